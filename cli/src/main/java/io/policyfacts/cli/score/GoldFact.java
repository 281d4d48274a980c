package io.policyfacts.cli.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.policyfacts.contracts.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a person annotated it, with every other reading that counts as right.
 *
 * @param metric the metric
 * @param metricAlternatives other metrics that are right
 * @param min lower bound or point
 * @param max upper bound or point
 * @param comparator the contract's sign of comparison
 * @param unit the contract's unit
 * @param country ISO 3166-1 code, null where it is nobody's
 * @param countryAlternatives other countries that are right
 * @param subject names that are right; a null among them: none is right too
 * @param actor likewise
 * @param status the contract's word
 * @param statusAlternatives other words that are right
 * @param period the time, or null
 * @param periodAlternatives other times that are right; a null: none is right too
 * @param quote the words that say it
 * @param start code point of its beginning
 * @param end code point after its end
 * @param also other words of the text that say the same
 * @param restated the amount in other units, in the text's words
 * @param checks what a careful reader questions
 * @param optional whether finding it is neither asked for nor wrong
 */
record GoldFact(
    String metric,
    @JsonProperty("metric_alternatives") @Nullable List<String> metricAlternatives,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    String comparator,
    String unit,
    @Nullable String country,
    @JsonProperty("country_alternatives") @Nullable List<@Nullable String> countryAlternatives,
    @Nullable List<@Nullable String> subject,
    @Nullable List<@Nullable String> actor,
    String status,
    @JsonProperty("status_alternatives") @Nullable List<String> statusAlternatives,
    @Nullable Years period,
    @JsonProperty("period_alternatives") @Nullable List<@Nullable Years> periodAlternatives,
    String quote,
    int start,
    int end,
    @Nullable List<String> also,
    @Nullable List<String> restated,
    @Nullable List<String> checks,
    boolean optional) {
  private static final int YEAR = 4;

  GoldFact {
    Objects.requireNonNull(metric, "a gold fact has no metric");
    Objects.requireNonNull(quote, "a gold fact has no quote");
  }

  /**
   * The two ends of a time, of which the years count.
   *
   * @param from year of the beginning, null if open
   * @param to year of the end, null if open
   */
  record Years(@Nullable String from, @Nullable String to) {
    private static final Years NONE = new Years(null, null);

    Years {
      from = year(from);
      to = year(to);
    }

    static Years of(@Nullable Period period) {
      return period == null ? NONE : new Years(period.from(), period.to());
    }

    static Years orNone(@Nullable Years years) {
      return years == null ? NONE : years;
    }

    /** The same years, or one year once as a whole and once as its end; an open end must agree. */
    boolean agrees(Years other) {
      return equals(other) || wholeYearOf(other) || other.wholeYearOf(this);
    }

    private boolean wholeYearOf(Years other) {
      boolean whole = from != null && from.equals(to);
      boolean byIt = other.from == null && Objects.equals(other.to, to);
      boolean fromIt = Objects.equals(other.from, from) && other.to == null;
      return whole && (byIt || fromIt);
    }

    private static @Nullable String year(@Nullable String date) {
      return date == null || date.isEmpty()
          ? null
          : date.substring(0, Math.min(YEAR, date.length()));
    }
  }

  boolean is(String name) {
    return metric.equals(name);
  }

  boolean acceptsMetric(String name) {
    return one(metric, metricAlternatives, name);
  }

  boolean acceptsCountry(@Nullable String code) {
    return one(country, countryAlternatives, code);
  }

  boolean acceptsStatus(String word) {
    return one(status, statusAlternatives, word);
  }

  boolean acceptsPeriod(@Nullable Period got) {
    Years years = Years.of(got);
    List<@Nullable Years> accepted = new ArrayList<>(orEmpty(periodAlternatives));
    accepted.add(period);
    return accepted.stream().anyMatch(a -> Years.orNone(a).agrees(years));
  }

  /** Its words and all others that say the same, the quote aside. */
  List<String> otherWords() {
    List<String> words = new ArrayList<>(orEmpty(also));
    words.addAll(orEmpty(restated));
    return words;
  }

  static <T extends @Nullable Object> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static boolean one(
      @Nullable String right,
      @Nullable List<? extends @Nullable String> alternatives,
      @Nullable String got) {
    return Objects.equals(right, got) || alternatives != null && alternatives.contains(got);
  }
}
