package io.policyfacts.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Settings of a single broker that is its own controller. */
final class BrokerConfig {
  static final int NODE = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String FIXED = "broker.properties";

  private BrokerConfig() {}

  /** The fixed settings of {@code broker.properties}, with directory and ports. */
  static Map<String, String> of(Path data, int port, int controllerPort) {
    Map<String, String> config = new TreeMap<>(fixed());
    String controller = Ports.HOST + ":" + controllerPort;
    config.put("node.id", Integer.toString(NODE));
    config.put("log.dirs", data.toAbsolutePath().toString());
    config.put("controller.listener.names", CONTROLLER_LISTENER);
    config.put("controller.quorum.voters", NODE + "@" + controller);
    config.put(
        "listeners",
        "PLAINTEXT://" + Ports.HOST + ":" + port + "," + CONTROLLER_LISTENER + "://" + controller);
    return config;
  }

  /** The same for a broker that lets in who has a password, and to do what is allowed. */
  static Map<String, String> guarded(
      Path data, int port, int ownersPort, int controllerPort, String password) {
    Map<String, String> config = of(data, port, controllerPort);
    String controller = Ports.HOST + ":" + controllerPort;
    config.put(
        "listeners",
        String.format(
            Locale.ROOT,
            "CLIENTS://%1$s:%2$d,OWNER://%1$s:%3$d,%4$s://%5$s",
            Ports.HOST,
            port,
            ownersPort,
            CONTROLLER_LISTENER,
            controller));
    config.put(
        "listener.security.protocol.map",
        "CLIENTS:SASL_PLAINTEXT,OWNER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    config.put("inter.broker.listener.name", "OWNER");
    config.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
    config.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    config.put("sasl.mechanism.controller.protocol", "PLAIN");
    config.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512");
    config.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    for (String listener : List.of("owner", "controller")) {
      config.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
      config.put("listener.name." + listener + ".plain.sasl.jaas.config", owner(password));
    }
    config.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    config.put("super.users", "User:owner");
    return config;
  }

  private static String owner(String password) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=owner password=\""
        + password
        + "\" user_owner=\""
        + password
        + "\";";
  }

  private static Map<String, String> fixed() {
    try (InputStream in = BrokerConfig.class.getResourceAsStream(FIXED)) {
      if (in == null) {
        throw new IllegalStateException(FIXED + " is not on the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      Map<String, String> fixed = new TreeMap<>();
      properties.stringPropertyNames().forEach(n -> fixed.put(n, properties.getProperty(n)));
      return fixed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FIXED, e);
    }
  }
}
