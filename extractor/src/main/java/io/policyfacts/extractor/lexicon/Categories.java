package io.policyfacts.extractor.lexicon;

import java.util.List;

/** Some categories that are asked for together. */
public final class Categories {
  private final long[] bits = new long[Hits.MASKS];

  private Categories() {}

  /** These categories. */
  public static Categories of(Category... all) {
    Categories categories = new Categories();
    for (Category category : List.of(all)) {
      categories.bits[Hits.word(category)] |= Hits.bit(category);
    }
    return categories;
  }

  /** Whether a category is one of them. */
  public boolean contains(Category category) {
    return (bits[Hits.word(category)] & Hits.bit(category)) != 0;
  }

  /** Whether one of them is in a mask that starts at a place of an array. */
  boolean meets(long[] masks, int from) {
    for (int i = 0; i < bits.length; i++) {
      if ((masks[from + i] & bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
