package io.policyfacts.sink;

import io.policyfacts.runtime.ServiceProcess;
import io.policyfacts.sink.store.Entry;

/** The sink as a process of its own. */
public final class SinkApp {
  private SinkApp() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    ServiceProcess process =
        new ServiceProcess(
            Entry.SERVICE,
            "stores articles, fact changes and dead letters in PostgreSQL, exactly once",
            SinkSettings.all(),
            SinkService::start);
    System.exit(process.run(args, System.getenv(), System.out));
  }
}
