package io.policyfacts.cli.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Status;
import io.policyfacts.contracts.UsdAmount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FactChoiceTest {
  private static final Quantity WON = Quantity.of(new BigDecimal("1.8E12"), "KRW");
  private static final Quantity USD = Quantity.of(new BigDecimal("1.3E9"), "USD");

  /** Korean, a planned budget of about 1.3 billion dollars for 2025-06 to 2026. */
  private static final Fact FACT =
      Fact.builder(
              "a-1",
              new ArticleRef("abcdef", "https://example.org/a", null, "Example Wire", null, 1),
              "budget")
          .quantity(WON)
          .usd(UsdAmount.stated(USD))
          .country("KR")
          .countries(List.of("KR", "JP"))
          .subject("AI Computing Center")
          .actor("Ministry of Science")
          .status(Status.PLANNED)
          .period(new Period("2025-06", "2026"))
          .checks(List.of("SHARES_DO_NOT_ADD_UP"))
          .evidence(new Evidence("q", 0, 1, new Evidence.Sentence("q", 0, 1)))
          .rule("r")
          .extractorVersion("1")
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  |",
        "true  | --country kr",
        "true  | --country US,JP",
        "false | --country US",
        "true  | --metric investment,budget",
        "false | --metric investment",
        "true  | --status actual,planned",
        "false | --status actual",
        "true  | --publisher wire",
        "false | --publisher times",
        "true  | --subject computing",
        "false | --subject office",
        "true  | --actor MINISTRY",
        "false | --actor bank",
        "false | --item H100",
        "true  | --unit KRW",
        "false | --unit USD",
        "true  | --period 2026",
        "true  | --period 2025",
        "true  | --period 2025-06-30",
        "false | --period 2025-05",
        "false | --period 2027..",
        "true  | --period ..2025-06",
        "false | --period ..2025-05-31",
        "true  | --min-usd 1.3e9",
        "false | --min-usd 1300000001",
        "true  | --max-usd 1.3e9",
        "false | --max-usd 1e9",
        "true  | --check SHARES_DO_NOT_ADD_UP",
        "false | --check none",
        "true  | --article abc",
        "true  | --article https://example.org/a",
        "false | --article bcd",
        "false | --country KR --metric investment",
      })
  void includesWhatMeetsAllOptions(boolean included, String options) {
    FactChoice choice = choice(options == null ? "" : options);
    assertEquals(included, choice.includes(FACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--period soon", "--period 2026..2025", "--period ..", "--status done"})
  void refusesWhatItCannotRead(String options) {
    assertThrows(CommandLine.ParameterException.class, () -> choice(options));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01T00:00:00Z, 2026-03-01T23:59:59.999999Z",
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
    "2h, 2026-03-01T22:00:00Z, 2026-03-01T22:00:00Z",
  })
  void aDayHasABeginAndAnEnd(String text, Instant begin, Instant end) {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
    assertEquals(begin, new Moment(text).at(clock));
    assertEquals(end, new Moment(text).endAt(clock));
  }

  private static FactChoice choice(String options) {
    @CommandLine.Command
    final class Options {
      @CommandLine.Mixin private final FactChoice choice = new FactChoice();
    }

    Options parsed = new Options();
    String[] args = options.isEmpty() ? new String[0] : options.split(" ");
    new CommandLine(parsed).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return parsed.choice;
  }
}
