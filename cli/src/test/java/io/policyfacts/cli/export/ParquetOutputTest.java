package io.policyfacts.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Status;
import io.policyfacts.sink.store.StoredFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetOutputTest {
  private static final Instant CHANGED = Instant.parse("2026-03-01T12:00:00.123456Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"1800000000000", "-2.5", "0", "0.000000001", "12345678901234567890123456789"})
  void whatIsWrittenIsReadBackExactly(BigDecimal amount) throws Exception {
    Path file = folder.resolve("facts.parquet");
    try (ParquetOutput output = new ParquetOutput(file)) {
      output.write(new StoredFact(fact(amount), CHANGED, "ko", null));
    }
    try (ParquetReader<Group> reader = new Rows(new LocalInputFile(file)).build()) {
      Group row = reader.read();
      assertEquals("KR", row.getString("country", 0));
      assertEquals("ko", row.getString("language", 0));
      assertEquals(0, row.getFieldRepetitionCount("source"));
      Group countries = row.getGroup("countries", 0);
      assertEquals(2, countries.getFieldRepetitionCount("list"));
      assertEquals("JP", countries.getGroup("list", 1).getString("element", 0));
      assertEquals(0, row.getGroup("checks", 0).getFieldRepetitionCount("list"));
      BigInteger unscaled = new BigInteger(row.getBinary("min_value", 0).getBytes());
      assertEquals(0, amount.compareTo(new BigDecimal(unscaled, 9)));
      assertEquals(CHANGED.getEpochSecond() * 1_000_000 + 123456, row.getLong("changed_at", 0));
    }
  }

  private static Fact fact(BigDecimal amount) {
    return Fact.builder("a-1", new ArticleRef("a", null, null, null, null, 1), "budget")
        .quantity(Quantity.of(amount, "KRW"))
        .country("KR")
        .countries(List.of("KR", "JP"))
        .status(Status.PLANNED)
        .evidence(new Evidence("q", 0, 1, new Evidence.Sentence("q", 0, 1)))
        .rule("r")
        .extractorVersion("1")
        .build();
  }

  /** Reads rows without Hadoop. */
  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
