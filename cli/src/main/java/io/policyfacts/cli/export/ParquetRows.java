package io.policyfacts.cli.export;

import io.policyfacts.sink.store.StoredFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * How a fact is a row of Parquet. Amounts are decimals of 38 digits, 9 of them behind the point:
 * what has more is rounded half to even there.
 */
final class ParquetRows extends WriteSupport<StoredFact> {
  private static final int DIGITS = 38;
  private static final int DIGITS_BEHIND = 9;
  private static final int BYTES = 16;
  private static final String LIST = "list";
  private static final String ELEMENT = "element";

  private @Nullable RecordConsumer out;

  /** Makes writers of such rows. */
  static final class Builder extends ParquetWriter.Builder<StoredFact, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated, yet abstract
    protected WriteSupport<StoredFact> getWriteSupport(Configuration configuration) {
      return new ParquetRows();
    }

    @Override
    protected WriteSupport<StoredFact> getWriteSupport(ParquetConfiguration configuration) {
      return new ParquetRows();
    }
  }

  @Override
  @SuppressWarnings("deprecation") // deprecated, yet abstract
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private static WriteContext context() {
    List<Type> fields = Columns.ALL.stream().map(ParquetRows::type).toList();
    return new WriteContext(new MessageType("fact", fields), Map.of());
  }

  private static Type type(Column column) {
    return switch (column.kind()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(BYTES)
              .as(LogicalTypeAnnotation.decimalType(DIGITS_BEHIND, DIGITS))
              .named(column.name());
      case TIME ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
      case TEXTS ->
          Types.optionalList()
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(StoredFact fact) {
    RecordConsumer row = out;
    if (row == null) {
      throw new IllegalStateException("a row before the file was opened");
    }
    row.startMessage();
    for (int i = 0; i < Columns.ALL.size(); i++) {
      Column column = Columns.ALL.get(i);
      Object value = column.value().apply(fact);
      if (value != null) {
        row.startField(column.name(), i);
        add(row, value);
        row.endField(column.name(), i);
      }
    }
    row.endMessage();
  }

  private static void add(RecordConsumer row, Object value) {
    if (value instanceof BigDecimal number) {
      row.addBinary(decimal(number));
    } else if (value instanceof Long number) {
      row.addLong(number);
    } else if (value instanceof Instant time) {
      row.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    } else if (value instanceof List<?> texts) {
      addTexts(row, texts);
    } else {
      row.addBinary(Binary.fromString(value.toString()));
    }
  }

  private static void addTexts(RecordConsumer row, List<?> texts) {
    row.startGroup();
    if (!texts.isEmpty()) {
      row.startField(LIST, 0);
      for (Object text : texts) {
        row.startGroup();
        row.startField(ELEMENT, 0);
        row.addBinary(Binary.fromString(text.toString()));
        row.endField(ELEMENT, 0);
        row.endGroup();
      }
      row.endField(LIST, 0);
    }
    row.endGroup();
  }

  /** Two's complement in big-endian order, filled up with the sign. */
  private static Binary decimal(BigDecimal number) {
    BigInteger unscaled = number.setScale(DIGITS_BEHIND, RoundingMode.HALF_EVEN).unscaledValue();
    byte[] significant = unscaled.toByteArray();
    if (significant.length > BYTES) {
      throw new ArithmeticException(number + " has more than " + DIGITS + " digits");
    }
    byte[] filled = new byte[BYTES];
    Arrays.fill(filled, (byte) (unscaled.signum() < 0 ? -1 : 0));
    System.arraycopy(significant, 0, filled, BYTES - significant.length, significant.length);
    return Binary.fromConstantByteArray(filled);
  }
}
