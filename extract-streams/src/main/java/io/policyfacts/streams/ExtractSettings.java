package io.policyfacts.streams;

import io.policyfacts.contracts.Topic;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Setting;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/** The service's settings, and what follows from them for Kafka Streams. */
public final class ExtractSettings {
  /** Name of consumer group, transactions and internal topics. */
  public static final Setting<String> APPLICATION =
      new Setting<>(
          "POLICYFACTS_EXTRACT_APPLICATION",
          "name of the consumer group and prefix of internal topics; another one starts anew",
          "policyfacts-extract",
          false,
          ExtractSettings::applicationId);

  /** Where the ledger's local copy is; it is rebuilt from Kafka when missing. */
  public static final Setting<String> STATE_DIR =
      Setting.text(
          "POLICYFACTS_EXTRACT_STATE_DIR",
          "folder of the ledger's local copy, one for each instance",
          "data/extract-streams");

  /** Threads that share the instance's partitions. */
  public static final Setting<Integer> THREADS =
      Setting.number("POLICYFACTS_EXTRACT_THREADS", "stream threads", 2, 1, 64);

  /** Time between commits: half of it is the mean delay that each stage adds. */
  public static final Setting<Integer> COMMIT_MILLIS =
      Setting.number(
          "POLICYFACTS_EXTRACT_COMMIT_MS", "milliseconds between commits", 100, 5, 30_000);

  /** Time after which the broker aborts what a lost instance left open. */
  public static final Setting<Integer> TRANSACTION_MILLIS =
      Setting.number(
          "POLICYFACTS_EXTRACT_TRANSACTION_MS",
          "milliseconds after which a lost instance's transaction is aborted; more than a commit",
          6_000,
          1_000,
          900_000);

  /** Time after which a silent instance's partitions go to others. */
  public static final Setting<Integer> SESSION_MILLIS =
      Setting.number(
          "POLICYFACTS_EXTRACT_SESSION_MS",
          "milliseconds after which a silent instance's partitions go to others",
          6_000,
          1_000,
          300_000);

  /** Copies of the ledger that other instances keep ready. */
  public static final Setting<Integer> STANDBYS =
      Setting.number(
          "POLICYFACTS_EXTRACT_STANDBYS",
          "copies of the ledger kept ready on other instances",
          0,
          0,
          5);

  /** Newer exchange rates. */
  public static final Setting<List<String>> RATES =
      Setting.lines(
          "POLICYFACTS_RATES",
          "CSV file month,currency,units_per_usd of exchange rates newer than the carried ones");

  private static final int HEARTBEATS_IN_SESSION = 3;
  private static final int BATCH_BYTES = 64 << 10;

  private static final Pattern APPLICATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,150}");

  private ExtractSettings() {}

  /** All of them, with those that every Kafka client has. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(
        List.of(
            APPLICATION,
            STATE_DIR,
            THREADS,
            COMMIT_MILLIS,
            TRANSACTION_MILLIS,
            SESSION_MILLIS,
            STANDBYS,
            RATES));
    return all;
  }

  /**
   * The extractor with the exchange rates set.
   *
   * @throws BadSettingException if the file of rates cannot be read or is of another form
   */
  public static FactExtractor extractor(Settings settings) {
    try {
      return FactExtractor.withRates(settings.get(RATES));
    } catch (IllegalArgumentException e) {
      throw new BadSettingException(RATES.name() + ": " + e.getMessage());
    }
  }

  /**
   * Configuration of Kafka Streams.
   *
   * @throws BadSettingException if settings do not go together, or Kafka does not know a value
   */
  static StreamsConfig streams(Settings settings, StageMetrics metrics, Refusals refusals) {
    if (settings.get(TRANSACTION_MILLIS) <= settings.get(COMMIT_MILLIS)) {
      throw new BadSettingException(
          TRANSACTION_MILLIS.name() + " must be more than " + COMMIT_MILLIS.name());
    }
    try {
      return new StreamsConfig(properties(settings, metrics, refusals));
    } catch (ConfigException e) {
      throw new BadSettingException("a setting of Kafka is wrong: " + e.getMessage());
    }
  }

  /** The same before Kafka has checked it. */
  static Properties properties(Settings settings, StageMetrics metrics, Refusals refusals) {
    Properties streams = new Properties();
    streams.putAll(KafkaSettings.client(settings));
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.get(APPLICATION));
    streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.get(STATE_DIR));
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(THREADS));
    streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.get(STANDBYS));
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.get(COMMIT_MILLIS));
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.get(KafkaSettings.REPLICATION));
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // Its session time-out is the client's to set; that of the streams protocol is the broker's:
    // with a stock broker a killed instance's partitions stood still for 45 s instead of 8.
    streams.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name());
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, LedgerMemory.class);
    streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    putClients(streams, settings);
    streams.put(DeadLetterHandler.METRICS, metrics);
    streams.put(DeadLetterHandler.REFUSALS, refusals);
    putHandlers(streams);
    return streams;
  }

  private static void putClients(Properties streams, Settings settings) {
    int session = settings.get(SESSION_MILLIS);
    consumer(streams, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    Path state = Path.of(settings.get(STATE_DIR), settings.get(APPLICATION));
    consumer(streams, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, InstanceId.in(state));
    consumer(streams, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_IN_SESSION);
    producer(streams, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, settings.get(TRANSACTION_MILLIS));
    // Nothing can be read before the commit, which sends what waits: sending earlier, in smaller
    // batches, saves no time, and the broker enters each of them in the transaction.
    producer(streams, ProducerConfig.LINGER_MS_CONFIG, settings.get(COMMIT_MILLIS));
    producer(streams, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    producer(streams, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer(streams, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MOST_BYTES);
    streams.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(Topic.MOST_BYTES));
  }

  private static void consumer(Properties streams, String name, Object value) {
    streams.put(StreamsConfig.mainConsumerPrefix(name), value);
  }

  private static void producer(Properties streams, String name, Object value) {
    streams.put(StreamsConfig.producerPrefix(name), value);
  }

  private static void putHandlers(Properties streams) {
    streams.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    streams.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
  }

  private static String applicationId(String text) {
    if (!APPLICATION_ID.matcher(text).matches()) {
      throw new IllegalArgumentException("1 to 150 letters, digits, dots, dashes or underscores");
    }
    return text;
  }
}
