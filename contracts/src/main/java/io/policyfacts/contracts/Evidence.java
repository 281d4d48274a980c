package io.policyfacts.contracts;

/**
 * The words that bear a fact.
 *
 * @param quote the value with its unit, verbatim
 * @param start offset of the quote in Unicode code points of the article's text
 * @param end offset after the quote
 * @param sentence the sentence around it
 */
public record Evidence(String quote, int start, int end, Sentence sentence) {
  /** Checks that the quote lies in its sentence. */
  public Evidence {
    Checked.notBlank(quote, "quote");
    Checked.span(start, end, quote);
    Checked.present(sentence, "sentence");
    if (start < sentence.start() || end > sentence.end()) {
      throw new IllegalArgumentException("\"" + quote + "\" lies outside its sentence");
    }
  }

  /**
   * The sentence, line or table row that says it.
   *
   * @param text verbatim
   * @param start offset in Unicode code points of the article's text
   * @param end offset after its last character
   */
  public record Sentence(String text, int start, int end) {
    /** Checks that the span is as long as the text. */
    public Sentence {
      Checked.notBlank(text, "sentence");
      Checked.span(start, end, text);
    }
  }
}
