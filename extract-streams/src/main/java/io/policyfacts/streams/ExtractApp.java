package io.policyfacts.streams;

import io.policyfacts.runtime.ServiceProcess;

/** The extract stage and the ledger stage as a process of their own. */
public final class ExtractApp {
  private ExtractApp() {}

  /** Runs until it is told to stop; the exit code says how it ended. */
  public static void main(String[] args) {
    ServiceProcess process =
        new ServiceProcess(
            ExtractService.NAME,
            "reads the facts out of articles and publishes what changes",
            ExtractSettings.all(),
            ExtractService::start);
    System.exit(process.run(args, System.getenv(), System.out));
  }
}
