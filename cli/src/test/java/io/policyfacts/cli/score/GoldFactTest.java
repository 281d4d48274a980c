package io.policyfacts.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.cli.score.GoldFact.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFactTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "AI Act                        | AI Act                              | true",
        "AI Act                        | the EU’s AI-Act                     | true",
        "AI Act                        | the new European Union rules AI act | false",
        "AI Act                        | AI Action Plan                      | false",
        "Ministry of Science and ICT   | Ministry of Science                 | true",
        "Ministry of Science and ICT   | Ministry                            | false",
        "Zürich                        | ZÜRICH                              | true",
        "ﬁrm                           | firm                                | true",
        "과학기술정보통신부            | 과학기술 정보통신부                 | true",
        "東京                          | 東京都 江東区                       | true",
        "東京                          | 東京都江東区青海町                  | false",
        "a;-                           | -                                   | true",
        "a                             | -                                   | false",
        "                              | -                                   | true",
        "                              | a                                   | false",
      })
  void knowsANameInOtherWords(@Nullable String accepted, @Nullable String got, boolean right) {
    assertEquals(right, NameMatch.right(names(accepted), got));
  }

  private static List<@Nullable String> names(@Nullable String list) {
    List<@Nullable String> names = new ArrayList<>();
    if (list != null) {
      Arrays.stream(list.split(";", -1)).map(n -> n.equals("-") ? null : n).forEach(names::add);
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2025       | 2025 | 2025-03 | 2025 | true",
        "2025       | 2025 | -       | 2025 | true",
        "2025       | 2025 | 2025    | -    | true",
        "2025       | -    | -       | 2025 | false",
        "2024       | 2025 | -       | 2025 | false",
        "-          | -    | -       | -    | true",
        "2025       | 2025 | -       | -    | false",
        "2024-12-31 | -    | 2024    | -    | true",
      })
  void comparesYearsOnly(
      @Nullable String from,
      @Nullable String to,
      @Nullable String otherFrom,
      @Nullable String otherTo,
      boolean agree) {
    Years years = new Years(from, to);
    Years other = new Years(otherFrom, otherTo);
    assertEquals(agree, years.agrees(other));
    assertEquals(agree, other.agrees(years));
  }
}
