package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.CurrencyLetters;
import io.policyfacts.extractor.text.Elisions;
import io.policyfacts.extractor.text.Tokenizer;
import io.policyfacts.extractor.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All phrases of a lexicon as one trie over words; a text is scanned once. */
final class PhraseTrie {
  private static final char EXACT = '=';

  private static final int FEW = 4;

  private static final char TAIL = '~';
  private static final int SHORTEST_TAIL = 3;

  private final Elisions elisions;
  private final WordTails tails = new WordTails();
  private final Vocabulary vocabulary = new Vocabulary();
  private @Nullable Node[] first = new Node[1 << 14];

  /** A trie whose phrases are split as texts of its language are. */
  PhraseTrie(Elisions elisions) {
    this.elisions = elisions;
  }

  /** Arrays, because a scan looks at several nodes a word: the words that go on, in order. */
  private static final class Node {
    private int[] words = {};
    private Node[] next = {};
    private Entry[] entries = {};

    /** The node that a word leads to, or null. */
    @Nullable Node next(int word) {
      if (words.length > FEW) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? null : next[at];
      }
      for (int i = 0; i < words.length; i++) {
        if (words[i] == word) {
          return next[i];
        }
      }
      return null;
    }

    Node grow(int word) {
      int found = Arrays.binarySearch(words, word);
      if (found >= 0) {
        return next[found];
      }
      int at = -found - 1;
      words = Arrays.copyOf(words, words.length + 1);
      next = Arrays.copyOf(next, words.length);
      System.arraycopy(words, at, words, at + 1, words.length - 1 - at);
      System.arraycopy(next, at, next, at + 1, words.length - 1 - at);
      words[at] = word;
      next[at] = new Node();
      return next[at];
    }

    void add(Entry entry) {
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }
  }

  /** A phrase's meaning and how it must be written to have it. */
  private record Entry(boolean always, Spelling spelling, SyllableWord bounds, Sense sense) {
    Entry(Spelling spelling, SyllableWord bounds, Sense sense) {
      this(spelling.free() && bounds.free(), spelling, bounds, sense);
    }

    boolean fits(Tokens tokens, int from, int to) {
      return always
          || bounds.fits(tokens, from, to)
              && spelling.fits(tokens.text(), tokens.start(from), tokens.end(to - 1));
    }
  }

  /**
   * Adds a phrase. One with a capital letter is matched as written or in capitals throughout, one
   * after {@code =} only as written, one after {@code ~} as the end of a longer word; {@link
   * SyllableWord} says what {@code *} and {@code _} mean.
   */
  void add(String pattern, Sense sense) {
    if (pattern.length() > SHORTEST_TAIL
        && pattern.charAt(0) == TAIL
        && isWord(pattern.charAt(1))) {
      tails.add(pattern.substring(1), sense);
      return;
    }
    SyllableWord bounds = SyllableWord.of(pattern);
    String bare = SyllableWord.bare(pattern);
    boolean exact = bare.length() > 1 && bare.charAt(0) == EXACT && isWord(bare.charAt(1));
    String phrase = exact ? bare.substring(1) : bare;
    Tokens words = Tokenizer.split(phrase, CurrencyLetters.NONE, elisions);
    Node node = first(vocabulary.add(words.word(0)));
    for (int i = 1; i < words.size(); i++) {
      node = node.grow(vocabulary.add(words.word(i)));
    }
    node.add(new Entry(Spelling.of(phrase, exact, bounds.syllabic()), bounds, sense));
  }

  private Node first(int word) {
    if (word >= first.length) {
      first = Arrays.copyOf(first, 2 * word);
    }
    if (first[word] == null) {
      first[word] = new Node();
    }
    return first[word];
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c);
  }

  /** Every phrase that stands in the text of a language. */
  Hits scan(Tokens tokens, LanguageTraits traits) {
    Hits hits = new Hits(tokens.size(), traits);
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = vocabulary.find(tokens.text(), tokens.start(i), tokens.end(i));
    }
    for (int i = 0; i < ids.length; i++) {
      Node node = ids[i] < 0 || ids[i] >= first.length ? null : first[ids[i]];
      for (int to = i + 1; node != null; to++) {
        if (node.entries.length > 0) {
          report(node, tokens, i, to, hits);
        }
        node = to < ids.length && ids[to] >= 0 ? node.next(ids[to]) : null;
      }
      if (!tails.isEmpty()) {
        tails.report(tokens, i, hits);
      }
    }
    return hits;
  }

  private static void report(Node node, Tokens tokens, int from, int to, Hits hits) {
    for (Entry entry : node.entries) {
      if (entry.fits(tokens, from, to)) {
        hits.add(new Hit(from, to, entry.sense));
      }
    }
  }
}
