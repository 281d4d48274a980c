package io.policyfacts.sink;

import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Setting;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.postgres.Database;
import java.util.ArrayList;
import java.util.List;

/** The settings of the sink. */
public final class SinkSettings {
  /** Where the database is. Secret, since the second form holds a password. */
  public static final Setting<Database> DATABASE =
      new Setting<>(
          "POLICYFACTS_DATABASE",
          "database, jdbc:postgresql://host:port/db or postgresql://user:password@host:port/db;"
              + " without it localhost:5432/policyfacts",
          "jdbc:postgresql://localhost:5432/policyfacts",
          true,
          Database::parse);

  /** Role that connects. */
  public static final Setting<String> USER =
      Setting.text("POLICYFACTS_DATABASE_USER", "role, where the URL names none", "");

  /** Its password. */
  public static final Setting<String> PASSWORD =
      Setting.secret("POLICYFACTS_DATABASE_PASSWORD", "the role's password", "");

  /** Whether the sink brings the tables up to date. */
  public static final Setting<Boolean> MIGRATE =
      Setting.flag(
          "SINK_MIGRATE",
          "bring the tables up to date at start, as their owner; else wait until they are",
          true);

  /** Consumer group. */
  public static final Setting<String> GROUP =
      Setting.text("SINK_GROUP", "consumer group; all instances share it", "policyfacts-sink");

  /** Most records in a transaction. */
  public static final Setting<Integer> BATCH =
      Setting.number("SINK_BATCH", "most records in one transaction", 2000, 1, 20000);

  /** Whether to go on over missing records. */
  public static final Setting<Boolean> ACCEPT_GAP =
      Setting.flag(
          "SINK_ACCEPT_GAP",
          "go on where a topic was recreated or retention was faster, recording what is missing",
          false);

  /** Most open dead letters of the sink in a window. */
  public static final Setting<Integer> MAX_DEAD_LETTERS =
      Setting.number(
          "SINK_MAX_DEAD_LETTERS",
          "open dead letters in a window that do not stop it yet",
          1000,
          0,
          1_000_000);

  /** Length of the window. */
  public static final Setting<Integer> DEAD_LETTER_WINDOW =
      Setting.number("SINK_DEAD_LETTER_WINDOW_SECONDS", "length of that window", 600, 1, 86_400);

  private SinkSettings() {}

  /** All of them, the broker's included. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(
        List.of(
            DATABASE,
            USER,
            PASSWORD,
            MIGRATE,
            GROUP,
            BATCH,
            ACCEPT_GAP,
            MAX_DEAD_LETTERS,
            DEAD_LETTER_WINDOW));
    return all;
  }

  /** The database with the role that the settings name. */
  public static Database database(Settings settings) {
    return settings.get(DATABASE).as(settings.get(USER), settings.get(PASSWORD));
  }
}
