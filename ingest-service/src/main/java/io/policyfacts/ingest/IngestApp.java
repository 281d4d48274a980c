package io.policyfacts.ingest;

import io.policyfacts.runtime.ServiceProcess;

/** The process of the ingest service. */
public final class IngestApp {
  private IngestApp() {}

  /** Runs until it is told to stop; the exit code says how it ended. */
  public static void main(String[] args) {
    ServiceProcess process =
        new ServiceProcess(
            "ingest-service",
            "visits the configured sources and publishes their articles",
            IngestSettings.all(),
            IngestService::start);
    System.exit(process.run(args, System.getenv(), System.out));
  }
}
