package io.policyfacts.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker as a child process with this process's class path: one that can be killed. */
public final class BrokerProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 20;

  private final Process process;
  private final String bootstrap;

  private BrokerProcess(Process process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts the broker and waits until it is ready. Its log goes to a file beside the directory that
   * is named like it, with {@code .log}.
   *
   * @param data directory of its logs, created if missing
   * @param port port to listen at, or 0 for a free one
   * @throws StartException with what the child said if it did not start
   */
  public static BrokerProcess start(Path data, int port) {
    try {
      Files.createDirectories(data);
      Process process = command(data, port).start();
      return new BrokerProcess(process, BrokerOutput.follow(process, log(data)).bootstrap(data));
    } catch (IOException e) {
      throw new UncheckedIOException("no child process for a broker", e);
    }
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrap() {
    return bootstrap;
  }

  /** The port that it listens at, for a successor on the same one. */
  public int port() {
    return Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
  }

  /** Ends the broker at once, as a crash would (SIGKILL), and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops the broker cleanly, killing it after 20 s. */
  @Override
  public void close() {
    try (OutputStream endOfInput = process.getOutputStream()) {
      endOfInput.flush();
    } catch (IOException e) {
      // it is gone already
    }
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Path log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private static ProcessBuilder command(Path data, int port) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            data.toAbsolutePath().toString(),
            Integer.toString(port));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
