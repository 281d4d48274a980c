package io.policyfacts.ingest;

import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.polite.Politeness;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Setting;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The settings of the ingest service. */
public final class IngestSettings {
  /** Where the sources are listed. */
  public static final Setting<String> SOURCES =
      Setting.text("POLICYFACTS_SOURCES", "file that lists the sources (YAML)", "sources.yaml");

  /** Which instance this is. */
  public static final Setting<String> INSTANCE =
      Setting.text(
          "POLICYFACTS_INSTANCE",
          "name of this instance; of two with one name the older stops",
          "0");

  /** Who operates the crawler. */
  public static final Setting<String> CONTACT =
      Setting.text("POLICYFACTS_CONTACT", "URL or mail address told to every server asked", "");

  /** Hosts asked at once. */
  public static final Setting<Integer> WIDTH =
      Setting.number("POLICYFACTS_FETCH_WIDTH", "hosts that are asked side by side", 8, 1, 256);

  /** Longest fetch. */
  public static final Setting<Integer> SECONDS =
      Setting.number(
          "POLICYFACTS_FETCH_SECONDS",
          "longest time for one page with its redirects, s",
          30,
          1,
          600);

  /** Largest page. */
  public static final Setting<Integer> MEBIBYTES =
      Setting.number("POLICYFACTS_FETCH_MIB", "most of one page after unpacking, MiB", 10, 1, 100);

  /** Pause between two requests to a host. */
  public static final Setting<Integer> HOST_DELAY =
      Setting.number(
          "POLICYFACTS_HOST_DELAY_MILLIS",
          "least time between two requests to a host, ms; its robots.txt may ask for more",
          1_000,
          0,
          600_000);

  /** Requests to a host a day. */
  public static final Setting<Integer> HOST_BUDGET =
      Setting.number(
          "POLICYFACTS_HOST_BUDGET", "most requests to one host a day", 5_000, 1, 1_000_000);

  /** Requests a day. */
  public static final Setting<Integer> BUDGET =
      Setting.number(
          "POLICYFACTS_DAILY_BUDGET", "most requests in all a day", 500_000, 1, 100_000_000);

  private static final long MEBIBYTE = 1024L * 1024;

  private IngestSettings() {}

  /** All of them, for {@code --help}. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(List.of(SOURCES, INSTANCE, CONTACT, WIDTH, SECONDS, MEBIBYTES));
    all.addAll(List.of(HOST_DELAY, HOST_BUDGET, BUDGET));
    return List.copyOf(all);
  }

  static Path sources(Settings settings) {
    return Path.of(settings.get(SOURCES));
  }

  static FetchLimits limits(Settings settings) {
    return FetchLimits.of(
        settings.get(CONTACT),
        Duration.ofSeconds(settings.get(SECONDS)),
        settings.get(MEBIBYTES) * MEBIBYTE);
  }

  static Politeness politeness(Settings settings) {
    return new Politeness(
        Duration.ofMillis(settings.get(HOST_DELAY)),
        settings.get(HOST_BUDGET),
        settings.get(BUDGET));
  }
}
