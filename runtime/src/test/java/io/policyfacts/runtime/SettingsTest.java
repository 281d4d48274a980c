package io.policyfacts.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Setting<Integer> BATCH = Setting.number("BATCH", "rows", 500, 1, 1000);
  private static final Setting<String> PASSWORD = Setting.secret("PASSWORD", "of the user", null);

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "many", "1.5"})
  void aWrongNumberIsNamedWithItsRange(String value) {
    Settings settings = new Settings(Map.of("BATCH", value));
    Exception e = assertThrows(BadSettingException.class, () -> settings.get(BATCH));
    assertEquals(
        "BATCH must be a whole number from 1 to 1000, not \"" + value + "\"", e.getMessage());
  }

  @Test
  void anUnsetOrEmptyVariableMeansTheDefault() {
    assertEquals(500, new Settings(Map.of()).get(BATCH));
    assertEquals(500, new Settings(Map.of("BATCH", "")).get(BATCH));
  }

  @Test
  void aMissingNecessarySettingIsNamed() {
    Exception e =
        assertThrows(BadSettingException.class, () -> new Settings(Map.of()).get(PASSWORD));
    assertEquals("PASSWORD is not set: of the user", e.getMessage());
  }

  @Test
  void helpHidesSecrets() {
    Setting<String> secret = Setting.secret("TOKEN", "of the user", "hunter2");
    String help = Settings.help(List.of(secret, BATCH));
    assertFalse(help.contains("hunter2"), help);
    assertTrue(help.contains("(default: 500)"), help);
  }

  @Test
  void kafkaVariablesBecomeClientSettings() {
    Settings settings =
        new Settings(Map.of("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512", "POLICYFACTS_KAFKA", "b:1"));
    assertEquals(
        Map.of("sasl.mechanism", "SCRAM-SHA-512", "bootstrap.servers", "b:1"),
        KafkaSettings.client(settings));
  }
}
