package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Table;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.time.TimeFinder;
import io.policyfacts.extractor.time.TimeSpan;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves financial years to months, by the country whose they are. */
final class FiscalYears {
  private static final String TABLE = "/io/policyfacts/extractor/fiscal-years.tsv";
  private static final Map<String, Year> YEARS = load();
  private static final int YEAR_LENGTH = 4;
  private static final int MONTHS = 12;

  private final Story story;

  /** When a country's financial year starts, and which of its two years names it. */
  private record Year(int month, boolean endNames, boolean companies) {}

  FiscalYears(Story story) {
    this.story = story;
  }

  private static Map<String, Year> load() {
    Map<String, Year> years = new HashMap<>();
    Table.eachRow(
        TABLE,
        (row, c) ->
            years.put(
                c.get(0),
                new Year(
                    Integer.parseInt(c.get(1)), c.get(2).equals("end"), c.get(3).equals("yes"))));
    return years;
  }

  /** The period of a claim's time; of a financial year its months. */
  Period period(TimeSpan time, Claim claim, @Nullable String country) {
    Year year = country == null ? null : YEARS.get(country);
    String start = time.start();
    String end = time.end();
    if (year == null || start == null || end == null || !whole(start, end) || !fiscal(time)) {
      return time.period();
    }
    if (!claim.is("budget") && !year.companies()) {
      return time.period();
    }
    int first = Integer.parseInt(start);
    if (!TimeFinder.namesYear(story.analysis().tokens(), time)) {
      first = current(year, first);
    } else if (start.equals(end) && year.endNames()) {
      first--;
    }
    YearMonth from = YearMonth.of(first, year.month());
    return new Period(from.toString(), from.plusMonths(MONTHS - 1).toString());
  }

  /** The first calendar year of the financial year that publication falls into, or one near it. */
  private int current(Year year, int calendar) {
    PublicationDate published = story.article().publishedAt();
    boolean begun = published == null || published.firstDay().getMonthValue() >= year.month();
    return begun ? calendar : calendar - 1;
  }

  private static boolean whole(String start, String end) {
    boolean years = start.length() == YEAR_LENGTH && end.length() == YEAR_LENGTH;
    return years && Integer.parseInt(end) - Integer.parseInt(start) <= 1;
  }

  private boolean fiscal(TimeSpan time) {
    return !story.analysis().hits().within(time.from(), time.to(), Category.FISCAL).isEmpty();
  }
}
