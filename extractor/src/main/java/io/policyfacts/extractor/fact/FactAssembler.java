package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Quote;
import io.policyfacts.contracts.Restatement;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.check.Checks;
import io.policyfacts.extractor.check.ExchangeRates;
import io.policyfacts.extractor.check.WholeShares;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.metric.MetricTable;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Resolution;
import io.policyfacts.extractor.resolve.Resolver;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.CodePoints;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the claims of an article into its facts. */
public final class FactAssembler {
  private static final int LONGEST_SENTENCE = 2000;
  private static final int BASELINE_REACH = 6;
  private static final int DIRECTION_REACH = 8;
  private static final String GROWTH = "growth_rate";

  private final Story story;
  private final Analysis analysis;
  private final Tokens tokens;
  private final Resolver resolver;
  private final ExchangeRates rates;
  private final Checks checks;
  private final String version;
  private final CodePoints offsets;
  private final ArticleRef article;
  private final Map<String, Integer> ordinals = new LinkedHashMap<>();

  /** Assembles the facts of one story. */
  public FactAssembler(
      Story story, Resolver resolver, ExchangeRates rates, Checks checks, String version) {
    this.story = story;
    this.analysis = story.analysis();
    this.tokens = analysis.tokens();
    this.resolver = resolver;
    this.rates = rates;
    this.checks = checks;
    this.version = version;
    this.offsets = new CodePoints(tokens.text());
    this.article = story.article().ref();
  }

  /** The facts in the order of their evidence. */
  public List<Fact> assemble(MetricTable metrics) {
    return assemble(metrics, Trace.NONE);
  }

