package io.policyfacts.extractor.check;

import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.extractor.lexicon.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Monthly average rates of currencies against the US dollar, with pegs where there is no series.
 */
public final class ExchangeRates {
  private static final String SERIES = "/io/policyfacts/extractor/fx/units-per-usd-monthly.csv";
  private static final String PEGS = "/io/policyfacts/extractor/fx/pegs.csv";
  private static final String ANY_MONTH = "0000-00";
  private static final MathContext DIGITS = new MathContext(6);
  private static final Pattern RATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2]),[A-Z]{3},(?=.*[1-9])\\d{1,9}(\\.\\d{1,9})?");
  private static final int MONTH_LENGTH = 7;

  private final Map<String, NavigableMap<String, BigDecimal>> rates = new HashMap<>();

  private ExchangeRates() {}

  /** The rates that the product ships, from 2015 on. */
  public static ExchangeRates shipped() {
    ExchangeRates rates = new ExchangeRates();
    Table.eachLine(SERIES, line -> rates.add(line.split(",", -1)));
    Table.eachLine(PEGS, line -> rates.addPeg(line.split(",", -1)));
    return rates;
  }

  /**
   * The shipped rates with those of a newer file, which count where both have a month.
   *
   * @param lines {@code month,currency,units_per_usd}, for example {@code 2026-09,EUR,0.8512}; a
   *     line of headings, empty lines and lines that start with {@code #} say nothing
   * @throws IllegalArgumentException naming the first line that is not of this form
   */
  public static ExchangeRates updated(List<String> lines) {
    ExchangeRates rates = shipped();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean silent = line.isEmpty() || line.startsWith("#") || line.startsWith("month,");
      if (!silent && !RATE.matcher(line).matches()) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " is no month,currency,units_per_usd: \"" + line + "\"");
      }
      if (!silent) {
        rates.add(line.split(",", -1));
      }
    }
    return rates;
  }

  private void add(String[] columns) {
    if (columns.length == 3 && Character.isDigit(columns[0].charAt(0))) {
      rates
          .computeIfAbsent(columns[1], c -> new TreeMap<>())
          .put(columns[0], new BigDecimal(columns[2]));
    }
  }

  private void addPeg(String[] columns) {
    if (columns.length == 2 && Character.isDigit(columns[1].charAt(0))) {
      rates
          .computeIfAbsent(columns[0], c -> new TreeMap<>())
          .put(ANY_MONTH, new BigDecimal(columns[1]));
    }
  }

  /**
   * An amount in US dollars at the rate of the publication month, or the latest earlier one.
   *
   * @return null if there is no such rate, or no month of publication, or it is dollars already
   */
  public @Nullable UsdAmount convert(Quantity money, @Nullable PublicationDate published) {
    NavigableMap<String, BigDecimal> series = rates.get(money.unit());
    if (series == null || published == null || !published.hasMonth()) {
      return null;
    }
    String month = published.value().substring(0, MONTH_LENGTH);
    Map.Entry<String, BigDecimal> rate = series.floorEntry(month);
    if (rate == null) {
      return null;
    }
    String known = rate.getKey().equals(ANY_MONTH) ? month : rate.getKey();
    return new UsdAmount(
        usd(money.min(), rate.getValue()),
        usd(money.max(), rate.getValue()),
        UsdAmount.Basis.CONVERTED,
        rate.getValue(),
        known);
  }

  private static @Nullable BigDecimal usd(@Nullable BigDecimal amount, BigDecimal rate) {
    return amount == null ? null : amount.divide(rate, DIGITS);
  }
}
