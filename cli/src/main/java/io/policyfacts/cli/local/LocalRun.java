package io.policyfacts.cli.local;

import io.policyfacts.embedded.StartException;
import io.policyfacts.ingest.IngestSettings;
import io.policyfacts.ingest.source.SourcesFile;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.ServiceProcess;
import io.policyfacts.runtime.ServiceProcess.Starter;
import io.policyfacts.runtime.Setting;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.streams.ExtractSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All services in this process, on the parts that they need.
 *
 * @param data folder of the data
 * @param ports ports of embedded parts
 * @param crawl whether sources are crawled
 * @param environment settings of the services
 */
public record LocalRun(
    Path data, Parts.Ports ports, boolean crawl, Map<String, String> environment) {

  /**
   * Runs until the process is told to stop or a service dies.
   *
   * @return exit code: 0 after a clean stop, 1 if a service died, 2 for a wrong setting
   * @throws BadSettingException if a setting is wrong, before anything is started
   * @throws StartException if an embedded part cannot start
   */
  public int until(PrintStream out) {
    check();
    try (Shutdown shutdown = Shutdown.ofProcess()) {
      DataFolder folder = shutdown.add(DataFolder.open(data));
      Parts parts = shutdown.add(Parts.start(folder, ports, environment));
      tellWhere(parts, out);
      Starter starter =
          (settings, metrics) -> shutdown.add(Pipeline.start(starters(), settings, metrics));
      ServiceProcess process =
          new ServiceProcess("policyfacts run", "all services", settings(), starter);
      return process.run(new String[0], parts.settings(), out);
    }
  }

  private void check() {
    Settings given = new Settings(environment);
    given.check(settings());
    if (crawl) {
      SourcesFile.load(Path.of(given.get(IngestSettings.SOURCES)));
    }
  }

  private List<Setting<?>> settings() {
    List<Setting<?>> all = new ArrayList<>(ExtractSettings.all());
    all.addAll(SinkSettings.all());
    if (crawl) {
      all.addAll(IngestSettings.all());
    }
    return all;
  }

  private List<Starter> starters() {
    return crawl
        ? List.of(Pipeline.SINK, Pipeline.EXTRACT, Pipeline.INGEST)
        : List.of(Pipeline.SINK, Pipeline.EXTRACT);
  }

  private void tellWhere(Parts parts, PrintStream out) {
    out.println("data are in " + data + ", Kafka is at " + parts.addresses().kafka());
    if (!environment.containsKey(Parts.DATABASE)) {
      out.println("query with: psql '" + parts.addresses().database() + "'");
    }
    out.println("Ctrl-C stops");
  }
}
