package io.policyfacts.contracts;

/**
 * The same amount said again in another unit or currency.
 *
 * @param quote the text at the span
 * @param start offset of its first character in Unicode code points of the article's text
 * @param end offset after its last character
 * @param quantity what it says
 */
public record Restatement(String quote, int start, int end, Quantity quantity) {
  /** Checks that the span is as long as the quote. */
  public Restatement {
    Checked.notBlank(quote, "quote");
    Checked.span(start, end, quote);
    Checked.present(quantity, "quantity");
  }
}
