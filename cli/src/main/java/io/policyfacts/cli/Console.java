package io.policyfacts.cli;

import io.policyfacts.cli.show.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results, UTF-8
 * @param err everything else
 * @param terminal what standard output is shown on
 * @param environment environment variables
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Map<String, String> environment) {

  /** The process's own, writing UTF-8 whatever the locale is. */
  static Console ofProcess() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Terminal.of(System.getProperties(), System.getenv()),
        System.getenv());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
