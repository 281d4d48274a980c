package io.policyfacts.cli.topic;

import io.policyfacts.cli.local.Addresses;
import io.policyfacts.cli.local.CommandException;
import io.policyfacts.cli.local.DataFolder;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which broker a command means: the environment's, else that of a pipeline running on a folder. */
public final class BrokerAddress {
  private static final int ANSWER_MILLIS = 10_000;

  private BrokerAddress() {}

  /**
   * Settings that name the broker.
   *
   * @throws CommandException if neither names one
   */
  public static Settings settings(Path data, Map<String, String> environment) {
    Map<String, String> settings = new TreeMap<>(environment);
    if (settings.getOrDefault(Parts.KAFKA, "").isBlank()) {
      Optional<Addresses> running = DataFolder.addresses(data);
      settings.put(Parts.KAFKA, running.map(Addresses::kafka).orElseThrow(() -> none(data)));
    }
    return new Settings(settings);
  }

  /** Client settings under which a broker that is not there is told within ten seconds. */
  public static Map<String, Object> client(Settings settings) {
    Map<String, Object> client = new TreeMap<>(KafkaSettings.client(settings));
    client.put("default.api.timeout.ms", ANSWER_MILLIS);
    client.put("request.timeout.ms", ANSWER_MILLIS / 2);
    return client;
  }

  /** A broker that was named does not answer. */
  public static CommandException silent(Settings settings, Throwable cause) {
    return new CommandException(
        "no Kafka broker answers at "
            + settings.get(KafkaSettings.BOOTSTRAP)
            + ": start it, or correct "
            + Parts.KAFKA,
        cause);
  }

  private static CommandException none(Path data) {
    return new CommandException(
        "nothing runs on "
            + data
            + ": start \"policyfacts run\" or \"policyfacts demo --keep\", name its folder with"
            + " --data, or set "
            + Parts.KAFKA
            + "=host:port");
  }
}
