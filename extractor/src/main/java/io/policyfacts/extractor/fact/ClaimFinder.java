package io.policyfacts.extractor.fact;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.metric.Classifier;
import io.policyfacts.extractor.metric.Mention;
import io.policyfacts.extractor.metric.MetricTable;
import io.policyfacts.extractor.metric.Relevance;
import io.policyfacts.extractor.metric.SpecialAmounts;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.resolve.Payers;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an article that claim something, each with its metric, in the order of the text.
 */
public final class ClaimFinder {
  private static final BigDecimal LEAST_MONEY = BigDecimal.valueOf(100_000);
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(10_000_000);
  private static final Set<Dimension> LOCAL =
      EnumSet.of(Dimension.PERCENT, Dimension.PEOPLE, Dimension.FACILITIES, Dimension.GROWTH);
  private static final BigDecimal FEW_CHIPS = BigDecimal.valueOf(16);
  private static final BigDecimal FEW_PEOPLE = BigDecimal.valueOf(12);
  private static final BigDecimal FEW_ACTORS = BigDecimal.valueOf(6);
  private static final Set<String> ACTORS = Set.of("authority", "country");
  private static final int NEAR = 4;

  private final Story story;
  private final Analysis analysis;
  private final Relevance relevance;
  private final Classifier classifier;
  private final MetricTable metrics;
  private final LocalDollars currencies;
  private final boolean accelerators;
  private final Trace trace;

  /**
   * Finds the claims of a story.
   *
   * @param relevance whether the article and its paragraphs are about the field
   * @param payers whose money the sums are
   * @param trace is told of the amounts that claim nothing
   */
  public ClaimFinder(
      Story story, Relevance relevance, MetricTable metrics, Payers payers, Trace trace) {
    this.trace = trace;
    this.story = story;
    this.analysis = story.analysis();
    this.relevance = relevance;
    this.classifier = new Classifier(story, metrics, payers);
    this.metrics = metrics;
    this.currencies = new LocalDollars(story);
    this.accelerators = !analysis.hits().of(Category.ACCELERATOR).isEmpty();
  }

  /** All claims of a relevant article. */
  public List<Claim> find() {
    List<Mention> mentions = new ArrayList<>();
    for (Amount amount : amounts()) {
      Mention mention = mention(amount);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    List<Claim> claims = classifier.classify(mentions);
    new PenaltyBounds(analysis).apply(claims);
    claims.removeIf(claim -> drop(claim.amount(), doubt(claim)));
    claims.addAll(new MilestoneFinder(story, relevance, metrics).find());
    claims.sort(Comparator.comparingInt((Claim c) -> c.amount().from()));
    return claims;
  }

  private List<Amount> amounts() {
    List<Amount> amounts =
        new ArrayList<>(
            new SharedUnits(analysis, new HeaderUnits(analysis, story.tables())).resolve());
    amounts.addAll(SpecialAmounts.of(analysis));
    return amounts;
  }

  /** Whether there is a reason against an amount. */
  private boolean drop(Amount amount, @Nullable Reason reason) {
    if (reason != null) {
      trace.dropped(amount, reason);
    }
    return reason != null;
  }

  /** The amount where it may claim something, in the currency and unit it is meant in. */
  private @Nullable Mention mention(Amount amount) {
    Sentence sentence = analysis.sentenceAt(amount.from());
    return drop(amount, doubt(amount, sentence))
        ? null
        : new Mention(currencies.local(accelerators(amount), sentence), sentence);
  }

  /** What speaks against an amount as a claim, or null. */
  private @Nullable Reason doubt(Amount amount, Sentence sentence) {
    if (!relevance.admits(sentence)) {
      return Reason.OTHER_PARAGRAPH;
    }
    if (denied(amount)) {
      return Reason.DENIED;
    }
    if (noFact(amount)) {
      return Reason.NO_FACT;
    }
    if (one(amount)) {
      return Reason.ONE;
    }
    boolean local = LOCAL.contains(amount.unit().dimension());
    boolean topical = relevance.topical(sentence) || story.tables().at(amount.from()) != null;
    return local && !topical ? Reason.OFF_TOPIC : null;
  }

  /** The word for one, where it names no place in an order. */
  private boolean one(Amount amount) {
    return amount.form() == Numeral.Form.WORDS
        && !(amount.unit().is(Dimension.RANK) && placed(amount))
        && amount.value().compareTo(BigDecimal.ONE) == 0;
  }

  /** {@code ranks first}, {@code first place}; not {@code came out first}. */
  private boolean placed(Amount amount) {
    return amount.to() - amount.from() > 1
        || analysis.hits().before(amount.from(), Category.RANK_CUE) != null;
  }

  private @Nullable Reason doubt(Claim claim) {
    return tooSmall(claim) ? Reason.TOO_SMALL : bystanders(claim) ? Reason.BYSTANDERS : null;
  }

  /** Chips and cards are accelerators where the article counts accelerators. */
  private Amount accelerators(Amount amount) {
    if (!amount.unit().is(Dimension.MAYBE_ACCELERATOR)) {
      return amount;
    }
    return accelerators
        ? amount.withUnit(Unit.of(Dimension.ACCELERATOR, amount.unit().name()), amount.own())
        : amount;
  }

  private boolean denied(Amount amount) {
    return analysis.hits().before(amount.outerFrom(), Category.DENIAL) != null
        || analysis.hits().has(amount.to(), Category.DENIAL_AFTER);
  }

  private boolean noFact(Amount amount) {
    if (amount.unit().is(Dimension.MONEY) && sum(amount).compareTo(HIGHEST_PRICE) > 0) {
      return false;
    }
    for (Hit hit : analysis.hits().within(amount.to(), amount.to() + NEAR, Category.NO_FACT)) {
      if (hit.from() <= amount.to() + 1) {
        return true;
      }
    }
    return !analysis
        .hits()
        .within(amount.outerFrom() - NEAR, amount.outerFrom(), Category.NO_FACT)
        .isEmpty();
  }

  /**
   * A few chips are a server's; a few people or companies are who the story is about, as are those
   * who speak in it.
   */
  private boolean bystanders(Claim claim) {
    Amount amount = claim.amount();
    boolean words = amount.form() == Numeral.Form.WORDS;
    return switch (claim.name()) {
      case "gpu_count" -> below(amount, FEW_CHIPS);
      case "workforce" ->
          words && below(amount, FEW_PEOPLE) || analysis.hits().has(amount.to(), Category.SAYING);
      case "facility_count" -> words && below(amount, FEW_ACTORS) && actors(amount);
      default -> false;
    };
  }

  private static boolean below(Amount amount, BigDecimal bound) {
    return sum(amount).compareTo(bound) < 0;
  }

  private boolean actors(Amount amount) {
    Hit noun = analysis.hits().before(amount.to(), Category.FACILITY);
    return noun != null && ACTORS.contains(noun.sense().head());
  }

  /** Prices, fees and wages are money without being a claim of policy. */
  private static boolean tooSmall(Claim claim) {
    return claim.amount().unit().is(Dimension.MONEY)
        && !claim.is("penalty")
        && sum(claim.amount()).abs().compareTo(LEAST_MONEY) < 0;
  }

  private static BigDecimal sum(Amount amount) {
    return amount.value().multiply(amount.unit().factor());
  }
}
