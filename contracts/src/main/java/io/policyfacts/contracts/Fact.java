package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quantitative claim of an article, with the words that bear it.
 *
 * @param id article id's first 16 characters, a dash, and a hash of metric, unit, value and ordinal
 * @param seq rises with every change of an article's facts; 0 before the ledger has entered it
 * @param article the article and revision it was found in
 * @param metric name of the fact kind, for example {@code budget}
 * @param comparison how the bounds are meant
 * @param quantity the amount in its base unit; absent only of a milestone
 * @param usd a money amount in US dollars; absent where there is no rate
 * @param event what happens, of a milestone: {@code opens}, {@code applies}, …
 * @param country ISO 3166-1 alpha-2 code, or {@code EU}, of whose policy, money, site or people it
 *     is
 * @param countries all of them, where a claim is about several; else empty
 * @param subject what the number is about, as printed
 * @param subjectKey the subject's name that is the same in all languages, where known
 * @param actor who does it, as printed
 * @param status whether it is, is planned, or could be
 * @param period the time the claim is about; absent if none is said
 * @param item what is counted; required of {@code facility_count}
 * @param measure which money; required of {@code market_value}
 * @param of what a share is a share of
 * @param comparedTo what a growth is measured against
 * @param partOf id of the fact with the total that contains this amount
 * @param attribution who is quoted as saying it
 * @param stage how far the money is, where said
 * @param evidence the words that bear it
 * @param mentions further places that say the same
 * @param restatements the same amount in other units
 * @param checks names of what a careful reader would question
 * @param rule name of the rule that read it
 * @param extractorVersion version of the extractor that made it
 * @param duplicateOf id of the article that this fact's article copies; such a fact corroborates
 *     nothing
 */
