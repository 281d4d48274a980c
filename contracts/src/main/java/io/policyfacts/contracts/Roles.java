package io.policyfacts.contracts;

import static io.policyfacts.contracts.Role.Own.GROUPS;
import static io.policyfacts.contracts.Role.Own.TOPICS;
import static io.policyfacts.contracts.Role.Own.TRANSACTIONS;
import static io.policyfacts.contracts.Role.TableRight.INSERT;
import static io.policyfacts.contracts.Role.TableRight.SELECT;
import static io.policyfacts.contracts.Role.TableRight.UPDATE;

import io.policyfacts.contracts.Role.TableRight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The roles, each declared once. Whoever creates topics and tables is none of them: the owner, a
 * super user of the broker and owner of the database, does so before the services start.
 */
public final class Roles {
  /** Table in which the migrations note what was done. */
  public static final String SCHEMA_HISTORY = "flyway_schema_history";

  private static final Set<TableRight> ROWS = Set.of(SELECT, INSERT, UPDATE);
  private static final Set<TableRight> READ = Set.of(SELECT);

  private static final List<String> ANALYSTS_TABLES =
      List.of("articles", "facts", "fact_history", "fact_marks");

  private static final List<String> ANALYSTS_VIEWS =
      List.of(
          "current_facts",
          "facts_with_articles",
          "corrections",
          "amounts",
          "facts_by_country_and_metric",
          "facts_by_extractor_version",
          "marked_facts");

  /** The crawler. */
  public static final Role INGEST =
      new Role(
          "ingest-service",
          "Visits sources and publishes articles",
          Set.of(Topics.CRAWL_STATE),
          Set.of(Topics.ARTICLES, Topics.CRAWL_STATE),
          "policyfacts-ingest",
          Set.of(GROUPS, TRANSACTIONS),
          Map.of());

  /** Both stages. */
  public static final Role EXTRACT =
      new Role(
          "extract-streams",
          "Makes facts of articles",
          Set.of(Topics.ARTICLES, Topics.EXTRACTIONS),
          Set.of(Topics.EXTRACTIONS, Topics.FACTS, Topics.FACT_CHANGES, Topics.DEAD_LETTERS),
          "policyfacts-extract",
          Set.of(GROUPS, TRANSACTIONS, TOPICS),
          Map.of());

  /** The sink. */
  public static final Role SINK =
      new Role(
          "sink-service",
          "Stores articles, fact changes and dead letters",
          Set.of(Topics.ARTICLES, Topics.FACT_CHANGES, Topics.DEAD_LETTERS),
          Set.of(),
          "policyfacts-sink",
          Set.of(GROUPS),
          Map.of(
              "articles",
              ROWS,
              "facts",
              ROWS,
              "fact_history",
              ROWS,
              "dead_letters",
              ROWS,
              "sink_offsets",
              ROWS,
              "sink_gaps",
              ROWS,
              SCHEMA_HISTORY,
              READ));

  /** Whoever reads facts. */
  public static final Role ANALYST =
      new Role(
          "analyst",
          "Subscribes to facts, queries tables and views",
          Set.of(Topics.FACTS, Topics.FACT_CHANGES),
          Set.of(),
          "analyst-",
          Set.of(GROUPS),
          analystsTables(READ));

  /** An analyst who may mark facts as wrong. */
  public static final Role REVIEWER =
      new Role(
          "reviewer",
          "Marks facts as wrong, beside what an analyst may",
          Set.of(),
          Set.of(),
          null,
          Set.of(),
          analystsTables(Set.of(SELECT, INSERT, UPDATE)));

  /** All of them. */
  public static final List<Role> ALL = List.of(INGEST, EXTRACT, SINK, ANALYST, REVIEWER);

  private Roles() {}

  private static Map<String, Set<TableRight>> analystsTables(Set<TableRight> marks) {
    Map<String, Set<TableRight>> tables = new HashMap<>();
    ANALYSTS_TABLES.forEach(table -> tables.put(table, READ));
    ANALYSTS_VIEWS.forEach(view -> tables.put(view, READ));
    tables.put("fact_marks", marks);
    return tables;
  }
}
