package io.policyfacts.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What a broker's process prints: kept in a file, and searched for the line that says it runs. */
final class BrokerOutput {
  private final CompletableFuture<String> said = new CompletableFuture<>();
  private final Process process;
  private final Path log;

  private BrokerOutput(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Copies the process's output to a file until it ends. */
  static BrokerOutput follow(Process process, Path log) {
    BrokerOutput output = new BrokerOutput(process, log);
    Thread thread = new Thread(output::copy, "broker-output");
    thread.setDaemon(true);
    thread.start();
    return output;
  }

  /**
   * Waits until the broker runs.
   *
   * @return where clients connect
   * @throws StartException with the last line that it printed, if it ended instead
   */
  String bootstrap(Path data) {
    try {
      String line = said.get();
      if (line.startsWith(BrokerMain.READY)) {
        return line.substring(BrokerMain.READY.length());
      }
      throw new StartException("broker on " + data + ": " + line);
    } catch (ExecutionException e) {
      throw new StartException("broker on " + data + " cannot be followed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new StartException("interrupted while a broker started on " + data, e);
    }
  }

  private void copy() {
    String last = "it printed nothing";
    try (BufferedReader lines = reader();
        Writer file = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.write(line + System.lineSeparator());
        file.flush();
        if (line.startsWith(BrokerMain.READY)) {
          said.complete(line);
        }
        last = line;
      }
      said.complete(last);
    } catch (IOException e) {
      said.completeExceptionally(e);
    }
  }

  private BufferedReader reader() {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
