package io.policyfacts.cli.demo;

import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the database shows what the extractor read out of the published articles. */
final class Arrivals {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private static final String STORED_REVISION = "SELECT revision FROM articles WHERE id = ?";
  private static final String STORED_FACTS =
      "SELECT id, status, period_from, period_to, quote, sentence FROM current_facts"
          + " WHERE article_id = ?";

  private final Connection database;
  private final Extractions extractions;
  private final Map<String, Integer> published = new TreeMap<>();

  Arrivals(Connection database, Extractions extractions) {
    this.database = database;
    this.extractions = extractions;
  }

  /** Adds an article's revision to what has to arrive. */
  void expect(String articleId, int revision) {
    published.put(articleId, revision);
  }

  /**
   * Waits until all that was published has arrived.
   *
   * @return ids of the articles that did not arrive in time
   */
  List<String> await(Duration most) throws SQLException {
    long end = System.nanoTime() + most.toNanos();
    List<String> missing = missing();
    while (!missing.isEmpty() && System.nanoTime() < end) {
      extractions.poll(LOOK_AGAIN);
      missing = missing();
    }
    return missing;
  }

  private List<String> missing() throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Integer> article : published.entrySet()) {
      if (!hasArrived(article.getKey(), article.getValue())) {
        missing.add(article.getKey());
      }
    }
    return missing;
  }

  private boolean hasArrived(String articleId, int revision) throws SQLException {
    Optional<Extraction> extraction = extractions.of(articleId, revision);
    return extraction.isPresent()
        && storedRevision(articleId) >= revision
        && storedFacts(articleId).equals(shown(extraction.get()));
  }

  private int storedRevision(String articleId) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(STORED_REVISION)) {
      query.setString(1, articleId);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  private Set<List<@Nullable String>> storedFacts(String articleId) throws SQLException {
    Set<List<@Nullable String>> facts = new HashSet<>();
    try (PreparedStatement query = database.prepareStatement(STORED_FACTS)) {
      query.setString(1, articleId);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          List<@Nullable String> columns = new ArrayList<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getString(i));
          }
          facts.add(columns);
        }
      }
    }
    return facts;
  }

  private static Set<List<@Nullable String>> shown(Extraction extraction) {
    return extraction.facts().stream().map(Arrivals::shown).collect(Collectors.toSet());
  }

  private static List<@Nullable String> shown(Fact fact) {
    Period period = fact.period();
    return Arrays.asList(
        fact.id(),
        Json.mapper().convertValue(fact.status(), String.class),
        period == null ? null : period.from(),
        period == null ? null : period.to(),
        fact.evidence().quote(),
        fact.evidence().sentence().text());
  }
}
