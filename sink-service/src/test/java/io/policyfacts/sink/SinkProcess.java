package io.policyfacts.sink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A sink as a process of its own, which can be killed and frozen. */
final class SinkProcess implements AutoCloseable {
  private final Process process;

  private SinkProcess(Process process) {
    this.process = process;
  }

  /** Starts the product's sink. */
  static SinkProcess start(Map<String, String> variables, File log) throws IOException {
    return start(SinkApp.class, variables, log);
  }

  /** Starts a sink by its main class. */
  static SinkProcess start(Class<?> main, Map<String, String> variables, File log)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    return new SinkProcess(builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start());
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGSTOP: it neither works nor tells anybody. */
  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** SIGCONT. */
  void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** SIGTERM; returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return exitCode(10);
  }

  /** Waits for its end. */
  int exitCode(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end within " + seconds + " s");
    }
    return process.exitValue();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    kill();
  }
}
