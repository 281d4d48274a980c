package io.policyfacts.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.contracts.UsdAmount.Basis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=     | 1800000000000      | 1800000000000      | KRW     | 1.8 trillion KRW",
        "=     | 103719200000       | 103719200000       | INR     | 103.7192 billion INR",
        "=     | 13790000000        | 13790000000        | BRL     | 13.79 billion BRL",
        "=     | 123456789          | 123456789          | USD     | 123,456,789 USD",
        "=     | 999999             | 999999             | EUR     | 999,999 EUR",
        "=     | 1000000            | 1000000            | EUR     | 1 million EUR",
        "=     | 115.5              | 115.5              | INR     | 115.5 INR",
        "<=    |                    | 35000000           | EUR     | ≤ 35 million EUR",
        ">=    | 5000               |                    | GPU     | ≥ 5,000 GPU",
        "~     | 100000             | 100000             | GPU     | ~ 100,000 GPU",
        "range | 100000000          | 500000000          | W       | 100 MW to 500 MW",
        "=     | 1000000000000000000 | 1000000000000000000 | FLOP/s | 1 EFLOP/s",
        "=     | 2.5e18             | 2.5e18             | FLOP/s  | 2.5 EFLOP/s",
        "=     | 300                | 300                | W       | 300 W",
        ">=    | 1e25               |                    | FLOP    | ≥ 1e25 FLOP",
        "=     | 25                 | 25                 | %       | 25%",
        "=     | 1.5                | 1.5                | %       | 1.5%",
        "<=    |                    | 3                  | rank    | ≤ rank 3",
        "=     | 0                  | 0                  | people  | 0 people",
        "=     | -5                 | -5                 | %       | -5%",
      })
  void readsLikeAnAmount(
      String comparison, @Nullable String min, @Nullable String max, String unit, String shown) {
    Quantity quantity = new Quantity(decimal(min), decimal(max), unit);
    assertEquals(shown, Amounts.of(Comparison.ofSymbol(comparison), quantity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STATED    | =  | 1300000000 | $1.3 billion",
        "STATED    | =  | 277123456  | $277,123,456",
        "CONVERTED | =  | 277123456  | ≈ $277 million",
        "CONVERTED | <= | 1254987.12 | ≤ $1.25 million",
        "CONVERTED | ~  | 1254987.12 | ~ $1.25 million",
      })
  void roundsConvertedDollarsAndSaysSo(
      Basis basis, String comparison, BigDecimal dollars, String shown) {
    boolean converted = basis == Basis.CONVERTED;
    UsdAmount usd =
        new UsdAmount(
            dollars,
            dollars,
            basis,
            converted ? BigDecimal.TEN : null,
            converted ? "2025-02" : null);
    assertEquals(shown, Amounts.of(Comparison.ofSymbol(comparison), usd));
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
