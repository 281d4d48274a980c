package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
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
  private static final int CURRENCY = 2;
  private static final Set<String> SHARED = Set.of("USD", "EUR");

  private final List<List<Name>> bySentence = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> currencies = new ArrayList<>();
  private final List<Entity> entities;
  private final Map<String, Integer> countries;
  private final @Nullable String main;
  private final int said;

  /** Finds the names of a text. */
  public Names(Analysis analysis) {
    NameFinder finder = new NameFinder(analysis);
    for (Sentence sentence : analysis.sentences()) {
      bySentence.add(finder.find(sentence));
    }
    people();
    entities = number(analysis);
    for (Amount amount : analysis.amounts()) {
      String unit = amount.unit().name();
      if (amount.unit().is(Dimension.MONEY) && !SHARED.contains(unit)) {
        currencies.add(unit.substring(0, 2));
      }
    }
    countries = countries();
    main = best(countries).orElse(null);
    said = countries.values().stream().mapToInt(Integer::intValue).sum();
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

  private List<Entity> number(Analysis analysis) {
    Entities numbering = new Entities(analysis);
    for (Sentence sentence : analysis.sentences()) {
      int index = sentence.index();
      bySentence.set(index, numbering.number(sentence, bySentence.get(index)));
    }
    List<Entity> all = numbering.all();
    for (List<Name> names : bySentence) {
      names.replaceAll(
          name -> name.is(Name.Type.GOVERNMENT) ? name : name.of(all.get(name.bearer())));
    }
    return all;
  }

  /** What bears a name. */
  public Entity entity(Name name) {
    return entities.get(name.bearer());
  }

  /** What bears the names of the text, in the order of first mentions. */
  public List<Entity> entities() {
    return entities;
  }

  /** The names of a sentence in order. */
  public List<Name> in(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** The names of all sentences. */
  public List<List<Name>> all() {
    return bySentence;
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

  /** How much of what the text says of countries is about one, from 0 to 1. */
  public double share(String country) {
    return said == 0 ? 0 : (double) countries.getOrDefault(country, 0) / said;
  }

  /** The country that the text is most about. */
  public @Nullable String mainCountry() {
    return main;
  }

  private Map<String, Integer> countries() {
    Map<String, Integer> weights = new HashMap<>();
    for (int i = 0; i < bySentence.size(); i++) {
      Name before = null;
      for (Name name : bySentence.get(i)) {
        boolean again = before != null && name.from() - before.to() <= 1 && same(before, name);
        before = name;
        if (name.country() != null && !again) {
          int place = name.is(Name.Type.COMPANY) ? 1 : 3;
          weights.merge(name.country(), place * weight(i), Integer::sum);
        }
      }
    }
    for (String country : currencies) {
      weights.merge(country, CURRENCY, Integer::sum);
    }
    return weights;
  }

  /** {@code Luleå, Sweden} is one place. */
  private static boolean same(Name a, Name b) {
    return a.country() != null && a.country().equals(b.country());
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
