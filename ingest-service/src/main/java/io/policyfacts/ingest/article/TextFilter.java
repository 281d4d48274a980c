package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the blocks of a container that belong to the article. */
final class TextFilter {
  private static final Lexicon WORDS = Lexicon.WORDS;
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}(?:\\s?\\p{L}{1,4}\\.?(?:\\s?m\\.)?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String SENTENCE_ENDS = ".!?:。！？…";
  private static final int LONGEST_CUE = 220;
  private static final int LONGEST_BYLINE = 90;
  private static final int LEAST_LEAD = 40;
  private static final double MOST_CUT = 0.3;
  private static final double MOST_LINKED = 0.6;
  private static final int LEAST_OWN = 80;
  private static final int LOOK_AHEAD = 4;
  private static final int LEAST_SEEN = 150;

  private final List<Block> blocks;
  private final @Nullable String title;
  private final int prose;

  private TextFilter(List<Block> blocks, @Nullable String title) {
    this.blocks = blocks;
    this.title = title;
    this.prose = blocks.stream().mapToInt(Block::weight).sum();
  }

  /** The blocks that belong to the article, in their order. */
  static List<Block> of(List<Block> blocks, @Nullable String title) {
    return new TextFilter(blocks, title).kept();
  }

  private List<Block> kept() {
    List<Block> kept = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < blocks.size() && !endsArticle(i, seen); i++) {
      Block block = blocks.get(i);
      if (belongs(block) && (seen > 0 || (mayBegin(block) && !isByline(block.text())))) {
        kept.add(block);
      }
      seen += block.weight();
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** Whether here begins a list of other articles, or what readers write, to the end. */
  private boolean endsArticle(int i, int seen) {
    String text = blocks.get(i).text();
    List<Block> rest = blocks.subList(i + 1, blocks.size());
    if (WORDS.is("related", text) && seen >= LEAST_SEEN && endsInLinks(rest)) {
      return true;
    }
    if (!WORDS.is("read-more", text) || prose - seen > MOST_CUT * prose) {
      return false;
    }
    List<Block> next = rest.subList(0, Math.min(rest.size(), LOOK_AHEAD));
    return next.stream().filter(Block::isProse).count() * 2 <= next.size();
  }

  /** Whether links to elsewhere go on until near the end, as many as there are paragraphs. */
  private static boolean endsInLinks(List<Block> rest) {
    int links = 0;
    int paragraphs = 0;
    int last = 0;
    for (int i = 0; i < rest.size(); i++) {
      if (isLinks(rest.get(i))) {
        links++;
        last = i + 1;
      } else if (rest.get(i).isProse()) {
        paragraphs++;
      }
    }
    return links >= paragraphs && (paragraphs == 0 || last * 3 >= rest.size() * 2);
  }

  private boolean mayBegin(Block block) {
    return block.isHeading() || block.isProse() || block.text().length() >= LEAST_LEAD;
  }

  private boolean belongs(Block block) {
    String text = block.text();
    if (isLinks(block) || text.equalsIgnoreCase(title) || block.owner().nameIs("h1")) {
      return false;
    }
    if (WORDS.is("read-more", text) || WORDS.is("advert", text)) {
      return false;
    }
    return text.length() > LONGEST_CUE || !isCue(block);
  }

  private static boolean isLinks(Block block) {
    return block.linkShare() > MOST_LINKED && block.text().length() - block.linked() < LEAST_OWN;
  }

  private boolean isCue(Block block) {
    String lower = block.text().toLowerCase(Locale.ROOT);
    return WORDS.in("newsletter", lower)
        || WORDS.in("copyright", lower)
        || WORDS.in("paywall", lower)
        || (lower.length() < LONGEST_BYLINE && WORDS.starts("caption", lower))
        || DateText.isDateLine(block.text())
        || CLOCK.matcher(lower).matches()
        || WORDS.is("part", NUMBER.matcher(block.text()).replaceAll("0"));
  }

  /** Whether a line names authors and ends as no sentence does. */
  private static boolean isByline(String text) {
    return text.length() < LONGEST_BYLINE
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
        && Names.isByline(text)
        && !Names.inByline(text).isEmpty();
  }
}