public record Fact(
    String id,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long seq,
    ArticleRef article,
    String metric,
    Comparison comparison,
    @Nullable Quantity quantity,
    @Nullable UsdAmount usd,
    @Nullable String event,
    @Nullable String country,
    List<String> countries,
    @Nullable String subject,
    @Nullable String subjectKey,
    @Nullable String actor,
    Status status,
    @Nullable Period period,
    @Nullable String item,
    @Nullable String measure,
    @Nullable String of,
    @Nullable String comparedTo,
    @Nullable String partOf,
    @Nullable String attribution,
    @Nullable Stage stage,
    Evidence evidence,
    List<Quote> mentions,
    List<Restatement> restatements,
    List<String> checks,
    String rule,
    String extractorVersion,
    @Nullable String duplicateOf) {

  /** Metric name of a dated event without another number. */
  public static final String MILESTONE = "milestone";

  private static final String FACILITY_COUNT = "facility_count";
  private static final String MARKET_VALUE = "market_value";

  /** How far money has come. */
  public enum Stage {
    /** Said to be coming. */
    @JsonProperty("announced")
    ANNOUNCED,
    /** Set aside or awarded. */
    @JsonProperty("allocated")
    ALLOCATED,
    /** Paid out. */
    @JsonProperty("disbursed")
    DISBURSED
  }

  /**
   * Checks what each kind of fact must have.
   *
   * @throws IllegalArgumentException naming the fact and what is missing
   */
  public Fact {
    Checked.notBlank(id, "fact id");
    Checked.present(article, "article");
    Checked.notBlank(metric, "metric");
    Checked.present(comparison, "comparison");
    Checked.present(status, "status");
    Checked.present(evidence, "evidence");
    Checked.notBlank(rule, "rule");
    Checked.notBlank(extractorVersion, "extractorVersion");
    countries = Checked.copy(countries);
    mentions = Checked.copy(mentions);
    restatements = Checked.copy(restatements);
    checks = Checked.copy(checks);
    require(metric.equals(MILESTONE) == (quantity == null), id, "quantity, absent of a milestone");
    require(metric.equals(MILESTONE) == (event != null), id, "event, of a milestone alone");
    require(!metric.equals(FACILITY_COUNT) || item != null, id, "item, of " + FACILITY_COUNT);
    require(!metric.equals(MARKET_VALUE) || measure != null, id, "measure, of " + MARKET_VALUE);
    require(seq >= 0, id, "seq, at least 0");
  }

  private static void require(boolean holds, String id, String what) {
    if (!holds) {
      throw new IllegalArgumentException("fact " + id + " breaks the rule of its " + what);
    }
  }

  /** Starts a fact from what every fact has. */
  public static Builder builder(String id, ArticleRef article, String metric) {
    return new Builder(id, article, metric);
  }

  /** A builder that holds this fact's values. */
  public Builder toBuilder() {
    Builder b = new Builder(id, article, metric);
    b.seq = seq;
    b.comparison = comparison;
    b.quantity = quantity;
    b.usd = usd;
    b.event = event;
    b.country = country;
    b.countries = countries;
    b.subject = subject;
    b.subjectKey = subjectKey;
    b.actor = actor;
    b.status = status;
    b.period = period;
    b.item = item;
    b.measure = measure;
    b.of = of;
    b.comparedTo = comparedTo;
    b.partOf = partOf;
    b.attribution = attribution;
    b.stage = stage;
    b.evidence = evidence;
    b.mentions = mentions;
    b.restatements = restatements;
    b.checks = checks;
    b.rule = rule;
    b.extractorVersion = extractorVersion;
    b.duplicateOf = duplicateOf;
    return b;
  }

  /** The same fact with its place in the article's history. */
  public Fact withSeq(long newSeq) {
    return toBuilder().seq(newSeq).build();
  }

  /** Collects a fact's fields; whatever is not set stays absent. */
  public static final class Builder {
    private final String id;
    private ArticleRef article;
    private final String metric;
    private long seq = 0;
    private Comparison comparison = Comparison.EQUAL;
    private @Nullable Quantity quantity;
    private @Nullable UsdAmount usd;
    private @Nullable String event;
    private @Nullable String country;
    private List<String> countries = List.of();
    private @Nullable String subject;
    private @Nullable String subjectKey;
    private @Nullable String actor;
    private Status status = Status.ACTUAL;
    private @Nullable Period period;
    private @Nullable String item;
    private @Nullable String measure;
    private @Nullable String of;
    private @Nullable String comparedTo;
    private @Nullable String partOf;
    private @Nullable String attribution;
    private @Nullable Stage stage;
    private @Nullable Evidence evidence;
    private List<Quote> mentions = List.of();
    private List<Restatement> restatements = List.of();
    private List<String> checks = List.of();
    private @Nullable String rule;
    private @Nullable String extractorVersion;
    private @Nullable String duplicateOf;

    private Builder(String id, ArticleRef article, String metric) {
      this.id = id;
      this.article = article;
      this.metric = metric;
    }

    /** Sets article: the article and revision it was found in. */
    public Builder article(ArticleRef value) {
      article = value;
      return this;
    }

    /**
     * Sets seq: rises with every change of an article's facts; 0 before the ledger has entered it.
     */
    public Builder seq(long value) {
      seq = value;
      return this;
    }

    /** Sets comparison: how the bounds are meant. */
    public Builder comparison(Comparison value) {
      comparison = value;
      return this;
    }

    /** Sets quantity: the amount in its base unit; absent only of a milestone. */
    public Builder quantity(@Nullable Quantity value) {
      quantity = value;
      return this;
    }

    /** Sets usd: a money amount in US dollars; absent where there is no rate. */
    public Builder usd(@Nullable UsdAmount value) {
      usd = value;
      return this;
    }

    /** Sets event: what happens, of a milestone: {@code opens}, {@code applies}, …. */
    public Builder event(@Nullable String value) {
      event = value;
      return this;
    }

    /**
     * Sets country: ISO 3166-1 alpha-2 code, or {@code EU}, of whose policy, money, site or people
     * it is.
     */
    public Builder country(@Nullable String value) {
      country = value;
      return this;
    }

    /** Sets countries: all of them, where a claim is about several; else empty. */
    public Builder countries(List<String> value) {
      countries = value;
      return this;
    }

    /** Sets subject: what the number is about, as printed. */
    public Builder subject(@Nullable String value) {
      subject = value;
      return this;
    }

    /** Sets subjectKey: the subject's name that is the same in all languages, where known. */
    public Builder subjectKey(@Nullable String value) {
      subjectKey = value;
      return this;
    }

    /** Sets actor: who does it, as printed. */
    public Builder actor(@Nullable String value) {
      actor = value;
      return this;
    }

    /** Sets status: whether it is, is planned, or could be. */
    public Builder status(Status value) {
      status = value;
      return this;
    }

    /** Sets period: the time the claim is about; absent if none is said. */
    public Builder period(@Nullable Period value) {
      period = value;
      return this;
    }

    /** Sets item: what is counted; required of {@code facility_count}. */
    public Builder item(@Nullable String value) {
      item = value;
      return this;
    }

    /** Sets measure: which money; required of {@code market_value}. */
    public Builder measure(@Nullable String value) {
      measure = value;
      return this;
    }

    /** Sets of: what a share is a share of. */
    public Builder of(@Nullable String value) {
      of = value;
      return this;
    }

    /** Sets comparedTo: what a growth is measured against. */
    public Builder comparedTo(@Nullable String value) {
      comparedTo = value;
      return this;
    }

    /** Sets partOf: id of the fact with the total that contains this amount. */
    public Builder partOf(@Nullable String value) {
      partOf = value;
      return this;
    }

    /** Sets attribution: who is quoted as saying it. */
    public Builder attribution(@Nullable String value) {
      attribution = value;
      return this;
    }

    /** Sets stage: how far the money is, where said. */
    public Builder stage(@Nullable Stage value) {
      stage = value;
      return this;
    }

    /** Sets evidence: the words that bear it. */
    public Builder evidence(Evidence value) {
      evidence = value;
      return this;
    }

    /** Sets mentions: further places that say the same. */
    public Builder mentions(List<Quote> value) {
      mentions = value;
      return this;
    }

    /** Sets restatements: the same amount in other units. */
    public Builder restatements(List<Restatement> value) {
      restatements = value;
      return this;
    }

    /** Sets checks: names of what a careful reader would question. */
    public Builder checks(List<String> value) {
      checks = value;
      return this;
    }

    /** Sets rule: name of the rule that read it. */
    public Builder rule(String value) {
      rule = value;
      return this;
    }

    /** Sets extractorVersion: version of the extractor that made it. */
    public Builder extractorVersion(String value) {
      extractorVersion = value;
      return this;
    }

    /**
     * Sets duplicateOf: id of the article that this fact's article copies; such a fact corroborates
     * nothing.
     */
    public Builder duplicateOf(@Nullable String value) {
      duplicateOf = value;
      return this;
    }

    /**
     * The fact.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public Fact build() {
      return new Fact(
          id,
          seq,
          article,
          metric,
          comparison,
          quantity,
          usd,
          event,
          country,
          countries,
          subject,
          subjectKey,
          actor,
          status,
          period,
          item,
          measure,
          of,
          comparedTo,
          partOf,
          attribution,
          stage,
          Checked.present(evidence, "evidence"),
          mentions,
          restatements,
          checks,
          Checked.present(rule, "rule"),
          Checked.present(extractorVersion, "extractorVersion"),
          duplicateOf);
    }
  }
}
