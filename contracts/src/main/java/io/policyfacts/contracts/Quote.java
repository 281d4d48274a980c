package io.policyfacts.contracts;

/**
 * A stretch of an article's text.
 *
 * @param quote the text at the span
 * @param start offset of its first character in Unicode code points of the article's text
 * @param end offset after its last character
 */
public record Quote(String quote, int start, int end) {
  /** Checks that the span is as long as the quote. */
  public Quote {
    Checked.notBlank(quote, "quote");
    Checked.span(start, end, quote);
  }
}
