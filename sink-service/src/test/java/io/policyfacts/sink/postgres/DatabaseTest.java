package io.policyfacts.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkSettings;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h:5/d, jdbc:postgresql://h:5/d,,",
    "postgresql://h/d, jdbc:postgresql://h/d,,",
    "postgresql://u:p%40ss+w@h:5/d?ssl=true, jdbc:postgresql://h:5/d?ssl=true, u, p@ss+w",
    "postgres://u@h:5/d, jdbc:postgresql://h:5/d, u,"
  })
  void readsBothFormsOfUrl(String text, String url, String user, String password) {
    assertEquals(new Database(url, user, password), Database.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://h/d", "postgresql://", "postgresql://h", "localhost:5432"})
  void refusesWhatIsNoUrlWithoutRepeatingIt(String text) {
    Settings settings = new Settings(Map.of("POLICYFACTS_DATABASE", text + "?password=secret"));
    BadSettingException e =
        assertThrows(BadSettingException.class, () -> settings.get(SinkSettings.DATABASE));
    assertFalse(e.toString().contains("secret"), e.toString());
  }

  @Test
  void itsNameInLogsHasNoPassword() {
    String name = Database.parse("jdbc:postgresql://h/d?user=u&password=secret").toString();
    assertEquals("jdbc:postgresql://h/d", name);
  }

  @ParameterizedTest
  @CsvSource({
    "22021, RECORD", // NUL in a text
    "23514, RECORD", // check constraint
    "54000, RECORD", // row too big for an index
    "08006, ENVIRONMENT", // connection
    "40P01, ENVIRONMENT", // deadlock
    "40001, ENVIRONMENT", // serialization
    "53100, ENVIRONMENT", // disk full
    "55P03, ENVIRONMENT", // lock not available
    "57014, ENVIRONMENT", // statement time-out
    "25006, ENVIRONMENT", // read only
    "42501, ENVIRONMENT", // permission
    "XX000, ENVIRONMENT", // internal
    ", ENVIRONMENT"
  })
  void errorsAreTheRecordsFaultOrTheEnvironments(String state, Fault fault) {
    assertEquals(fault, Fault.of(new SQLException("said", state)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-02-30, 2025-02-28, 2025-02-28"
  })
  void periodsHaveDays(String date, String first, String last) {
    assertEquals(first, String.valueOf(Days.first(date)));
    assertEquals(last, String.valueOf(Days.last(date)));
  }
}
