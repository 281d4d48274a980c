package io.policyfacts.extractor.fact;

import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.Map;

/** A bare dollar sign means the dollar of the country that the article is at home in. */
final class LocalDollars {
  /** Countries whose news prints its own dollar without a prefix (ISO 3166-1 to ISO 4217). */
  private static final Map<String, String> DOLLARS =
      Map.of("CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD");

  private final Story story;

  LocalDollars(Story story) {
    this.story = story;
  }

  /** The amount in the local dollar, where its sign is bare and nobody else's dollar is near. */
  Amount local(Amount amount, Sentence sentence) {
    boolean dollars =
        amount.unit().is(Dimension.MONEY) && amount.unit().name().equals("USD") && bare(amount);
    String home = dollars ? story.country() : null;
    String local = home == null ? null : DOLLARS.get(home);
    if (local == null || abroad(sentence)) {
      return amount;
    }
    return amount.withUnit(Unit.of(Dimension.MONEY, local), amount.own());
  }

  private boolean bare(Amount amount) {
    Tokens tokens = story.analysis().tokens();
    return tokens.is(amount.from(), '$');
  }

  private boolean abroad(Sentence sentence) {
    for (Name name : story.names().in(sentence)) {
      boolean place = name.is(Name.Type.COUNTRY) || name.is(Name.Type.DEMONYM);
      if (place && "US".equals(name.country())) {
        return true;
      }
    }
    return false;
  }
}
