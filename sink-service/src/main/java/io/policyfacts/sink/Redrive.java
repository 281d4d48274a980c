package io.policyfacts.sink;

import io.policyfacts.contracts.UnknownVersionException;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.consume.RecordReader;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Gives records that had become dead letters of the sink to it again, with the place and timestamp
 * that they had: read and stored like any other record, so that nothing newer is replaced. They are
 * not sent to their topic again, where subscribers would find them twice and out of order.
 */
public final class Redrive implements AutoCloseable {
  private static final LetterLimit NO_LIMIT = new LetterLimit(Long.MAX_VALUE, Duration.ofDays(1));

  private final RecordReader reader = new RecordReader();
  private final FactStore store;

  /**
   * Into the store that the settings name.
   *
   * @throws io.policyfacts.runtime.BadSettingException if a setting is wrong
   */
  public Redrive(Settings settings) {
    this(new PostgresFactStore(SinkSettings.database(settings)));
  }

  /** Into a store, which is closed with this. */
  Redrive(FactStore store) {
    this.store = store;
  }

  /**
   * Stores one.
   *
   * @return why it failed again, or nothing if it is stored
   * @throws StoreUnavailableException if the store cannot answer now
   */
  public Optional<String> store(FiledLetter letter) throws StoreUnavailableException {
    try {
      Entry entry = reader.read(record(letter));
      if (entry.content() instanceof Content.Failed failed) {
        return Optional.of(failed.letter().message());
      }
      return store.store(new Batch(List.of(entry), Map.of()), NO_LIMIT).letters().stream()
          .findFirst()
          .map(Entry::failure);
    } catch (UnknownVersionException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (FencedException e) {
      throw new IllegalStateException("a batch without moves cannot be fenced", e);
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(FiledLetter letter) {
    byte[] key = letter.key();
    byte[] value = letter.value();
    Headers headers = new RecordHeaders();
    letter.headers().forEach((n, v) -> headers.add(n, v.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        letter.topic(),
        letter.partition(),
        letter.offset(),
        Optional.ofNullable(letter.recordedAt()).orElse(letter.failedAt()).toEpochMilli(),
        TimestampType.CREATE_TIME,
        key == null ? -1 : key.length,
        value == null ? -1 : value.length,
        key,
        value,
        headers,
        Optional.empty());
  }

  @Override
  public void close() {
    store.close();
  }
}
