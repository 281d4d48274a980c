package io.policyfacts.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Status;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gold and found facts in a short notation: {@code start metric bounds unit comparison country
 * period}, several parted by semicolons; every fact's words are ten code points long.
 */
class ScoreTest {
  private static final int LENGTH = 10;

  @ParameterizedTest(name = "{0}: {1} | {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // gold, found, then right quantities, facts, full, all found, scale errors, misses
        "the same             | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 USD = KR 2025     | 1 1 1 1 0 |",
        "nothing found        | 0 budget 5..5 USD = KR 2025 | -                               | 0 0 0 0 0 | MISS",
        "nothing there        | -                           | 0 budget 5..5 USD = KR 2025     | 0 0 0 1 0 | FALSE",
        "words overlap        | 0 budget 5..5 USD = KR 2025 | 9 budget 5..5 USD = KR 2025     | 1 1 1 1 0 |",
        "other words          | 0 budget 5..5 USD = KR 2025 | 10 budget 5..5 USD = KR 2025    | 0 0 0 1 0 | MISS FALSE",
        "another metric       | 0 budget 5..5 USD = KR 2025 | 0 investment 5..5 USD = KR 2025 | 1 0 0 1 0 | MISS",
        "another unit         | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 EUR = KR 2025     | 0 0 0 1 0 | MISS",
        "a scale error        | 0 budget 5..5 USD = KR 2025 | 0 budget 5000..5000 USD = KR -  | 0 0 0 1 1 | SCALE MISS",
        "no scale error       | 0 budget 5..5 USD = KR 2025 | 0 budget 7..7 USD = KR -        | 0 0 0 1 0 | MISS",
        "rounding             | 0 budget 5..5 USD = KR 2025 | 0 budget 5.000001..5.000001 USD = KR 2025 | 1 1 1 1 0 |",
        "another country      | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 USD = US 2025     | 1 1 0 1 0 | COUNTRY",
        "another year         | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 USD = KR 2026     | 1 1 0 1 0 | PERIOD",
        "another sign         | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 USD ~ KR 2025     | 1 1 1 1 0 | COMPARISON",
        "a bound of two ends  | 0 budget 5..5 USD >= KR -   | 0 budget 5.. USD >= KR -        | 1 1 1 1 0 |",
        "a bound is no point  | 0 budget 5.. USD >= KR -    | 0 budget 5..5 USD = KR -        | 0 0 0 1 0 | MISS",
        "said twice           | 0 budget 5..5 USD = KR 2025 | 0 budget 5..5 USD = KR 2025; 2 budget 5..5 USD = KR 2025 | 1 1 1 2 0 | FALSE",
        "the better one       | 0 budget 5..5 USD = KR 2025 | 0 budget 6..6 USD = KR 2025; 2 budget 5..5 USD = KR 2025 | 1 1 1 2 0 | FALSE",
        "an optional one      | 0 budget? 5..5 USD = KR -   | 0 budget 5..5 USD = KR -        | 0 0 0 0 0 |",
        "an optional missed   | 0 budget? 5..5 USD = KR -   | -                               | 0 0 0 0 0 |",
        "a milestone          | 0 milestone .. - = KR 2026  | 0 milestone .. - = KR 2026      | 1 1 1 1 0 |",
        "a milestone's time   | 0 milestone .. - = KR 2026  | 0 milestone .. - = KR 2027      | 0 0 0 1 0 | MISS FALSE",
        "no milestone         | 0 milestone .. - = KR 2026  | 0 budget 5..5 USD = KR 2026     | 0 0 0 1 0 | MISS FALSE",
      })
  void countsWhatIsRight(
      String name,
      @Nullable String gold,
      @Nullable String found,
      String counts,
      @Nullable String misses)
      throws Exception {
    Score score = new Score();
    score.add("a", gold(gold), found(found));
    assertEquals(
        counts,
        score.quantity().right()
            + " "
            + score.fact().right()
            + " "
            + score.full().right()
            + " "
            + score.fact().found()
            + " "
            + score.scaleErrors());
    assertEquals(
        misses == null ? "" : misses,
        score.misses().stream().map(Miss::kind).collect(Collectors.joining(" ")));
  }

  private static List<String[]> rows(@Nullable String notation) {
    return notation == null
        ? List.of()
        : Arrays.stream(notation.split("; ", -1)).map(row -> row.split(" ", -1)).toList();
  }

  private static List<GoldFact> gold(@Nullable String notation) throws Exception {
    StringBuilder json = new StringBuilder("[");
    for (String[] f : rows(notation)) {
      json.append(json.length() > 1 ? "," : "").append(goldJson(f));
    }
    GoldFact[] facts =
        Json.mapper().readValue(json.append("]").toString().replace('\'', '"'), GoldFact[].class);
    return List.of(facts);
  }

  private static String goldJson(String[] f) {
    String[] bounds = f[2].split("\\.\\.", -1);
    return "{'metric':'%s','optional':%s,'start':%s,'end':%d,'min':%s,'max':%s,'unit':'%s',"
            .formatted(
                f[1].replace("?", ""),
                f[1].endsWith("?"),
                f[0],
                Integer.parseInt(f[0]) + LENGTH,
                orNull(bounds[0]),
                orNull(bounds[1]),
                f[3])
        + "'comparator':'%s','country':'%s','status':'planned','quote':'words','period':%s}"
            .formatted(
                f[4],
                f[5],
                f[6].equals("-") ? null : "{'from':'%s','to':'%s'}".formatted(f[6], f[6]));
  }

  private static String orNull(String number) {
    return number.isEmpty() ? "null" : number;
  }

  private static List<Fact> found(@Nullable String notation) {
    return rows(notation).stream().map(ScoreTest::fact).toList();
  }

  private static Fact fact(String[] f) {
    String[] bounds = f[2].split("\\.\\.", -1);
    int start = Integer.parseInt(f[0]);
    boolean milestone = f[1].equals(Fact.MILESTONE);
    return Fact.builder("id-" + start, new ArticleRef("a", null, null, null, null, 1), f[1])
        .comparison(Comparison.ofSymbol(f[4]))
        .quantity(milestone ? null : new Quantity(number(bounds[0]), number(bounds[1]), f[3]))
        .event(milestone ? "opens" : null)
        .country(f[5])
        .status(Status.PLANNED)
        .period(f[6].equals("-") ? null : new Period(f[6], f[6]))
        .evidence(
            new Evidence(
                "x".repeat(LENGTH),
                start,
                start + LENGTH,
                new Evidence.Sentence("x".repeat(LENGTH), start, start + LENGTH)))
        .rule("test")
        .extractorVersion("test")
        .build();
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
