package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the metric of an amount by the cues of its sentence, each weighed by its nearness; cues
 * of the line that introduces a list count for its items, those of the sentence before count
 * little.
 */
public final class Classifier {
  private static final double LEAD_SHARE = 0.45;
  private static final double BEFORE_SHARE = 0.2;
  private static final double SCALE = 3.0;
  private static final double COHESION = 0.35;
  private static final double NAME = 0.4;
  private static final int REACH = 120;
  private static final String NONE = "none";
  private static final String SIDES = "ownership_share";
  private static final double SIDE = 0.6;

  private final Story story;
  private final Analysis analysis;
  private final MetricTable metrics;
  private final Cues cues;
  private final Map<Dimension, Metric> last = new EnumMap<>(Dimension.class);
  private int lastParagraph = -1;

  /** Classifies the amounts of a story. */
  public Classifier(Story story, MetricTable metrics) {
    this.story = story;
    this.analysis = story.analysis();
    this.metrics = metrics;
    this.cues = story.cues();
  }

  /** The claim that an amount makes, or null if it is none. */
  public @Nullable Claim classify(Amount amount, Sentence sentence) {
    List<Metric> candidates = metrics.of(amount.unit().dimension());
    if (candidates.isEmpty()) {
      return null;
    }
    Map<String, Double> scores = scores(amount, sentence);
    Metric best = null;
    double most = 0;
    for (Metric metric : candidates) {
      double score = metric.prior() + scores.getOrDefault(metric.name(), 0.0);
      score += goesOn(metric, sentence) ? COHESION : 0;
      if (score >= metric.least() && score > most) {
        best = metric;
        most = score;
      }
    }
    if (best == null || scores.getOrDefault(NONE, 0.0) > most) {
      return null;
    }
    remember(best, sentence);
    return new Claim(amount, sentence, best, measure(best, scores));
  }

  /** A paragraph that speaks of fines goes on to speak of fines. */
  private boolean goesOn(Metric metric, Sentence sentence) {
    return sentence.block().paragraph() == lastParagraph
        && last.values().stream().anyMatch(m -> m.name().equals(metric.name()));
  }

  private void remember(Metric metric, Sentence sentence) {
    if (sentence.block().paragraph() != lastParagraph) {
      last.clear();
      lastParagraph = sentence.block().paragraph();
    }
    last.put(metric.dimension(), metric);
  }

  /** Public bodies spend budgets, companies invest. */
  private void bearers(Map<String, Double> scores, Amount amount, Sentence sentence) {
    for (Name name : story.names().in(sentence)) {
      int distance = cues.distance(name.from(), name.to(), amount);
      bearer(scores, name, NAME * 10.0 / (10.0 + distance));
    }
    story.actor().ifPresent(name -> bearer(scores, name, 0.7 * NAME));
  }

  private static void bearer(Map<String, Double> scores, Name name, double weight) {
    switch (name.type()) {
      case BODY, GOVERNMENT -> scores.merge("budget", weight, Double::sum);
      case COUNTRY -> scores.merge("budget", 0.6 * weight, Double::sum);
      case COMPANY -> scores.merge("investment", weight, Double::sum);
      default -> {
        // other names tell nothing about whose money it is
      }
    }
  }

  private static String measure(Metric metric, Map<String, Double> scores) {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      String key = entry.getKey();
      if (key.startsWith(metric.name() + "|") && entry.getValue() > most) {
        best = key.substring(metric.name().length() + 1);
        most = entry.getValue();
      }
    }
    return best;
  }

  private Map<String, Double> scores(Amount amount, Sentence sentence) {
    Map<String, Double> scores = new HashMap<>();
    int from = Math.max(sentence.from(), amount.from() - REACH);
    int to = Math.min(sentence.to(), amount.to() + REACH);
    for (Hit cue : analysis.hits().within(from, to, Category.METRIC_CUE)) {
      add(scores, cue, cues.nearness(cue, amount));
    }
    bearers(scores, amount, sentence);
    if (analysis.hits().has(amount.to(), Category.PRIVATE_PARTY)) {
      scores.merge(SIDES, SIDE, Double::sum);
    }
    Sentence lead = lead(sentence);
    if (lead != null) {
      double share = lead.block().kind() == Block.Kind.PROSE ? BEFORE_SHARE : LEAD_SHARE;
      for (Hit cue : analysis.hits().within(lead.from(), lead.to(), Category.METRIC_CUE)) {
        add(scores, cue, share);
      }
    }
    return scores;
  }

  /** The line that introduces a list, or the sentence before in the same paragraph. */
  private @Nullable Sentence lead(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence before = analysis.sentences().get(i);
      if (before.block().kind() == Block.Kind.LEAD) {
        return before;
      }
      boolean sameBlock = before.block().equals(sentence.block());
      if (sameBlock || before.block().kind() == Block.Kind.PROSE) {
        return sameBlock ? before : null;
      }
    }
    return null;
  }

  /** A cue's best place counts, not how often it is said. */
  private static void add(Map<String, Double> scores, Hit cue, double nearness) {
    String[] parts = cue.sense().value().split("\\|", -1);
    double score = Double.parseDouble(parts[2]) / SCALE * nearness;
    scores.merge(parts[0], score, (a, b) -> Math.max(a, b) + Math.min(a, b) / 3);
    if (!parts[1].isEmpty()) {
      scores.merge(parts[0] + "|" + parts[1], score, Math::max);
    }
  }
}
