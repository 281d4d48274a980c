package io.policyfacts.sink.postgres;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Values in PostgreSQL's text form. */
final class Literals {
  private Literals() {}

  /** The text form of a text, number, date, instant, or list of texts. */
  static String text(Object value) {
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    return value instanceof List<?> list ? array(list) : value.toString();
  }

  /** Bytes as {@code bytea}. */
  static String bytes(byte[] value) {
    return "\\x" + HexFormat.of().formatHex(value);
  }

  private static String array(List<?> values) {
    return values.stream().map(Literals::element).collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
