package io.policyfacts.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource({
    ", , false, 160",
    "120, , true, 120",
    "20, , true, 60",
    "120, 1, false, 120",
    "wide, , false, 160"
  })
  void isWhatTheLauncherFound(
      @Nullable String columns, @Nullable String noColor, boolean styled, int width) {
    Properties properties = new Properties();
    if (columns != null) {
      properties.setProperty(Terminal.COLUMNS, columns);
    }
    Map<String, String> environment = noColor == null ? Map.of() : Map.of("NO_COLOR", noColor);
    assertEquals(new Terminal(styled, width), Terminal.of(properties, environment));
  }
}
