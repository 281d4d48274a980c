package io.policyfacts.sink.consume;

import io.policyfacts.contracts.UnknownVersionException;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes batches of polled records; a partition ends at a record of an unknown version. */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final RecordReader reader = new RecordReader();
  private final Ownership ownership;

  Intake(Ownership ownership) {
    this.ownership = ownership;
  }

  /** All records that can be read, with the moves that they make. */
  Batch batch(ConsumerRecords<byte[], byte[]> records) {
    List<Entry> entries = new ArrayList<>(records.count());
    Map<TopicPartition, Move> moves = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      long next = read(partition, records.records(partition), entries);
      if (next >= 0) {
        moves.put(partition, ownership.move(partition, next));
      }
    }
    return new Batch(entries, moves);
  }

  /** Offset after the last record that was read, or -1 if none was. */
  private long read(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, List<Entry> entries) {
    long next = -1;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        entries.add(reader.read(record));
        next = record.offset() + 1;
      } catch (UnknownVersionException e) {
        String reason = e.stops(record);
        LOG.error("{}", reason);
        ownership.stop(partition, reason);
        return next;
      }
    }
    return next;
  }
}
