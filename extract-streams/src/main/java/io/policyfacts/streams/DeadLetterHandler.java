package io.policyfacts.streams;

import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.runtime.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that is itself at fault to the dead-letter topic, in the transaction that moves on
 * past it; every other failure stops the stream thread with nothing committed.
 */
// Kafka creates handlers by their class names, so class and constructor have to be public.
public final class DeadLetterHandler
    implements DeserializationExceptionHandler,
        ProcessingExceptionHandler,
        ProductionExceptionHandler {
  /** Configuration key under which the handler finds the {@link StageMetrics}. */
  static final String METRICS = "policyfacts.stage.metrics";

  /** Configuration key under which the handler finds the {@link Refusals}. */
  static final String REFUSALS = "policyfacts.stage.refusals";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);
  private static final int LONGEST_MESSAGE = 300;

  private @Nullable StageMetrics metrics;
  private @Nullable Refusals refusals;

  /** Before {@link #configure}. */
  public DeadLetterHandler() {}

  @Override
  public void configure(Map<String, ?> configs) {
    metrics = (StageMetrics) configs.get(METRICS);
    refusals = (Refusals) configs.get(REFUSALS);
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (exception instanceof MalformedRecordException) {
      return DeserializationExceptionHandler.Response.resume(
          letter(context, record.key(), record.value(), exception));
    }
    // Kafka's own exception does not say which record it was.
    LOG.error("Stopped at {}-{}@{}", context.topic(), context.partition(), context.offset());
    return DeserializationExceptionHandler.Response.fail();
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    boolean recordsFault =
        exception instanceof MalformedRecordException
            || exception instanceof ExtractionFailedException;
    return recordsFault
        ? ProcessingExceptionHandler.Response.resume(
            letter(context, context.sourceRawKey(), context.sourceRawValue(), exception))
        : ProcessingExceptionHandler.Response.fail();
  }

  /**
   * A refused record has spoilt its transaction, in which no dead letter could be written any more:
   * it is noted, the thread starts again, and the second reading files it.
   */
  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    if (exception instanceof RetriableException) {
      return ProductionExceptionHandler.Response.retry();
    }
    if (exception instanceof RuntimeException refused && Refusals.isRecordsFault(refused)) {
      Objects.requireNonNull(refusals, REFUSALS).note(record, refused);
    }
    return ProductionExceptionHandler.Response.fail();
  }

  // Kafka's interface has the record's types raw: it failed before it was bytes.
  @SuppressWarnings("rawtypes")
  @Override
  public ProductionExceptionHandler.Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    return ProductionExceptionHandler.Response.resume(
        letter(context, context.sourceRawKey(), context.sourceRawValue(), exception));
  }

  private List<ProducerRecord<byte[], byte[]>> letter(
      ErrorHandlerContext from, byte @Nullable [] key, byte @Nullable [] value, Exception failure) {
    Throwable fault = failure instanceof ExtractionFailedException ? cause(failure) : failure;
    DeadLetter letter =
        new DeadLetter(
            key,
            value,
            from.topic(),
            from.partition(),
            from.offset(),
            fault.getClass().getSimpleName(),
            message(fault),
            ExtractService.NAME,
            Version.CURRENT);
    LOG.warn(
        "Dead letter {}-{}@{}: {}: {}",
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.exception(),
        letter.message());
    Objects.requireNonNull(metrics, METRICS).deadLetter(letter.topic());
    return List.of(letter.toRecord(from.headers(), from.timestamp()));
  }

  private static Throwable cause(Exception failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause;
  }

  private static String message(Throwable fault) {
    String line = String.valueOf(fault.getMessage()).replace('\n', ' ');
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
