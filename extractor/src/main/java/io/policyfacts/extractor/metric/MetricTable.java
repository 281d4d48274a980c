package io.policyfacts.extractor.metric;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Table;
import io.policyfacts.extractor.quantity.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fact kinds, read from {@code metrics.tsv}. */
public final class MetricTable {
  private static final String PATH = "/io/policyfacts/extractor/metrics.tsv";

  private final Map<Dimension, List<Metric>> byDimension = new EnumMap<>(Dimension.class);

  private MetricTable() {}

  /** Reads the table. */
  public static MetricTable load() {
    MetricTable table = new MetricTable();
    Table.eachRow(PATH, (row, columns) -> table.add(metric(columns)));
    return table;
  }

  /** The metrics that amounts of a dimension can be values of. */
  public List<Metric> of(Dimension dimension) {
    return byDimension.getOrDefault(dimension, List.of());
  }

  private void add(Metric metric) {
    byDimension.computeIfAbsent(metric.dimension(), d -> new ArrayList<>()).add(metric);
  }

  private static Metric metric(List<String> columns) {
    return new Metric(
        columns.get(0),
        Dimension.valueOf(columns.get(1)),
        columns.get(2),
        Double.parseDouble(columns.get(3)),
        Double.parseDouble(columns.get(4)),
        Status.valueOf(columns.get(5).toUpperCase(Locale.ROOT)));
  }
}
