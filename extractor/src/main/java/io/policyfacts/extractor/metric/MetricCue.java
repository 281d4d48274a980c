package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.lexicon.Sense;

/**
 * What a cue speaks for.
 *
 * @param metric the metric, or {@code none}
 * @param measure which money, of a market value; else empty
 * @param weight how much, 1 is a clear case
 */
record MetricCue(String metric, String measure, double weight) {
  private static final double SCALE = 3.0;

  /** Reads the value of a cue in the lexicon, {@code metric|measure|weight}. */
  static MetricCue of(Sense sense) {
    String[] parts = sense.value().split("\\|", -1);
    return new MetricCue(parts[0], parts[1], Double.parseDouble(parts[2]) / SCALE);
  }
}
