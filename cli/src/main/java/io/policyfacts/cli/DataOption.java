package io.policyfacts.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder of a running pipeline, whose broker is used then. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "Folder of a running pipeline (default: ./${DEFAULT-VALUE}).")
  private Path folder = Path.of("data");

  Path folder() {
    return folder;
  }
}
