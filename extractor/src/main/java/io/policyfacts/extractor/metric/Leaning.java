package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.quantity.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What most of an article's sums are: an article about a state budget speaks of budgets. */
final class Leaning {
  private static final double MOST = 0.35;
  private static final double CLEAR = 0.3;

  private final Map<String, Double> shares = new HashMap<>();

  private Leaning() {}

  /** Counts the sums that are clearly of one metric. */
  static Leaning of(List<Scores> all, MetricTable metrics) {
    Leaning leaning = new Leaning();
    List<Metric> kinds = metrics.of(Dimension.MONEY);
    int clear = 0;
    for (Scores scores : all) {
      if (scores.mention().dimension() == Dimension.MONEY) {
        clear += leaning.count(scores, kinds) ? 1 : 0;
      }
    }
    int total = Math.max(1, clear);
    leaning.shares.replaceAll((metric, count) -> count / total);
    return leaning;
  }

  private boolean count(Scores scores, List<Metric> kinds) {
    Metric first = null;
    double most = 0;
    double second = 0;
    for (Metric kind : kinds) {
      double score = kind.prior() + scores.of(kind);
      if (score > most) {
        second = most;
        most = score;
        first = kind;
      } else {
        second = Math.max(second, score);
      }
    }
    if (first == null || most - second < CLEAR) {
      return false;
    }
    shares.merge(first.name(), 1.0, Double::sum);
    return true;
  }

  /** How much the article as a whole speaks for a metric. */
  double towards(Metric metric) {
    return metric.dimension() == Dimension.MONEY
        ? MOST * shares.getOrDefault(metric.name(), 0.0)
        : 0;
  }
}
