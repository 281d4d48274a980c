package io.policyfacts.extractor.metric;

import java.util.HashMap;
import java.util.Map;

/** How much the surroundings of an amount speak for each metric, and for each of its measures. */
final class Scores {
  private static final double REPEATED = 3;

  private final Mention mention;
  private final Map<String, Double> metrics = new HashMap<>();
  private final Map<String, Double> measures = new HashMap<>();

  Scores(Mention mention) {
    this.mention = mention;
  }

  Mention mention() {
    return mention;
  }

  double of(Metric metric) {
    return of(metric.name());
  }

  double of(String metric) {
    return metrics.getOrDefault(metric, 0.0);
  }

  /** The measure of a metric that most speaks for, or an empty text. */
  String measure(Metric metric) {
    String prefix = metric.name() + "|";
    return measures.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey().substring(prefix.length()))
        .orElse("");
  }

  /** Adds to a metric. */
  void add(String metric, double weight) {
    metrics.merge(metric, weight, Double::sum);
  }

  /** Adds a cue: its best place counts, not how often it is said. */
  void add(MetricCue cue, double nearness) {
    double score = cue.weight() * nearness;
    metrics.merge(cue.metric(), score, (a, b) -> Math.max(a, b) + Math.min(a, b) / REPEATED);
    if (!cue.measure().isEmpty()) {
      measures.merge(cue.metric() + "|" + cue.measure(), score, Math::max);
    }
  }
}
