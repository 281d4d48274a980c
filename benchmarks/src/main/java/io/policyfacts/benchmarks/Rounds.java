package io.policyfacts.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of several contestants, taken in turn so that a busy moment hits all of them, and printed
 * as medians beside the first one.
 */
public final class Rounds {
  private final String unit;
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  /** With the unit that is printed behind each figure. */
  public Rounds(String unit) {
    this.unit = unit;
  }

  /** Notes a figure of one round. */
  public void add(String contestant, double figure) {
    figures.computeIfAbsent(contestant, c -> new ArrayList<>()).add(figure);
  }

  /** The median of a contestant's figures. */
  public double median(String contestant) {
    double[] sorted =
        figures.getOrDefault(contestant, List.of()).stream().mapToDouble(d -> d).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** Prints a line a contestant: median, slowest and fastest round. */
  public void print() {
    figures.forEach(
        (contestant, all) -> {
          double[] sorted = all.stream().mapToDouble(d -> d).sorted().toArray();
          System.out.printf(
              Locale.ROOT,
              "%-44s %,10.0f %s (rounds %s)%n",
              contestant,
              median(contestant),
              unit,
              Arrays.toString(Arrays.stream(sorted).mapToLong(Math::round).toArray()));
        });
  }

  /**
   * Prints how many times as fast one contestant is as another, the median of the rounds' own
   * ratios, and what is aimed at.
   */
  public void ratio(String one, String other, double aim) {
    double[] ratios = new double[all(one).size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = all(one).get(round) / all(other).get(round);
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%s against %s: %.2f (rounds %.2f to %.2f; aim: at least %.1f)%n",
        one,
        other,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1],
        aim);
  }

  private List<Double> all(String contestant) {
    return figures.getOrDefault(contestant, List.of());
  }
}
