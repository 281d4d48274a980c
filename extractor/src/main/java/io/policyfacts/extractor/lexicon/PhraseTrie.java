package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Tokenizer;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of a lexicon as one trie over words; a text is scanned once. */
final class PhraseTrie {
  private static final char EXACT = '=';

  private final Vocabulary vocabulary = new Vocabulary();
  private final Node root = new Node();

  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>(4);
    private final List<Entry> entries = new ArrayList<>(1);
  }

  /** A phrase's meaning and how it must be written to have it. */
  private record Entry(String phrase, boolean asWritten, boolean exact, Sense sense) {
    boolean fits(String words) {
      return exact ? words.equals(phrase) : written(phrase, words);
    }
  }

  /**
   * Adds a phrase. One with a capital letter is matched as written or in capitals throughout, one
   * after {@code =} only as written.
   */
  void add(String pattern, Sense sense) {
    boolean exact = pattern.length() > 1 && pattern.charAt(0) == EXACT && isWord(pattern.charAt(1));
    String phrase = exact ? pattern.substring(1) : pattern;
    Tokens words = Tokenizer.split(phrase);
    Node node = root;
    for (int i = 0; i < words.size(); i++) {
      int id = vocabulary.add(words.word(i));
      node = node.next.computeIfAbsent(id, k -> new Node());
    }
    boolean asWritten = phrase.chars().anyMatch(Character::isUpperCase);
    node.entries.add(new Entry(phrase, asWritten || exact, exact, sense));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c);
  }

  /** Every phrase that stands in the text. */
  Hits scan(Tokens tokens) {
    Hits hits = new Hits(tokens.size());
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = vocabulary.find(tokens.text(), tokens.start(i), tokens.end(i));
    }
    for (int i = 0; i < ids.length; i++) {
      Node node = ids[i] < 0 ? null : root.next.get(ids[i]);
      for (int to = i + 1; node != null; to++) {
        report(node, tokens, i, to, hits);
        node = to < ids.length && ids[to] >= 0 ? node.next.get(ids[to]) : null;
      }
    }
    return hits;
  }

  private static void report(Node node, Tokens tokens, int from, int to, Hits hits) {
    for (Entry entry : node.entries) {
      if (!entry.asWritten || entry.fits(tokens.words(from, to))) {
        hits.add(new Hit(from, to, entry.sense));
      }
    }
  }

  /** As in the lexicon, or in capitals throughout. */
  private static boolean written(String phrase, String words) {
    boolean capitals = words.length() > 3 && words.chars().noneMatch(Character::isLowerCase);
    return capitals || plain(words).equals(phrase);
  }

  /** With straight apostrophes and single spaces. */
  private static String plain(String words) {
    String straight = words.replace('\u2019', '\'');
    return straight.chars().noneMatch(c -> c != ' ' && Character.isWhitespace(c))
        ? straight
        : straight.replaceAll("\\s+", " ");
  }
}
