package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Roles;
import io.policyfacts.ingest.IngestSettings;
import io.policyfacts.runtime.Setting;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.streams.ExtractSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of a service can be made in .env. */
class ComposeTest {
  private static final Path CLONE = Path.of("..");

  /** What docker-compose.yml fixes by itself. */
  private static final Set<String> FIXED =
      Set.of(
          "POLICYFACTS_KAFKA",
          "POLICYFACTS_CREATE_TOPICS",
          "POLICYFACTS_DATABASE",
          "POLICYFACTS_DATABASE_USER",
          "POLICYFACTS_DATABASE_PASSWORD",
          "POLICYFACTS_EXTRACT_STATE_DIR",
          "SINK_MIGRATE");

  static Stream<String> settings() {
    return Stream.of(IngestSettings.all(), ExtractSettings.all(), SinkSettings.all())
        .flatMap(List::stream)
        .map(Setting::name)
        .distinct();
  }

  static Stream<String> passwords() {
    return Roles.ALL.stream().map(Role::passwordVariable);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingReachesItsService(String name) throws IOException {
    assertTrue(text("docker-compose.yml").contains("  " + name + ": "), name);
    assertTrue(FIXED.contains(name) || text(".env.example").contains("\n" + name + "="), name);
  }

  @ParameterizedTest
  @MethodSource("passwords")
  void aPasswordHasNoDefault(String name) throws IOException {
    assertTrue(text(".env.example").contains("\n" + name + "=\n"), name);
    assertTrue(text("docker-compose.yml").contains("${" + name + ":?run deploy/init.sh}"), name);
  }

  private static String text(String file) throws IOException {
    return Files.readString(CLONE.resolve(file));
  }
}
