package io.policyfacts.cli.show;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.contracts.UsdAmount.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as a person reads them: {@code ≤ 1.8 trillion KRW}, {@code 2 EFLOP/s}, {@code ≈ $1.3
 * billion}.
 */
public final class Amounts {
  /** A magnitude with what is printed for it. */
  private record Scale(BigDecimal size, String name) {
    static Scale of(int zeros, String name) {
      return new Scale(BigDecimal.ONE.scaleByPowerOfTen(zeros), name);
    }
  }

  private static final List<Scale> WORDS =
      List.of(Scale.of(12, " trillion"), Scale.of(9, " billion"), Scale.of(6, " million"));
  private static final List<Scale> PREFIXES =
      List.of(
          Scale.of(18, "E"),
          Scale.of(15, "P"),
          Scale.of(12, "T"),
          Scale.of(9, "G"),
          Scale.of(6, "M"),
          Scale.of(3, "k"));
  private static final int MOST_SCALED_DIGITS = 7;
  private static final MathContext CONVERTED = new MathContext(3);

  private Amounts() {}

  /** A quantity with its comparison sign and unit. */
  public static String of(Comparison comparison, Quantity quantity) {
    return bounds(
        comparison, quantity.min(), quantity.max(), value -> withUnit(value, quantity.unit()));
  }

  /**
   * An amount in US dollars; a converted one is rounded, which {@code ≈} or a bound's sign says.
   */
  public static String of(Comparison comparison, UsdAmount usd) {
    boolean converted = usd.basis() == Basis.CONVERTED;
    String text =
        bounds(
            comparison,
            usd.min(),
            usd.max(),
            value -> "$" + scaled(converted ? value.round(CONVERTED) : value, WORDS));
    boolean exact = comparison == Comparison.EQUAL || comparison == Comparison.RANGE;
    return converted && exact ? "≈ " + text : text;
  }

  private static String bounds(
      Comparison comparison,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      Function<BigDecimal, String> shown) {
    if (min != null && max != null && min.compareTo(max) != 0) {
      return shown.apply(min) + " to " + shown.apply(max);
    }
    BigDecimal point = min != null ? min : max;
    return sign(comparison) + (point == null ? "" : shown.apply(point));
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case EQUAL, RANGE -> "";
      case ABOUT -> "~ ";
      case AT_LEAST -> "≥ ";
      case AT_MOST -> "≤ ";
    };
  }

  private static String withUnit(BigDecimal value, String unit) {
    return switch (unit) {
      case "%" -> plain(value) + "%";
      case "rank" -> "rank " + plain(value);
      case "FLOP/s", "W" -> prefixed(value, unit);
      case "FLOP" -> scientific(value) + " FLOP";
      default -> scaled(value, WORDS) + " " + unit;
    };
  }

  private static String prefixed(BigDecimal value, String unit) {
    String scaled = scaled(value, PREFIXES);
    boolean bare = Character.isDigit(scaled.charAt(scaled.length() - 1));
    return bare
        ? scaled + " " + unit
        : scaled.substring(0, scaled.length() - 1)
            + " "
            + scaled.charAt(scaled.length() - 1)
            + unit;
  }

  private static String scaled(BigDecimal value, List<Scale> scales) {
    for (Scale scale : scales) {
      if (value.abs().compareTo(scale.size()) >= 0) {
        BigDecimal part = value.divide(scale.size()).stripTrailingZeros();
        return part.precision() > MOST_SCALED_DIGITS ? plain(value) : plain(part) + scale.name();
      }
    }
    return plain(value);
  }

  private static String scientific(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return plain(stripped.movePointLeft(exponent)) + "e" + exponent;
  }

  private static String plain(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat(
            "#,##0.##################", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
