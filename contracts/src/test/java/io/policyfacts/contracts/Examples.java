package io.policyfacts.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One full and one least record of each kind, for tests of every module. */
public final class Examples {
  private static final String URL = "https://example.org/korea";
  private static final String TEXT =
      "Seoul will spend 1.8 trillion won ($1.3 billion) on AI in 2024.";
  private static final Instant FETCHED = Instant.parse("2025-02-18T01:02:03Z");

  private Examples() {}

  /** An article with every field. */
  public static Article article() {
    return Article.builder(Hashes.articleId(URL), TEXT)
        .url(URL)
        .title("Seoul's AI budget")
        .authors(List.of("Kim Ji-woo"))
        .publisher("Example Wire")
        .publishedAt(new PublicationDate("2025-02-18T09:30:00+09:00"))
        .modifiedAt(new PublicationDate("2025-02-19"))
        .fetchedAt(FETCHED)
        .language("en")
        .source("example")
        .duplicateOf(Hashes.articleId("https://example.org/original"))
        .build();
  }

  /** A fact with every field that money can have. */
  public static Fact fact() {
    Quantity quantity = Quantity.of(new BigDecimal("1.8E12"), "KRW");
    Quantity usd = Quantity.of(new BigDecimal("1300000000"), "USD");
    return least("budget", quantity)
        .seq(3)
        .usd(UsdAmount.stated(usd))
        .country("KR")
        .countries(List.of("KR", "US"))
        .subject("AI technology budget")
        .subjectKey("ai-technology-budget")
        .actor("South Korean government")
        .status(Status.PLANNED)
        .period(new Period("2024", "2024"))
        .item("budgets")
        .measure("contract")
        .of("the total")
        .comparedTo("2023")
        .partOf("0123456789abcdef-0123456789abcdef")
        .attribution("the ministry")
        .stage(Fact.Stage.ANNOUNCED)
        .mentions(List.of(new Quote("won", 30, 33)))
        .restatements(List.of(new Restatement("$1.3 billion", 35, 47, usd)))
        .checks(List.of("PLAN_PREDATES_PUBLICATION"))
        .duplicateOf(Hashes.articleId("https://example.org/original"))
        .build();
  }

  /** A fact with only what must be there. */
  public static Fact leastFact() {
    return least("budget", Quantity.of(BigDecimal.TEN, "USD")).build();
  }

  /** A milestone. */
  public static Fact milestone() {
    Period period = new Period(null, "2027");
    ArticleRef article = article().ref();
    String id = Hashes.factId(article.id(), Fact.MILESTONE, null, "opens", period, 0);
    return Fact.builder(id, article, Fact.MILESTONE)
        .event("opens")
        .period(period)
        .status(Status.PLANNED)
        .evidence(new Evidence("in 2024", 56, 63, sentence()))
        .rule("milestone/opens")
        .extractorVersion("1.0.0")
        .build();
  }

  /** An extraction with both kinds of fact. */
  public static Extraction extraction() {
    return new Extraction(
        article().ref(), "1.0.0", "rerun", List.of(fact().withSeq(0), milestone()));
  }

  /** A revision of a fact. */
  public static FactChange revision() {
    return new FactChange(
        FactChange.Change.REVISED,
        FactChange.Cause.CORRECTED,
        4,
        fact(),
        fact().withSeq(4),
        null,
        null,
        "rerun");
  }

  /** A retraction that names its successor. */
  public static FactChange retraction() {
    return new FactChange(
        FactChange.Change.RETRACTED,
        FactChange.Cause.CORRECTED,
        4,
        fact(),
        null,
        milestone().id(),
        null,
        null);
  }

  /** What the crawler knows of a URL, with every field. */
  public static CrawlState crawlState() {
    return new CrawlState(
        URL,
        "example",
        "published",
        "first visit",
        Hashes.articleId(URL),
        article().contentHash(),
        1,
        "\"abc\"",
        "Tue, 18 Feb 2025 00:30:00 GMT",
        FETCHED,
        FETCHED.plusSeconds(3600),
        2);
  }

  private static Fact.Builder least(String metric, Quantity quantity) {
    ArticleRef article = article().ref();
    String id = Hashes.factId(article.id(), metric, quantity, null, null, 0);
    return Fact.builder(id, article, metric)
        .quantity(quantity)
        .status(Status.ACTUAL)
        .evidence(new Evidence("1.8 trillion won", 17, 33, sentence()))
        .rule("money/scaled-amount")
        .extractorVersion("1.0.0");
  }

  private static Evidence.Sentence sentence() {
    return new Evidence.Sentence(TEXT, 0, TEXT.length());
  }
}
