package io.policyfacts.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as a process of its own, which can be told to stop or killed. */
final class ServiceChild implements AutoCloseable {
  private static final long STOP_SECONDS = 30;

  private final Process process;

  private ServiceChild(Process process) {
    this.process = process;
  }

  /**
   * Starts the main class with these settings; what it prints is appended to a file.
   *
   * @param main class with a main method
   * @param environment settings beside the environment of this process
   */
  static ServiceChild start(Class<?> main, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    builder.environment().putAll(environment);
    builder.environment().put("HTTP_PORT", "0");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ServiceChild(builder.start());
  }

  /** Ends it at once (SIGKILL). */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Tells it to stop (SIGTERM) and waits.
   *
   * @return its exit code
   */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not stop within " + STOP_SECONDS + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
