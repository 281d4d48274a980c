package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words a text writes with a capital where it need not, and which it writes small. */
final class Capitals {
  private final Tokens tokens;
  private final Set<String> inside = new HashSet<>();
  private final Set<String> small = new HashSet<>();

  Capitals(Analysis analysis) {
    tokens = analysis.tokens();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.block().kind() != Block.Kind.HEADING) {
        read(sentence);
      }
    }
  }

  private void read(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.kind(i) != Kind.WORD) {
        continue;
      }
      if (!tokens.capitalised(i)) {
        small.add(tokens.word(i));
      } else if (i > sentence.from() && tokens.kind(i - 1) == Kind.WORD) {
        inside.add(tokens.word(i));
      }
    }
  }

  /** Whether all words of a name have their capitals within sentences too. */
  boolean kept(String name) {
    return inside.containsAll(List.of(name.split(" ")));
  }

  /** Whether a name in a heading is one: kept in sentences, or an acronym among small letters. */
  boolean keeps(String name) {
    boolean acronym =
        name.length() > 2
            && name.indexOf(' ') < 0
            && name.chars().skip(1).anyMatch(Character::isUpperCase);
    return kept(name) || acronym;
  }

  /**
   * Whether a word that opens a sentence is a name: it has a capital or a digit within, or keeps
   * its capital elsewhere.
   */
  boolean names(int token) {
    String word = tokens.word(token);
    boolean mixed =
        word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return mixed || inside.contains(word);
  }

  /** Whether the text writes a word small elsewhere and never with a capital within a sentence. */
  boolean common(int token) {
    String word = tokens.word(token);
    return !inside.contains(word) && small.contains(word.toLowerCase(Locale.ROOT));
  }
}
