package io.policyfacts.extractor.text;

import java.util.Arrays;

/** Turns offsets in UTF-16 units into offsets in Unicode code points. */
public final class CodePoints {
  private final int[] highSurrogates;

  /** Indexes a text. */
  public CodePoints(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    highSurrogates = Arrays.copyOf(found, count);
  }

  /** The offset in code points of an offset in UTF-16 units. */
  public int offset(int utf16) {
    int found = Arrays.binarySearch(highSurrogates, utf16);
    int before = found >= 0 ? found : -found - 1;
    return utf16 - before;
  }
}
