package io.policyfacts.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.LetterLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of the documents runs on the schema as it is. */
@Timeout(120)
class DocumentedQueriesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "SUBSCRIBING.md");
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyBlockOfSqlRuns() throws Exception {
    List<String> blocks =
        SQL.matcher(Files.readString(DOCUMENT)).results().map(r -> r.group(1)).toList();
    assertTrue(blocks.size() > 1, "no SQL in " + DOCUMENT);
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
        PostgresFactStore store = new PostgresFactStore(Database.parse(server.url()));
        Sql sql = new Sql(server.jdbcUrl())) {
      store.store(new Batch(List.of(), Map.of()), new LetterLimit(9, Duration.ofMinutes(1)));
      blocks.forEach(sql::run);
    }
  }
}
