package io.policyfacts.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
