package io.policyfacts.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Identifiers and hashes that are derived from content, so that a replay gives the same. */
public final class Hashes {
  /** Hexadecimal digits of an article id that start the ids of its facts. */
  static final int PREFIX = 16;

  private static final char SEPARATOR = '\u001f';

  private Hashes() {}

  /** Article id: SHA-256 of the canonical URL as 64 hexadecimal digits. */
  public static String articleId(String canonicalUrl) {
    return sha256(canonicalUrl);
  }

  /** Content hash of an article: SHA-256 of headline and text as 64 hexadecimal digits. */
  public static String content(@Nullable String title, String text) {
    return sha256((title == null ? "" : title) + SEPARATOR + text);
  }

  /**
   * Fact id: the article id's first 16 characters, a dash, and 16 hexadecimal digits over metric,
   * unit, value (of a milestone its event and period) and ordinal. Neither place nor version enters
   * it: text that moves keeps its ids, and two extractor versions can be compared.
   *
   * @param ordinal 0, 1, … among the article's facts that are otherwise equal
   */
  public static String factId(
      String articleId,
      String metric,
      @Nullable Quantity quantity,
      @Nullable String event,
      @Nullable Period period,
      int ordinal) {
    StringBuilder content = new StringBuilder(metric).append(SEPARATOR);
    if (quantity == null) {
      content.append(event).append(SEPARATOR).append(period);
    } else {
      content.append(quantity.unit()).append(SEPARATOR).append(quantity.min());
      content.append(SEPARATOR).append(quantity.max());
    }
    content.append(SEPARATOR).append(ordinal);
    String prefix = articleId.substring(0, Math.min(PREFIX, articleId.length()));
    return prefix + "-" + sha256(content.toString()).substring(0, 16);
  }

  private static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
