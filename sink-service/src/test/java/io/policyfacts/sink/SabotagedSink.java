package io.policyfacts.sink;

import io.policyfacts.runtime.ServiceProcess;
import io.policyfacts.sink.postgres.Sabotage;

/** A sink's process with the protection taken out that the variable SABOTAGE names. */
final class SabotagedSink {
  static final String VARIABLE = "SABOTAGE";

  private SabotagedSink() {}

  public static void main(String[] args) {
    Sabotage sabotage = Sabotage.valueOf(System.getenv(VARIABLE));
    ServiceProcess process =
        new ServiceProcess(
            "sabotaged-sink",
            "test",
            SinkSettings.all(),
            (settings, metrics) ->
                SinkService.start(
                    settings, metrics, sabotage.store(SinkSettings.database(settings))));
    System.exit(process.run(args, System.getenv(), System.err));
  }
}
