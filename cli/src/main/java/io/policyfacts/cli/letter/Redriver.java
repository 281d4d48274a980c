package io.policyfacts.cli.letter;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.Redrive;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters the way that they went before: to their topic, or, where the sink had refused
 * them, into the sink's store. Nothing is sent that something newer has followed.
 */
public final class Redriver {
  /** The topics that services read their work from, and where a key's last record counts. */
  private static final List<String> SENT_AGAIN =
      List.of(Topics.ARTICLES.name(), Topics.EXTRACTIONS.name());

  private final Settings settings;
  private final LetterBox box;

  /** Of letters of a box, through the broker and database that the settings name. */
  public Redriver(Settings settings, LetterBox box) {
    this.settings = settings;
    this.box = box;
  }

  /**
   * Redrives letters in their order.
   *
   * @param left told which letters stay as they are, and why
   * @return how many were redriven
   * @throws CommandException if broker or database cannot answer; what was redriven is noted
   */
  public int redrive(List<FiledLetter> letters, BiConsumer<FiledLetter, String> left) {
    List<FiledLetter> refused = letters.stream().filter(Redriver::ofSink).toList();
    List<FiledLetter> others = letters.stream().filter(l -> !ofSink(l)).toList();
    return storeAgain(refused, left) + sendAgain(others, left);
  }

  private static boolean ofSink(FiledLetter letter) {
    return letter.service().equals(Entry.SERVICE);
  }

  private int storeAgain(List<FiledLetter> letters, BiConsumer<FiledLetter, String> left) {
    int stored = 0;
    try (Redrive sink = new Redrive(settings)) {
      for (FiledLetter letter : letters) {
        Optional<String> failure = sink.store(letter);
        if (failure.isPresent()) {
          left.accept(letter, "failed again: " + failure.get());
        } else {
          box.redriven(letter, "stored by the sink's path");
          stored++;
        }
      }
      return stored;
    } catch (StoreUnavailableException e) {
      throw LetterBox.failed(e);
    }
  }

  private int sendAgain(List<FiledLetter> letters, BiConsumer<FiledLetter, String> left) {
    List<FiledLetter> sendable = letters.stream().filter(l -> sendable(l, left)).toList();
    if (sendable.isEmpty()) {
      return 0;
    }
    Map<String, Object> client = new HashMap<>(BrokerAddress.client(settings));
    client.put("max.request.size", Topic.MOST_BYTES);
    client.put("delivery.timeout.ms", 10_000);
    client.put("linger.ms", 0);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      Map<String, Long> successors = new Successors(BrokerAddress.client(settings)).of(sendable);
      int sent = 0;
      for (FiledLetter letter : sendable) {
        sent += send(letter, successors.get(letter.id()), producer, left) ? 1 : 0;
      }
      return sent;
    } catch (KafkaException e) {
      throw BrokerAddress.silent(settings, e);
    }
  }

  private static boolean sendable(FiledLetter letter, BiConsumer<FiledLetter, String> left) {
    if (!SENT_AGAIN.contains(letter.topic())) {
      left.accept(letter, "no service reads its work from " + letter.topic());
      return false;
    }
    if (letter.partition() < 0 || letter.offset() < 0) {
      left.accept(letter, "its place is not known, so what is newer cannot be told");
      return false;
    }
    return true;
  }

  private boolean send(
      FiledLetter letter,
      @Nullable Long successor,
      KafkaProducer<byte[], byte[]> producer,
      BiConsumer<FiledLetter, String> left) {
    if (successor != null) {
      left.accept(letter, "a newer record of its key is at offset " + successor + ": drop it");
      return false;
    }
    try {
      var at = producer.send(record(letter)).get();
      box.redriven(
          letter, "sent again to " + at.topic() + "-" + at.partition() + "@" + at.offset());
      return true;
    } catch (ExecutionException e) {
      throw new CommandException("the broker did not take " + letter.id() + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  /** With its own timestamp, so that order by time stays what it was. */
  private static ProducerRecord<byte[], byte[]> record(FiledLetter letter) {
    Long timestamp = letter.recordedAt() == null ? null : letter.recordedAt().toEpochMilli();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            letter.topic(), letter.partition(), timestamp, letter.key(), letter.value());
    letter.headers().forEach((n, v) -> record.headers().add(n, v.getBytes(StandardCharsets.UTF_8)));
    byte[] id = letter.id().getBytes(StandardCharsets.UTF_8);
    record.headers().remove(DeadLetter.REDRIVE_OF).add(DeadLetter.REDRIVE_OF, id);
    return record;
  }
}
