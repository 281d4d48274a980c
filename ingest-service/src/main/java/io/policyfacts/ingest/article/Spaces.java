package io.policyfacts.ingest.article;

import java.util.regex.Pattern;

/** White space and invisible characters. */
final class Spaces {
  private static final Pattern RUN =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff\\u0000-\\u0008\\u000e-\\u001f]");

  private Spaces() {}

  /** Every run of white space as one space, none at the ends, no invisible characters. */
  static String one(String text) {
    return RUN.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
