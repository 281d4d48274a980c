package io.policyfacts.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A KRaft broker in this process, on loopback, without encryption or authentication. What it stores
 * is kept and found again by the next broker on the same directory.
 *
 * <p>After a {@link StartException} threads of the broker may be left: end the process.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

  private final KafkaRaftServer server;
  private final int port;
  private int ownersPort;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker, formatting the directory the first time.
   *
   * @param data directory of its logs, created if missing; one broker at a time
   * @param port port to listen at, or 0 for a free one
   * @throws StartException if the port is in use or the directory cannot be used
   */
  public static EmbeddedKafka start(Path data, int port) {
    int listen = Ports.claim(port, "Kafka");
    return start(BrokerConfig.of(data, listen, Ports.claim(0, "Kafka")), data, listen);
  }

  /**
   * Starts a broker where nobody is trusted unasked: clients log in by SCRAM-SHA-512 and may do
   * what access rules allow. The super user {@code owner} logs in by SASL/PLAIN at {@link
   * #ownersBootstrap}.
   *
   * @param data directory of its logs, created if missing; one broker at a time
   * @param password the owner's
   * @throws StartException if the directory cannot be used
   */
  public static EmbeddedKafka startGuarded(Path data, String password) {
    int listen = Ports.claim(0, "Kafka");
    int owners = Ports.claim(0, "Kafka");
    Map<String, String> config =
        BrokerConfig.guarded(data, listen, owners, Ports.claim(0, "Kafka"), password);
    EmbeddedKafka kafka = start(config, data, listen);
    kafka.ownersPort = owners;
    return kafka;
  }

  private static EmbeddedKafka start(Map<String, String> config, Path data, int listen) {
    formatOnce(data);
    KafkaRaftServer server = create(config, data);
    try {
      startWithoutExiting(server);
    } catch (RuntimeException e) {
      stopAfter(server, e);
      throw new StartException("Kafka did not start on " + data + ": " + e.getMessage(), e);
    }
    return new EmbeddedKafka(server, listen);
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrap() {
    return Ports.HOST + ":" + port;
  }

  /** Where the owner of a guarded broker connects, {@code host:port}. */
  public String ownersBootstrap() {
    return Ports.HOST + ":" + ownersPort;
  }

  /** Stops the broker, waiting until it has. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  // A broker that cannot start ends its process without a word to the user.
  private static void startWithoutExiting(KafkaRaftServer server) {
    Exit.Procedure refuse =
        (status, message) -> {
          throw new IllegalStateException(message == null ? "see its log" : message);
        };
    Exit.setExitProcedure(refuse);
    Exit.setHaltProcedure(refuse);
    try {
      server.startup();
    } finally {
      Exit.resetExitProcedure();
      Exit.resetHaltProcedure();
    }
  }

  private static KafkaRaftServer create(Map<String, String> config, Path data) {
    try {
      return new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
    } catch (RuntimeException e) {
      throw new StartException(
          "Kafka cannot use " + data + " (is another broker running there?): " + e.getMessage(), e);
    }
  }

  private static void formatOnce(Path data) {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(data);
      format(data);
    } catch (Exception e) {
      throw new StartException("Kafka cannot format " + data + ": " + e.getMessage(), e);
    }
  }

  // Formatter.run declares no narrower type
  private static void format(Path data) throws Exception {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setNodeId(BrokerConfig.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER_LISTENER)
          .addDirectory(data.toAbsolutePath().toString())
          .setMetadataLogDirectory(data.toAbsolutePath().toString())
          .run();
    }
  }

  private static void stopAfter(KafkaRaftServer server, RuntimeException reason) {
    try {
      server.shutdown();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
    LOG.debug("broker stopped after a failed start");
  }
}
