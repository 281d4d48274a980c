package io.policyfacts.cli.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.policyfacts.sink.store.StoredFact;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values after RFC 4180, with a header; several texts have semicolons between. */
final class CsvOutput implements FactOutput {
  private final CsvWriter csv;

  /** Writes the header. */
  CsvOutput(Writer out) {
    csv = CsvWriter.builder().build(out);
    csv.writeRecord(Columns.ALL.stream().map(Column::name).toList());
  }

  @Override
  public void write(StoredFact fact) {
    csv.writeRecord(Columns.ALL.stream().map(column -> cell(column.value().apply(fact))).toList());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof List<?> texts) {
      return String.join(";", texts.stream().map(String::valueOf).toList());
    }
    return value.toString();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
