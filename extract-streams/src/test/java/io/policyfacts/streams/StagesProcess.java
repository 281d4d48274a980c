package io.policyfacts.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running {@link StagesMain}, which can be told to stop or killed. */
final class StagesProcess implements AutoCloseable {
  private final Process process;

  private StagesProcess(Process process) {
    this.process = process;
  }

  /** Starts the product's stages; state and log stay in the folder, for the next one to find. */
  static StagesProcess start(Path folder, String bootstrap, Map<String, String> more)
      throws IOException {
    return start(StagesMain.class, folder, bootstrap, more);
  }

  /** Starts stages by their main class. */
  static StagesProcess start(Class<?> main, Path folder, String bootstrap, Map<String, String> more)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Map<String, String> environment = builder.environment();
    environment.put("POLICYFACTS_KAFKA", bootstrap);
    environment.put("HTTP_PORT", "0");
    environment.put(ExtractSettings.STATE_DIR.name(), folder.resolve("state").toString());
    environment.putAll(more);
    Path log = folder.resolve("stages.log");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new StagesProcess(builder.start());
  }

  /** SIGTERM; returns the exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Waits for the end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("does not end");
    }
    return process.exitValue();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
