package io.policyfacts.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The broker as a process of its own, which ends with the process that started it. */
final class BrokerMain {
  /** Starts the line that tells the starter where clients connect. */
  static final String READY = "ready ";

  private BrokerMain() {}

  /** Takes directory and port; runs until standard input ends. */
  // Standard output is the line to the starter.
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
      System.out.println(READY + kafka.bootstrap());
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (StartException | IOException e) {
      System.out.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }
}
