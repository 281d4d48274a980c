package io.policyfacts.extractor.lexicon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a phrase.
 *
 * @param category what it is to the grammar
 * @param value what it stands for, in the category's form
 * @param number the value as a number, where the category has one
 */
public record Sense(Category category, String value, @Nullable BigDecimal number) {
  /** The value before the first bar. */
  public String head() {
    int bar = value.indexOf('|');
    return bar < 0 ? value : value.substring(0, bar);
  }

  /** The value after the first bar, or an empty text. */
  public String tail() {
    int bar = value.indexOf('|');
    return bar < 0 ? "" : value.substring(bar + 1);
  }
}
