package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Tokenizer;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of a lexicon as one trie over words; a text is scanned once. */
final class PhraseTrie {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Node root = new Node();

  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>(4);
    private final List<Entry> entries = new ArrayList<>(1);
  }

  /** A phrase's meaning and how it must be written to have it. */
  private record Entry(String phrase, boolean asWritten, Sense sense) {}

  void add(String phrase, Sense sense) {
    Tokens words = Tokenizer.split(phrase);
    Node node = root;
    for (int i = 0; i < words.size(); i++) {
      int id = vocabulary.add(words.word(i));
      node = node.next.computeIfAbsent(id, k -> new Node());
    }
    boolean asWritten = phrase.chars().anyMatch(Character::isUpperCase);
    node.entries.add(new Entry(phrase, asWritten, sense));
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
      if (!entry.asWritten || written(entry.phrase, tokens.words(from, to))) {
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
