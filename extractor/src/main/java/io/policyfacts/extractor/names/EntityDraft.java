package io.policyfacts.extractor.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a text has told so far about the bearer of a name. */
final class EntityDraft {
  private static final int EARLY_SENTENCES = 6;
  private static final int KNOWN = 100;

  private final int index;
  private final Map<Name.Type, Integer> types = new EnumMap<>(Name.Type.class);
  private final Map<String, Integer> countries = new HashMap<>();
  private String text = "";
  private boolean known;
  private int mentions;
  private int weight;

  EntityDraft(int index) {
    this.index = index;
  }

  int index() {
    return index;
  }

  void add(Name name, int sentence) {
    if (mentions == 0 || fuller(name)) {
      text = name.text();
    }
    known |= name.known();
    mentions++;
    weight += sentence == 0 ? 4 : sentence < EARLY_SENTENCES ? 2 : 1;
    evidence(name.type(), name.known() ? KNOWN : name.is(Name.Type.THING) ? 0 : 2);
    if (name.country() != null) {
      country(name.country(), name.known() ? KNOWN : 1);
    }
  }

  /** A longer name is fuller, unless it is shouted. */
  private boolean fuller(Name name) {
    return name.text().length() > text.length()
        && name.text().chars().anyMatch(Character::isLowerCase);
  }

  /** Something around a name says what it is. */
  void evidence(Name.Type type, int strength) {
    types.merge(type, strength, Integer::sum);
  }

  /** Something around a name says where it is. */
  void country(String code, int strength) {
    countries.merge(code, strength, Integer::sum);
  }

  Entity entity() {
    return new Entity(index, text, type(), country(), known, mentions, weight);
  }

  private Name.Type type() {
    Name.Type best = Name.Type.THING;
    int most = 0;
    for (Map.Entry<Name.Type, Integer> entry : types.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private @Nullable String country() {
    return countries.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