  /** The facts in the order of their evidence; a trace is told of each amount. */
  public List<Fact> assemble(MetricTable metrics, Trace trace) {
    List<Claim> claims = new ArrayList<>(new ClaimFinder(story, metrics, trace).find());
    claims.removeIf(claim -> denied(claim, trace));
    Restatements restatements = new Restatements(analysis, claims);
    Merger merger = new Merger(analysis);
    for (Claim claim : claims) {
      if (restatements.restating(claim)) {
        trace.dropped(claim.amount(), Reason.RESTATES);
      } else {
        merger.add(claim, resolver.resolve(claim), quantity(claim));
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (Merger.Merged merged : merger.all()) {
      Fact fact = fact(merged, restatements);
      if (fact == null) {
        trace.dropped(merged.claim().amount(), Reason.ABSURD);
      } else {
        facts.add(fact);
        trace.became(fact, merged.claim(), merged.fields());
        merged.mentions().forEach(claim -> trace.dropped(claim.amount(), Reason.REPEATS));
      }
    }
    return WholeShares.check(facts);
  }

  private boolean denied(Claim claim, Trace trace) {
    boolean denied = resolver.denies(claim);
    if (denied) {
      trace.dropped(claim.amount(), Reason.DENIED);
    }
    return denied;
  }

  private @Nullable Fact fact(Merger.Merged merged, Restatements restatements) {
    Claim claim = merged.claim();
    Resolution fields = merged.fields();
    Quantity quantity = quantity(claim);
    boolean milestone = claim.is(Fact.MILESTONE);
    Period period = milestone ? period(claim) : fields.period();
    if (quantity == null && !milestone) {
      return null;
    }
    String event = milestone ? claim.measure() : null;
    List<Restatement> again = restatements(restatements.of(claim));
    Fact.Builder fact =
        Fact.builder(id(claim, quantity, event, period), article, claim.name())
            .comparison(claim.amount().comparison())
            .quantity(quantity)
            .event(event)
            .usd(usd(quantity, again))
            .country(fields.country())
            .subject(fields.subject())
            .actor(fields.actor())
            .status(fields.status())
            .period(period)
            .of(fields.of())
            .evidence(evidence(claim))
            .mentions(merged.mentions().stream().map(c -> quote(c.amount())).toList())
            .restatements(again)
            .checks(
                checks.of(
                    claim.name(), quantity, again, fields.status(), period, article.publishedAt()))
            .rule(milestone ? "milestone/" + event : claim.amount().rule())
            .extractorVersion(version)
            .duplicateOf(story.article().duplicateOf());
    return detail(fact, claim).build();
  }

  private Fact.Builder detail(Fact.Builder fact, Claim claim) {
    if (claim.is("facility_count")) {
      fact.item(claim.amount().unit().name());
    } else if (claim.amount().unit().is(Dimension.ACCELERATOR)) {
      fact.item(claim.amount().unit().name());
    }
    if (claim.is("market_value")) {
      fact.measure(claim.measure().isEmpty() ? "revenue" : claim.measure());
    }
    if (claim.is(GROWTH)) {
      fact.comparedTo(baseline(claim));
    }
    return fact;
  }

  private @Nullable String baseline(Claim claim) {
    Hit baseline = nearest(claim, Category.BASELINE, BASELINE_REACH);
    return baseline == null ? null : tokens.words(baseline.from(), baseline.to());
  }

  /** The phrase of a category nearest to a claim's amount in its sentence, or null. */
  private @Nullable Hit nearest(Claim claim, Category category, int reach) {
    Sentence sentence = claim.sentence();
    Hit best = null;
    int least = reach;
    for (Hit hit : analysis.hits().within(sentence.from(), sentence.to(), category)) {
      int distance = story.cues().distance(hit.from(), hit.to(), claim.amount());
      if (distance < least) {
        best = hit;
        least = distance;
      }
    }
    return best;
  }

  private String id(
      Claim claim, @Nullable Quantity quantity, @Nullable String event, @Nullable Period period) {
    String first = Hashes.factId(article.id(), claim.name(), quantity, event, period, 0);
    int ordinal = ordinals.merge(first, 1, Integer::sum) - 1;
    return ordinal == 0
        ? first
        : Hashes.factId(article.id(), claim.name(), quantity, event, period, ordinal);
  }

  private @Nullable Period period(Claim claim) {
    for (TimeSpan time : analysis.timesWithin(claim.sentence())) {
      if (time.from() == claim.amount().from()) {
        return time.period();
      }
    }
    return null;
  }

  private @Nullable Quantity quantity(Claim claim) {
    Amount amount = claim.amount();
    if (claim.is(Fact.MILESTONE)) {
      return null;
    }
    String unit = claim.metric().unit().equals("*") ? amount.unit().name() : claim.metric().unit();
    BigDecimal factor = amount.unit().factor();
    BigDecimal sign = falls(claim) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    BigDecimal min = times(amount.min(), factor.multiply(sign));
    BigDecimal max = times(amount.max(), factor.multiply(sign));
    boolean turned = min != null && max != null && min.compareTo(max) > 0;
    try {
      return turned ? new Quantity(max, min, unit) : new Quantity(min, max, unit);
    } catch (IllegalArgumentException absurd) {
      // an amount of more digits than any fact can have is none
      return null;
    }
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }

  /** Whether a growth is a fall: the nearest word of direction points down. */
  private boolean falls(Claim claim) {
    if (!claim.is(GROWTH) || claim.amount().value().signum() < 0) {
      return false;
    }
    Hit direction = nearest(claim, Category.DIRECTION, DIRECTION_REACH);
    return direction != null && direction.sense().value().equals("-");
  }

  private @Nullable UsdAmount usd(@Nullable Quantity quantity, List<Restatement> restatements) {
    if (quantity == null || quantity.unit().length() != 3 || quantity.unit().equals("GPU")) {
      return null;
    }
    if (quantity.unit().equals("USD")) {
      return UsdAmount.stated(quantity);
    }
    for (Restatement restatement : restatements) {
      if (restatement.quantity().unit().equals("USD")) {
        return UsdAmount.stated(restatement.quantity());
      }
    }
    return rates.convert(quantity, article.publishedAt());
  }

  private List<Restatement> restatements(List<Claim> claims) {
    List<Restatement> found = new ArrayList<>();
    for (Claim claim : claims) {
      Quote quote = quote(claim.amount());
      Quantity quantity = quantity(claim);
      if (quantity != null) {
        found.add(new Restatement(quote.quote(), quote.start(), quote.end(), quantity));
      }
    }
    return found;
  }

  private Quote quote(Amount amount) {
    int start = tokens.start(amount.from());
    int end = tokens.end(amount.to() - 1);
    return new Quote(
        tokens.text().substring(start, end), offsets.offset(start), offsets.offset(end));
  }

  private Evidence evidence(Claim claim) {
    Quote quote = quote(claim.amount());
    Sentence sentence = claim.sentence();
    int start = tokens.start(sentence.from());
    int end = tokens.end(sentence.to() - 1);
    if (end - start > LONGEST_SENTENCE) {
      start = Math.max(start, tokens.start(Math.max(sentence.from(), claim.amount().from() - 60)));
      end = Math.min(end, tokens.end(Math.min(sentence.to(), claim.amount().to() + 60) - 1));
    }
    end = Math.max(end, tokens.end(claim.amount().to() - 1));
    return new Evidence(
        quote.quote(),
        quote.start(),
        quote.end(),
        new Evidence.Sentence(
            tokens.text().substring(start, end), offsets.offset(start), offsets.offset(end)));
  }
}
