package io.policyfacts.cli;

import java.nio.file.Path;

/** Where log lines go; has to be said before the first of them. */
final class Logs {
  private static final String CONFIGURATION = "logback.configurationFile";
  private static final String FOLDER = "io/policyfacts/cli/";
  private static final String FILE = "policyfacts.log";

  private Logs() {}

  /** To a file, so that the terminal shows the command's own lines. */
  static void toFile(Path file) {
    System.setProperty(FILE, file.toString());
    System.setProperty(CONFIGURATION, FOLDER + "logback-file.xml");
  }

  /** Nowhere but for errors: the command itself says what a client library would warn of. */
  static void quiet() {
    System.setProperty(CONFIGURATION, FOLDER + "logback-quiet.xml");
  }
}
