package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.ArticleRef;
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
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Resolution;
import io.policyfacts.extractor.resolve.Resolver;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the claims of an article into its facts. */
public final class FactAssembler {
  private final Story story;
  private final Analysis analysis;
  private final Resolver resolver;
  private final ExchangeRates rates;
  private final Checks checks;
  private final String version;
  private final Quantities quantities;
  private final Quotes quotes;
  private final ArticleRef article;
  private final Map<String, Integer> ordinals = new LinkedHashMap<>();

  /** Assembles the facts of one story. */
  public FactAssembler(
      Story story, Resolver resolver, ExchangeRates rates, Checks checks, String version) {
    this.story = story;
    this.analysis = story.analysis();
    this.resolver = resolver;
    this.rates = rates;
    this.checks = checks;
    this.version = version;
    this.quantities = new Quantities(story);
    this.quotes = new Quotes(analysis.tokens());
    this.article = story.article().ref();
  }

  /**
   * The facts in the order of their evidence.
   *
   * @param found the claims of the story in the order of the text
   * @param trace is told what becomes of each
   */
  public List<Fact> assemble(List<Claim> found, Trace trace) {
    List<Claim> claims = new ArrayList<>(found);
    claims.removeIf(claim -> denied(claim, trace));
    Restatements restatements = new Restatements(analysis, claims);
    Merger merger = new Merger(analysis);
    for (Claim claim : claims) {
      if (restatements.restating(claim)) {
        trace.dropped(claim.amount(), Reason.RESTATES);
      } else {
        merger.add(claim, resolver.resolve(claim), quantities.of(claim));
      }
    }
    List<Claim> told = claims.stream().filter(claim -> !restatements.restating(claim)).toList();
    Parts parts = new Parts(analysis, told, quantities);
    return WholeShares.check(facts(merger.all(), restatements, parts, trace));
  }

  private List<Fact> facts(
      List<Merger.Merged> all, Restatements restatements, Parts parts, Trace trace) {
    Map<Claim, Fact> byClaim = new LinkedHashMap<>();
    Map<Claim, Claim> firsts = new HashMap<>();
    for (Merger.Merged merged : all) {
      Fact fact = fact(merged, restatements);
      if (fact == null) {
        trace.dropped(merged.claim().amount(), Reason.ABSURD);
      } else {
        byClaim.put(merged.claim(), fact);
        firsts.put(merged.claim(), merged.claim());
        merged.mentions().forEach(mention -> firsts.put(mention, merged.claim()));
        trace.became(fact, merged.claim(), merged.fields());
        merged.mentions().forEach(claim -> trace.dropped(claim.amount(), Reason.REPEATS));
      }
    }
    List<Fact> facts = new ArrayList<>();
    byClaim.forEach(
        (claim, fact) -> facts.add(within(byClaim.get(firsts.get(parts.totalOf(claim))), fact)));
    return facts;
  }

  private static Fact within(@Nullable Fact total, Fact fact) {
    return total == null || total.id().equals(fact.id())
        ? fact
        : fact.toBuilder().partOf(total.id()).build();
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
    Quantity quantity = quantities.of(claim);
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
            .stage(fields.stage())
            .attribution(fields.attribution())
            .period(period)
            .of(fields.of())
            .evidence(quotes.evidence(claim))
            .mentions(merged.mentions().stream().map(c -> quotes.of(c.amount())).toList())
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
    if (claim.is("growth_rate")) {
      fact.comparedTo(quantities.baseline(claim));
    }
    return fact;
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
      Quote quote = quotes.of(claim.amount());
      Quantity quantity = quantities.of(claim);
      if (quantity != null) {
        found.add(new Restatement(quote.quote(), quote.start(), quote.end(), quantity));
      }
    }
    return found;
  }
}
