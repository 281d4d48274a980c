package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Payers;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the metrics of an article's amounts: by what their surroundings say ({@link Scorer}), by
 * what the sums before were, and by what most of the article's sums are.
 */
public final class Classifier {
  private static final double COHESION = 0.35;
  private static final double CONTINUED = 0.7;
  private static final int LINK_REACH = 5;
  private static final String NONE = "none";

  private final Analysis analysis;
  private final MetricTable metrics;
  private final Scorer scorer;
  private final Map<Dimension, Metric> last = new EnumMap<>(Dimension.class);
  private int lastParagraph = -1;

  /** Classifies the amounts of a story. */
  public Classifier(Story story, MetricTable metrics, Payers payers) {
    this.analysis = story.analysis();
    this.metrics = metrics;
    this.scorer = new Scorer(story, payers);
  }

  /** The claims that amounts make, in their order; an amount that is no claim has none. */
  public List<Claim> classify(List<Mention> mentions) {
    List<Scores> scored = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!metrics.of(mention.dimension()).isEmpty()) {
        scored.add(scorer.score(mention));
      }
    }
    Leaning leaning = Leaning.of(scored, metrics);
    List<Claim> claims = new ArrayList<>();
    for (Scores scores : scored) {
      Claim claim = choose(scores, leaning);
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private @Nullable Claim choose(Scores scores, Leaning leaning) {
    Mention mention = scores.mention();
    Metric best = null;
    double most = 0;
    for (Metric metric : metrics.of(mention.dimension())) {
      double score = metric.prior() + scores.of(metric) + leaning.towards(metric);
      score += cohesion(metric, mention);
      if (score >= metric.least() && score > most) {
        best = metric;
        most = score;
      }
    }
    if (best == null || scores.of(NONE) > most) {
      return null;
    }
    remember(best, mention.sentence());
    return new Claim(mention.amount(), mention.sentence(), best, scores.measure(best));
  }

  /**
   * A paragraph that speaks of fines goes on to speak of fines, and what is said to be a part of
   * the sum before ({@code of which}, {@code a further}) is of its kind.
   */
  private double cohesion(Metric metric, Mention mention) {
    Metric before = last.get(metric.dimension());
    boolean continued = before != null && before.name().equals(metric.name()) && continues(mention);
    boolean same = mention.sentence().block().paragraph() == lastParagraph;
    return continued ? CONTINUED : same && spoken(metric) ? COHESION : 0;
  }

  private boolean spoken(Metric metric) {
    for (Metric before : last.values()) {
      if (before.name().equals(metric.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean continues(Mention mention) {
    int from = Math.max(mention.sentence().from(), mention.amount().outerFrom() - LINK_REACH);
    return !analysis.hits().within(from, mention.amount().from(), Category.CONTINUATION).isEmpty();
  }

  private void remember(Metric metric, Sentence sentence) {
    if (sentence.block().paragraph() > lastParagraph + 1) {
      last.clear();
    }
    lastParagraph = sentence.block().paragraph();
    last.put(metric.dimension(), metric);
  }
}
