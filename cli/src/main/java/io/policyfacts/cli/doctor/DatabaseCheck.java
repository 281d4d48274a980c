package io.policyfacts.cli.doctor;

import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.DatabaseReport;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;

/** The database: whether it answers, its version, its schema, what waits in it for a person. */
final class DatabaseCheck {
  private static final int LEAST_VERSION = 14;

  private final Settings settings;

  DatabaseCheck(Settings settings) {
    this.settings = settings;
  }

  List<Finding> findings() {
    DatabaseReport report;
    try {
      report = DatabaseReport.of(SinkSettings.database(settings));
    } catch (StoreUnavailableException e) {
      return List.of(
          Finding.fail(
              "PostgreSQL",
              String.valueOf(e.getMessage()),
              "start it, or correct " + SinkSettings.DATABASE.name()));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(server(report));
    findings.add(schema(report));
    findings.add(durability(report));
    findings.add(letters(report));
    return findings;
  }

  private static Finding server(DatabaseReport report) {
    String found = report.address() + " answers, version " + report.version();
    if (report.readOnly()) {
      return Finding.fail("PostgreSQL", found + ", read-only", "name the primary server");
    }
    return report.major() < LEAST_VERSION
        ? Finding.fail("PostgreSQL", found, "use version " + LEAST_VERSION + " or newer")
        : Finding.ok("PostgreSQL", found);
  }

  private static Finding schema(DatabaseReport report) {
    return report.schema().isEmpty()
        ? Finding.warn("schema", "not made yet", "the sink makes it when it starts")
        : Finding.ok("schema", "version " + report.schema());
  }

  private static Finding durability(DatabaseReport report) {
    return report.durable()
        ? Finding.ok("commits", "on disk before they are answered")
        : Finding.warn(
            "commits",
            "fsync or synchronous_commit is off: a crash of the server can lose stored rows,"
                + " whose offsets it then has forgotten as well",
            "switch both on");
  }

  private static Finding letters(DatabaseReport report) {
    return report.openLetters() == 0
        ? Finding.ok("dead letters", "none open")
        : Finding.warn(
            "dead letters", report.openLetters() + " open", "policyfacts dead-letters list");
  }
}
