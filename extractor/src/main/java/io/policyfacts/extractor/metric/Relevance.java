package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Categories;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import java.util.BitSet;
import java.util.List;

/** Whether an article, and a paragraph of it, is about AI, computing, chips or digital policy. */
public final class Relevance {
  private static final Categories FIELD =
      Categories.of(Category.RELEVANCE, Category.ACCELERATOR, Category.PROGRAMME);
  private static final int LEAST_HITS = 2;
  private static final int FEW_HITS = 5;
  private static final int FOCUS_HITS = 4;
  private static final double FOCUS_DENSITY = 0.013;
  private static final int BRIEF = 80;
  private static final double LEAST_DENSITY = 0.003;
  private static final double CHROME_PART = 0.5;

  private final Analysis analysis;
  private final boolean relevant;
  private boolean marginal;
  private boolean focused;
  private final BitSet chrome;
  private final BitSet topical;

  /** Judges a text. */
  public Relevance(Analysis analysis) {
    this.analysis = analysis;
    this.topical = new BitSet(analysis.blocks().size());
    this.relevant = judge();
    this.chrome = chromeBlocks();
  }

  /** Whether the article as a whole is about the field. */
  public boolean relevant() {
    return relevant;
  }

  /**
   * Whether a sentence may make claims: it is not of the page, and its surroundings are topical.
   */
  public boolean admits(Sentence sentence) {
    boolean about = !marginal || near(sentence) || sentence.block().index() < 2;
    return relevant && about && !chrome.get(sentence.block().index());
  }

  /**
   * Whether a sentence is about the field: the article is throughout, or the paragraph is, or one
   * beside it.
   */
  public boolean topical(Sentence sentence) {
    return focused || near(sentence);
  }

  private boolean near(Sentence sentence) {
    int block = sentence.block().index();
    return topical.get(block) || block > 0 && topical.get(block - 1) || topical.get(block + 1);
  }

  private boolean judge() {
    int hits = 0;
    int others = analysis.hits().of(Category.IRRELEVANCE).size();
    int covered = 0;
    for (Hit hit : analysis.hits().of(FIELD)) {
      if (hit.from() >= covered) {
        hits++;
        covered = hit.to();
        topical.set(analysis.sentenceAt(hit.from()).block().index());
      }
    }
    boolean headline = topical.get(0) || topical.get(1);
    double density = (double) hits / Math.max(1, analysis.tokens().size());
    marginal = hits < FEW_HITS && !headline;
    focused = hits >= FOCUS_HITS && others <= hits / 3 && (headline || density >= FOCUS_DENSITY);
    boolean brief = analysis.tokens().size() < BRIEF && hits > 0;
    return hits > others && (brief || hits >= LEAST_HITS && density >= LEAST_DENSITY);
  }

  /** Lines of the page: a cue at their start; below the middle also all short ones that follow. */
  private BitSet chromeBlocks() {
    List<Block> blocks = analysis.blocks();
    BitSet found = new BitSet(blocks.size());
    boolean tail = false;
    for (Block block : blocks) {
      boolean late = block.from() > CHROME_PART * analysis.tokens().size();
      boolean cue = analysis.hits().has(block.from(), Category.CHROME);
      boolean shortLine = block.kind() != Block.Kind.PROSE || block.to() - block.from() < 12;
      tail = late && (cue || tail && shortLine);
      if (shortLine && (tail || cue)) {
        found.set(block.index());
      }
    }
    return found;
  }
}
