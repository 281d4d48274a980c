package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Gap;
import io.policyfacts.sink.store.GapException;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The rows that say how far each partition is stored and who owns it. */
final class Offsets {
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private static final String BEGIN =
      "INSERT INTO sink_offsets (topic, partition, topic_id, next_offset, epoch, owner, claimed_at)"
          + " VALUES (?, ?, ?, ?, 0, ?, now()) ON CONFLICT DO NOTHING";

  private static final String READ =
      "SELECT topic_id, next_offset, epoch, owner FROM sink_offsets"
          + " WHERE topic = ? AND partition = ?";

  private static final String TAKE =
      "UPDATE sink_offsets SET topic_id = ?, next_offset = ?, epoch = ?, owner = ?,"
          + " claimed_at = now() WHERE topic = ? AND partition = ?";

  private static final String RECORD_GAP =
      "INSERT INTO sink_gaps (topic, partition, epoch, topic_id_before, topic_id_after,"
          + " expected_offset, resumed_offset, reason, accepted_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, now())";

  private static final String MOVE =
      "UPDATE sink_offsets SET next_offset = ?"
          + " WHERE topic = ? AND partition = ? AND epoch = ? AND next_offset = ?";

  /** A row as it is stored. */
  record Row(String topicId, long next, long epoch, String owner) {}

  private final Connection connection;

  Offsets(Connection connection) {
    this.connection = connection;
  }

  /** Takes partitions over, in an order that all instances share. */
  Map<TopicPartition, Claim> claim(Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
      throws SQLException {
    Map<TopicPartition, Claim> claims = new HashMap<>();
    for (Map.Entry<TopicPartition, Log> log : sorted(logs).entrySet()) {
      claims.put(log.getKey(), claim(log.getKey(), log.getValue(), owner, acceptGap));
    }
    return claims;
  }

  private Claim claim(TopicPartition partition, Log log, String owner, boolean acceptGap)
      throws SQLException {
    update(BEGIN, partition.topic(), partition.partition(), log.topicId(), log.beginning(), owner);
    Row row = read(partition, true).orElseThrow();
    Optional<Gap> gap = Gap.between(partition, row.topicId(), row.next(), log);
    if (gap.isPresent() && !acceptGap) {
      throw new GapException(gap.get().toString(), null);
    }
    long epoch = row.epoch() + 1;
    long next = gap.map(Gap::resumed).orElse(row.next());
    update(TAKE, log.topicId(), next, epoch, owner, partition.topic(), partition.partition());
    if (gap.isPresent()) {
      record(gap.get(), epoch);
    }
    return new Claim(epoch, next);
  }

  private void record(Gap gap, long epoch) throws SQLException {
    update(
        RECORD_GAP,
        gap.partition().topic(),
        gap.partition().partition(),
        epoch,
        gap.topicIdBefore(),
        gap.log().topicId(),
        gap.expected(),
        gap.resumed(),
        gap.reason());
  }

  /** Moves partitions; true only if every one still had the owner and offset expected. */
  boolean move(Map<TopicPartition, Move> moves) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      for (Map.Entry<TopicPartition, Move> entry : sorted(moves).entrySet()) {
        TopicPartition at = entry.getKey();
        Move move = entry.getValue();
        bind(statement, move.next(), at.topic(), at.partition(), move.epoch(), move.expected());
        statement.addBatch();
      }
      for (int moved : statement.executeBatch()) {
        if (moved != 1) {
          return false;
        }
      }
      return true;
    }
  }

  private static <T> Map<TopicPartition, T> sorted(Map<TopicPartition, T> values) {
    Map<TopicPartition, T> sorted = new TreeMap<>(ORDER);
    sorted.putAll(values);
    return sorted;
  }

  /** The row of a partition. */
  Optional<Row> read(TopicPartition partition, boolean lock) throws SQLException {
    String sql = lock ? READ + " FOR UPDATE" : READ;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, partition.topic(), partition.partition());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))
            : Optional.empty();
      }
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
