package io.policyfacts.cli;

import io.policyfacts.cli.local.Addresses;
import io.policyfacts.cli.local.DataFolder;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings of a command that works on broker and database: what the environment names, else what
 * runs on a data folder, else the services' defaults.
 */
final class RunningParts {
  private RunningParts() {}

  static Settings settings(Path data, Map<String, String> environment) {
    Map<String, String> settings = new TreeMap<>(environment);
    Optional<Addresses> running = DataFolder.addresses(data);
    fill(settings, Parts.KAFKA, running.map(Addresses::kafka));
    fill(settings, Parts.DATABASE, running.map(Addresses::database));
    return new Settings(settings);
  }

  private static void fill(Map<String, String> settings, String name, Optional<String> address) {
    if (settings.getOrDefault(name, "").isBlank() && address.isPresent()) {
      settings.put(name, address.get());
    }
  }
}
