package io.policyfacts.streams;

import io.policyfacts.runtime.ServiceProcess;

/** The service as a process of its own, with the tests' extractor. */
final class StagesMain {
  private StagesMain() {}

  public static void main(String[] args) {
    ServiceProcess process =
        new ServiceProcess(
            ExtractService.NAME,
            "test",
            ExtractSettings.all(),
            (settings, metrics) -> ExtractService.start(settings, metrics, new GpuExtractor("1")));
    System.exit(process.run(args, System.getenv(), System.err));
  }
}
