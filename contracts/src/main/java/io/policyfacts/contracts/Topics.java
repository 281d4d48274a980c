package io.policyfacts.contracts;

import io.policyfacts.contracts.Topic.CleanUp;
import java.util.List;

/** The topics, each declared once. */
public final class Topics {
  private static final int PARTITIONS = 6;
  private static final String ARTICLE_ID = "article id";

  /** What the crawler read. */
  public static final Topic ARTICLES =
      new Topic(
          "aipolicy.articles.v1",
          "Articles as the crawler read them, a record for each revision; null withdraws one",
          ARTICLE_ID,
          Article.class,
          CleanUp.KEEP,
          PARTITIONS,
          ARTICLE_ID,
          "ingest-service");

  /** What the extractor read out of each article. */
  public static final Topic EXTRACTIONS =
      new Topic(
          "aipolicy.extractions.v1",
          "All facts of an article revision by one extractor version; null if it was withdrawn",
          ARTICLE_ID,
          Extraction.class,
          CleanUp.COMPACT,
          PARTITIONS,
          ARTICLE_ID,
          "extract-streams");

  /** What is public now. */
  public static final Topic FACTS =
      new Topic(
          "aipolicy.facts.v1",
          "The facts that are supported now; null retracts one",
          "fact id",
          Fact.class,
          CleanUp.COMPACT,
          PARTITIONS,
          ARTICLE_ID,
          "extract-streams");

  /** Everything that happened to facts. */
  public static final Topic FACT_CHANGES =
      new Topic(
          "aipolicy.fact-changes.v1",
          "The history of facts: asserted, revised, retracted, with the cause",
          "fact id",
          FactChange.class,
          CleanUp.KEEP,
          PARTITIONS,
          ARTICLE_ID,
          "extract-streams");

  /** What could not be read. */
  public static final Topic DEAD_LETTERS =
      new Topic(
          "aipolicy.dead-letters.v1",
          "Records that a service could not read, byte for byte, with the reason in their headers",
          "the failed record's key",
          null,
          CleanUp.EXPIRE,
          1,
          "source partition",
          "all services");

  /** The crawler's memory. */
  public static final Topic CRAWL_STATE =
      new Topic(
          "aipolicy.crawl-state.v1",
          "What the crawler knows of each requested URL",
          "requested URL",
          CrawlState.class,
          CleanUp.COMPACT,
          PARTITIONS,
          "registrable domain",
          "ingest-service");

  /** All of them, in the order of the data's way. */
  public static final List<Topic> ALL =
      List.of(ARTICLES, CRAWL_STATE, EXTRACTIONS, FACTS, FACT_CHANGES, DEAD_LETTERS);

  private Topics() {}
}
