package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names of a text, by sentence, and what the whole is about. */
public final class Names {
  private static final int EARLY_SENTENCES = 6;

  private final List<List<Name>> bySentence = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Finds the names of a text. */
  public Names(Analysis analysis) {
    NameFinder finder = new NameFinder(analysis);
    for (Sentence sentence : analysis.sentences()) {
      bySentence.add(finder.find(sentence));
    }
    people();
    bySentence.forEach(names -> names.forEach(name -> counts.merge(name.text(), 1, Integer::sum)));
  }

  /** Who was named in full is a person under the family name too. */
  private void people() {
    Set<String> families = new HashSet<>();
    for (List<Name> names : bySentence) {
      for (Name name : names) {
        if (name.is(Name.Type.PERSON)) {
          families.add(name.text().substring(name.text().lastIndexOf(' ') + 1));
        }
      }
    }
    for (List<Name> names : bySentence) {
      names.replaceAll(
          name ->
              name.is(Name.Type.THING) && families.contains(name.text())
                  ? name.as(Name.Type.PERSON)
                  : name);
    }
  }

  /** The names of a sentence in order. */
  public List<Name> in(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** The names of the sentence with this index, none if there is no such sentence. */
  public List<Name> at(int sentence) {
    return sentence >= 0 && sentence < bySentence.size() ? bySentence.get(sentence) : List.of();
  }

  /** How often a name stands in the text. */
  public int count(Name name) {
    return counts.getOrDefault(name.text(), 0);
  }

  /** The name that the text is most about, among those that pass. */
  public Optional<Name> main(Predicate<Name> among) {
    Map<String, Integer> weights = new HashMap<>();
    Map<String, Name> first = new HashMap<>();
    for (int i = 0; i < bySentence.size(); i++) {
      for (Name name : bySentence.get(i)) {
        if (among.test(name)) {
          int programme = name.is(Name.Type.PROGRAMME) ? 3 : 2;
          weights.merge(name.text(), programme * weight(i), Integer::sum);
          first.putIfAbsent(name.text(), name);
        }
      }
    }
    return best(weights).map(first::get);
  }

  /** The country that the text is most about. */
  public @Nullable String mainCountry() {
    Map<String, Integer> weights = new HashMap<>();
    for (int i = 0; i < bySentence.size(); i++) {
      for (Name name : bySentence.get(i)) {
        if (name.country() != null) {
          int place = name.is(Name.Type.COMPANY) ? 1 : 3;
          weights.merge(name.country(), place * weight(i), Integer::sum);
        }
      }
    }
    return best(weights).orElse(null);
  }

  private static int weight(int sentence) {
    return sentence == 0 ? 4 : sentence < EARLY_SENTENCES ? 2 : 1;
  }

  /** The heaviest; of equals the first by name, so that the answer is always the same. */
  private static Optional<String> best(Map<String, Integer> weights) {
    return weights.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }
}
