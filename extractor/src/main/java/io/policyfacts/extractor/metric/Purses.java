package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.Payers;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Sentence;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs whose money a sum may be: that of the public, or somebody's own. */
final class Purses {
  private static final double BODY = 0.4;
  private static final double COUNTRY = 0.2;
  private static final double PROGRAMME = 0.5;
  private static final double COMPANY = -0.75;
  private static final double STORY_SHARE = 0.33;
  private static final double LOCAL_MONEY = 0.4;
  private static final double PUBLIC_PAYS = 0.35;
  private static final double NOT_PRIVATE = -0.45;
  private static final double NOT_PUBLIC = -0.3;
  private static final double HALF_WAY = 10.0;
  private static final Set<String> SHARED = Set.of("USD", "EUR");
  private static final String LAW = "law";
  private static final String BUDGET = "budget";
  private static final String INVESTMENT = "investment";

  private final Story story;
  private final Payers payers;

  Purses(Story story, Payers payers) {
    this.story = story;
    this.payers = payers;
  }

  /** Adds what the names around a sum and its clause say of whose it is. */
  void weigh(Scores scores, Mention mention) {
    bearers(scores, mention.amount(), mention.sentence());
    payer(scores, payers.side(mention.amount(), mention.sentence()));
  }

  /**
   * Public bodies and programmes spend budgets, in the currency of their state; companies before a
   * sum spend their own.
   */
  private void bearers(Scores scores, Amount amount, Sentence sentence) {
    Map<Name.Type, Double> nearest = new EnumMap<>(Name.Type.class);
    for (Name name : story.names().in(sentence)) {
      int distance = story.cues().distance(name.from(), name.to(), amount);
      double near = HALF_WAY / (HALF_WAY + distance);
      boolean spends = name.is(Name.Type.COMPANY) ? name.to() <= amount.from() : !law(name);
      if (spends) {
        nearest.merge(name.type(), near, Math::max);
      }
    }
    nearest.forEach((type, near) -> scores.add(BUDGET, near * purse(type)));
    story.topic().doer().ifPresent(name -> scores.add(BUDGET, STORY_SHARE * purse(name.type())));
    scores.add(BUDGET, SHARED.contains(amount.unit().name()) ? 0 : LOCAL_MONEY);
  }

  private boolean law(Name name) {
    return story.analysis().hits().within(name.from(), name.to(), Category.PROGRAMME_HEAD).stream()
        .anyMatch(hit -> hit.sense().value().equals(LAW));
  }

  /** How far the money of a kind of bearer is public. */
  private static double purse(Name.Type type) {
    return switch (type) {
      case BODY, GOVERNMENT -> BODY;
      case COUNTRY -> COUNTRY;
      case PROGRAMME -> PROGRAMME;
      case COMPANY -> COMPANY;
      default -> 0;
    };
  }

  private static void payer(Scores scores, Payers.@Nullable Side side) {
    if (side == Payers.Side.PUBLIC) {
      scores.add(BUDGET, PUBLIC_PAYS);
      scores.add(INVESTMENT, NOT_PRIVATE);
    } else if (side == Payers.Side.PRIVATE) {
      scores.add(BUDGET, NOT_PUBLIC);
    }
  }
}
