package io.policyfacts.cli.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.policyfacts.contracts.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A score for people, or as one line of JSON. */
public final class ScoreReport {
  private static final int DIGITS = 4;
  private static final int METRIC_DIGITS = 3;

  private final Score score;

  ScoreReport(Score score) {
    this.score = score;
  }

  /** Hands out the lines for people, so many misses first. */
  public void print(int misses, Consumer<String> out) {
    score.misses().stream().limit(misses).map(Miss::line).forEach(out);
    out.accept(line("quantity", score.quantity()));
    out.accept(line("fact", score.fact()));
    out.accept(line("full", score.full()));
    out.accept("of matched facts: " + fields() + checks());
    out.accept("by metric (gold/predicted/F1): " + metrics());
    out.accept(
        String.format(
            Locale.ROOT,
            "%d articles, %d gold facts, %d predicted, scale errors %d, fact F1 %.3f",
            score.articles(),
            score.fact().gold(),
            score.fact().found(),
            score.scaleErrors(),
            score.fact().f1()));
  }

  /** All figures as one line. */
  public String json() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("articles", score.articles());
    json.put("gold", score.fact().gold());
    json.put("predicted", score.fact().found());
    json.put("scale_errors", score.scaleErrors());
    put(json, "quantity", score.quantity());
    put(json, "fact", score.fact());
    put(json, "full", score.full());
    for (Field field : Field.values()) {
      json.put(field.label(), Ratio.rounded(score.field(field), DIGITS));
    }
    if (score.asksForChecks()) {
      json.put("checks", Ratio.rounded(score.checks(), DIGITS));
    } else {
      json.putNull("checks");
    }
    ObjectNode metrics = json.putObject("by_metric");
    score
        .byMetric()
        .forEach(
            (metric, ratio) ->
                metrics
                    .putObject(metric)
                    .put("gold", ratio.gold())
                    .put("predicted", ratio.found())
                    .put("f1", Ratio.rounded(ratio.f1(), METRIC_DIGITS)));
    return Json.line(json);
  }

  private static void put(ObjectNode json, String name, Ratio ratio) {
    json.putArray(name)
        .add(Ratio.rounded(ratio.precision(), DIGITS))
        .add(Ratio.rounded(ratio.recall(), DIGITS))
        .add(Ratio.rounded(ratio.f1(), DIGITS));
  }

  private static String line(String name, Ratio ratio) {
    return String.format(
        Locale.ROOT,
        "%-9s P %.3f  R %.3f  F1 %.3f",
        name,
        ratio.precision(),
        ratio.recall(),
        ratio.f1());
  }

  private String fields() {
    return Arrays.stream(Field.values())
        .map(f -> String.format(Locale.ROOT, "%s %.3f", f.label(), score.field(f)))
        .collect(Collectors.joining("  "));
  }

  private String checks() {
    return score.asksForChecks() ? String.format(Locale.ROOT, "  checks %.3f", score.checks()) : "";
  }

  private String metrics() {
    return score.byMetric().entrySet().stream()
        .map(ScoreReport::metric)
        .collect(Collectors.joining("  "));
  }

  private static String metric(Map.Entry<String, Ratio> entry) {
    Ratio ratio = entry.getValue();
    return String.format(
        Locale.ROOT, "%s %d/%d/%.2f", entry.getKey(), ratio.gold(), ratio.found(), ratio.f1());
  }
}
