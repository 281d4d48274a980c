package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.StoreUnavailableException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** The product's tables and views, version by version. */
public final class Schema {
  private static final String MIGRATIONS = "classpath:io/policyfacts/sink/postgres/migrations";

  /** Who changes the schema. */
  public enum Care {
    /** Whoever connects brings it up to date: the owner. */
    MIGRATE,
    /** It is used as it is, and must be as new as this version: anybody else. */
    REQUIRE
  }

  private Schema() {}

  /**
   * Brings it up to date, as its owner.
   *
   * @return how many versions were gone through
   * @throws StoreUnavailableException if the database cannot be reached or changed
   */
  public static int migrate(Database database) throws StoreUnavailableException {
    try {
      return migrate(database.source());
    } catch (SQLException e) {
      throw FactArchive.unavailable(database, e);
    }
  }

  /**
   * What is still to be done, a line a version.
   *
   * @throws StoreUnavailableException if the database cannot be reached
   */
  public static List<String> pending(Database database) throws StoreUnavailableException {
    try {
      return pending(database.source());
    } catch (SQLException e) {
      throw FactArchive.unavailable(database, e);
    }
  }

  static void prepare(DataSource source, Care care) throws SQLException {
    if (care == Care.MIGRATE) {
      migrate(source);
      return;
    }
    List<String> pending = pending(source);
    if (!pending.isEmpty()) {
      throw new SQLException(
          "its tables are older than this version, which needs "
              + pending.get(pending.size() - 1)
              + ": the owner's \"policyfacts tables --migrate\" makes them");
    }
  }

  private static int migrate(DataSource source) throws SQLException {
    try {
      return flyway(source).migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw sqlCause(e);
    }
  }

  private static List<String> pending(DataSource source) throws SQLException {
    try {
      return Arrays.stream(flyway(source).info().pending()).map(Schema::line).toList();
    } catch (FlywayException e) {
      throw sqlCause(e);
    }
  }

  private static String line(MigrationInfo migration) {
    return "V" + migration.getVersion() + " " + migration.getDescription();
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations(MIGRATIONS)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .loggers("slf4j")
        .load();
  }

  /** What the database said, if it said anything; a wrong schema cannot be waited out. */
  private static SQLException sqlCause(FlywayException e) {
    for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    throw new IllegalStateException(
        "the database's schema is not one that this version can use: " + e.getMessage(), e);
  }
}
