package io.policyfacts.streams;

import io.policyfacts.contracts.Evidence;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words around a quote in its sentence, as letter pairs: works in any script, and a changed
 * number does not enter it.
 */
// The array is never compared or shown: likeness is the one question asked of it.
@SuppressWarnings("ArrayRecordComponent")
record Surroundings(int[] pairs) {
  /** Code points looked at on each side of the quote. */
  private static final int REACH = 80;

  /** Of a quote within its sentence. */
  static Surroundings of(Evidence evidence) {
    int[] sentence = evidence.sentence().text().codePoints().toArray();
    int from = evidence.start() - evidence.sentence().start();
    int to = evidence.end() - evidence.sentence().start();
    IntStream left = pairs(sentence, Math.max(0, from - REACH), from);
    IntStream right = pairs(sentence, to, Math.min(sentence.length, to + REACH));
    return new Surroundings(IntStream.concat(left, right).sorted().toArray());
  }

  /** From 0, nothing in common, to 1, the same: twice the common pairs by all pairs. */
  double likeness(Surroundings other) {
    int all = pairs.length + other.pairs.length;
    return all == 0 ? 1 : 2.0 * common(pairs, other.pairs) / all;
  }

  private static IntStream pairs(int[] text, int from, int to) {
    return IntStream.range(from, to - 1)
        .map(i -> Arrays.hashCode(new int[] {text[i], text[i + 1]}));
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
