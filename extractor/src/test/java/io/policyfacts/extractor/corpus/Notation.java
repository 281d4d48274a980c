package io.policyfacts.extractor.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as the corpus writes it: {@code 1.8e12 KRW}, {@code ~5 GPU}, {@code >18000 worker},
 * {@code 15e9..20e9 EUR}, {@code 1/3 voter}, with the surface behind it in brackets where a row
 * asks for that too.
 *
 * @param sign {@code ~}, {@code >}, {@code >=}, {@code <}, {@code <=}, or nothing
 * @param value the number, or the lower end of a range
 * @param high the upper end of a range
 * @param unit as the reader names it, or nothing
 * @param surface the text that should be the evidence, or null if the row leaves it out
 */
record Notation(
    String sign,
    BigDecimal value,
    @Nullable BigDecimal high,
    String unit,
    @Nullable String surface) {
  /** What a row says where nothing should be found. */
  static final String NOTHING = "-";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>~|>=|<=|>|<)?(?<value>[-0-9.eE/]+?)(?:\\.\\.(?<high>[-0-9.eE]+))?"
              + "(?: (?<unit>[^\\[]+?))?(?: \\[(?<surface>.+)])?");
  private static final Pattern SEPARATOR = Pattern.compile(" ; ");
  private static final MathContext COMPARED = new MathContext(12);
  private static final int LONGEST_PLAIN = 6;

  /** The parts of an expectation; none where it says that nothing should be found. */
  static List<String> parts(String expected) {
    return expected.equals(NOTHING) ? List.of() : SEPARATOR.splitAsStream(expected).toList();
  }

  /** One line for each part, so that a difference shows at its place. */
  static String lines(List<String> parts) {
    return parts.isEmpty() ? NOTHING : String.join("\n", parts);
  }

  static List<Notation> all(String expected) {
    List<Notation> amounts = new ArrayList<>();
    for (String part : parts(expected)) {
      amounts.add(parse(part));
    }
    return amounts;
  }

  static Notation parse(String amount) {
    Matcher form = FORM.matcher(amount);
    if (!form.matches()) {
      throw new IllegalArgumentException("\"" + amount + "\" is no amount of the corpus");
    }
    String high = form.group("high");
    return new Notation(
        text(form.group("sign")),
        number(form.group("value")),
        high == null ? null : number(high),
        text(form.group("unit")),
        form.group("surface"));
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static BigDecimal number(String digits) {
    int slash = digits.indexOf('/');
    return slash < 0
        ? new BigDecimal(digits)
        : number(digits.substring(0, slash)).divide(number(digits.substring(slash + 1)), COMPARED);
  }

  /** The one form in which amounts are compared. */
  @Override
  public String toString() {
    String range = high == null ? "" : ".." + plain(high);
    String name = unit.isEmpty() ? "" : " " + unit;
    return sign + plain(value) + range + name + (surface == null ? "" : " [" + surface + "]");
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(COMPARED).stripTrailingZeros();
    boolean shortOne = rounded.precision() - rounded.scale() <= LONGEST_PLAIN;
    return shortOne ? rounded.toPlainString() : rounded.toString().replace("E+", "e");
  }
}
