package io.policyfacts.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FactStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFactStoreTest extends FactStoreContract {
  @TempDir static Path folder;
  private static EmbeddedDatabase server;
  private static Sql sql;

  private final java.util.List<FactStore> stores = new java.util.ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
    sql = new Sql(server.jdbcUrl());
  }

  @AfterAll
  static void stop() throws Exception {
    sql.close();
    server.close();
  }

  @AfterEach
  void closeStores() throws Exception {
    for (FactStore store : stores) {
      store.close();
    }
  }

  @Override
  protected FactStore emptyStore() {
    sql.dropEverything();
    return sameStore();
  }

  @Override
  protected FactStore sameStore() {
    FactStore store = new PostgresFactStore(Database.parse(server.url()));
    stores.add(store);
    return store;
  }

  @Override
  protected String rows() {
    return sql.rows();
  }

  @Override
  protected long count(String table, String condition) {
    return Long.parseLong(sql.ask("SELECT count(*) FROM " + table + " WHERE " + condition));
  }

  @Test
  void everyTableAndColumnSaysWhatItIs() {
    String bare =
        "SELECT coalesce(string_agg(c.relname || '.' || coalesce(a.attname, ''), ', '), '')"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND c.relkind = 'r'"
            + " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v')"
            + " AND c.relname <> 'flyway_schema_history'"
            + " AND (obj_description(c.oid, 'pg_class') IS NULL"
            + " OR (a.attnum IS NOT NULL AND col_description(c.oid, a.attnum) IS NULL))";
    assertEquals("", sql.ask(bare));
  }

  @Test
  void viewsCanBeAsked() {
    for (String view :
        sql.column("SELECT viewname FROM pg_views WHERE schemaname = 'public' ORDER BY 1")) {
      assertEquals("0", sql.ask("SELECT count(*) FROM " + view), view);
    }
  }
}
