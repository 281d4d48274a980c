package io.policyfacts.extractor.text;

import io.policyfacts.extractor.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds a text's blocks and sentences. */
public final class Layout {
  private static final int WRAPPED_LINE = 50;
  private static final int HEADING_WORDS = 14;

  /** What is longer is no sentence; the work on each stays bounded. */
  private static final int LONGEST_SENTENCE = 250;

  private static final String BULLETS = "ㅇㅁ○▶•‣◦▪●■–—*·>✓➤-・◆◇▼▽△▲○◎□★☆※";
  private static final String CLOSERS = "\"'”’»)]」』】〉》〕";
  private static final String FULL_STOPS = ".!?…。｡";

  /** Stops of a wide print end a sentence whatever follows but a particle after a quotation. */
  private static final char LAST_NARROW = '\u2fff';

  private final Tokens tokens;
  private final IntPredicate abbreviation;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * Lays out a text.
   *
   * @param abbreviation whether a full stop after this token belongs to it
   */
  public Layout(Tokens tokens, IntPredicate abbreviation) {
    this.tokens = tokens;
    this.abbreviation = abbreviation;
    int paragraph = 0;
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      int lines = i == tokens.size() ? 2 : newlines(i);
      if (lines > 1 || lines == 1 && !wrapped(from, i)) {
        addBlock(paragraph, from, i);
        from = i;
      }
      paragraph += lines > 1 ? 1 : 0;
    }
  }

  /** The blocks in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The sentences in order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  private int newlines(int token) {
    int count = 0;
    for (int at = tokens.end(token - 1); at < tokens.start(token) && count < 2; at++) {
      char c = tokens.text().charAt(at);
      count += c == '\n' || c == '\u2028' ? 1 : 0;
      count += c == '\u2029' ? 2 : 0;
    }
    return count;
  }

  /** A single line break inside a sentence: a full line, no stop, and it goes on in lower case. */
  private boolean wrapped(int from, int next) {
    int line = tokens.end(next - 1) - Math.max(tokens.start(from), lineStart(next - 1));
    char last = tokens.text().charAt(tokens.end(next - 1) - 1);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
    char first = tokens.first(next);
    boolean goesOn =
        Character.isLowerCase(first) || Character.isDigit(first) || "($€£".indexOf(first) >= 0;
    return open
        && (line >= WRAPPED_LINE && goesOn
            || line >= WRAPPED_LINE + 10 && last != ',' && !capitalStart(next));
  }

  private boolean capitalStart(int token) {
    return BULLETS.indexOf(tokens.first(token)) >= 0 || Character.isUpperCase(tokens.first(token));
  }

  private int lineStart(int token) {
    return tokens.text().lastIndexOf('\n', tokens.start(token)) + 1;
  }

  private void addBlock(int paragraph, int from, int to) {
    if (from < to) {
      Block block = new Block(blocks.size(), kind(from, to), paragraph, from, to);
      blocks.add(block);
      addSentences(block);
    }
  }

  private Kind kind(int from, int to) {
    char last = Wide.plain(tokens.text().charAt(tokens.end(to - 1) - 1));
    if (last == ':') {
      return Kind.LEAD;
    }
    if (BULLETS.indexOf(tokens.first(from)) >= 0 && to - from > 1) {
      return Kind.ITEM;
    }
    boolean stops = FULL_STOPS.indexOf(last) >= 0 || CLOSERS.indexOf(last) >= 0 || last == ';';
    return !stops && words(from, to) <= HEADING_WORDS ? Kind.HEADING : Kind.PROSE;
  }

  /** Two characters of a script without spaces are about as long as a word of one with them. */
  private int words(int from, int to) {
    int syllables = 0;
    for (int i = from; i < Math.min(to, from + 2 * HEADING_WORDS + 1); i++) {
      syllables += Tokenizer.isSyllable(tokens.first(i)) ? 1 : 0;
    }
    return to - from - syllables / 2;
  }

  private void addSentences(Block block) {
    int from = block.from();
    for (int i = block.from(); i < block.to(); i++) {
      if (endsSentence(i, block.to()) || i - from >= LONGEST_SENTENCE) {
        int to = i + 1;
        while (to < block.to() && tokens.glued(to) && CLOSERS.indexOf(tokens.first(to)) >= 0) {
          to++;
        }
        sentences.add(new Sentence(sentences.size(), block, from, to));
        from = to;
        i = to - 1;
      }
    }
    if (from < block.to()) {
      sentences.add(new Sentence(sentences.size(), block, from, block.to()));
    }
  }

  private boolean endsSentence(int token, int end) {
    if (tokens.kind(token) != Tokens.Kind.SIGN || FULL_STOPS.indexOf(tokens.first(token)) < 0) {
      return false;
    }
    int next = token + 1;
    while (next < end && tokens.glued(next) && CLOSERS.indexOf(tokens.first(next)) >= 0) {
      next++;
    }
    if (tokens.text().charAt(tokens.start(token)) > LAST_NARROW) {
      boolean quoted = next > token + 1 && next < end && tokens.glued(next);
      return !(quoted
          && Character.UnicodeScript.of(tokens.first(next)) == Character.UnicodeScript.HIRAGANA);
    }
    if (next >= end || tokens.glued(next)) {
      return next >= end;
    }
    boolean stop = tokens.is(token, '.');
    return !(stop && token > 0 && tokens.glued(token) && abbreviation.test(token - 1))
        && (!Character.isLowerCase(tokens.first(next)) || humped(next));
  }

  /** {@code xAI}, {@code iFlytek}: a name that starts a sentence with a small letter. */
  private boolean humped(int token) {
    int second = tokens.start(token) + 1;
    return second < tokens.end(token) && Character.isUpperCase(tokens.text().charAt(second));
  }
}
