package io.policyfacts.sink.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Topics;
import io.policyfacts.sink.Records;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store promises. A store's test extends this and says how its rows are looked at. */
public abstract class FactStoreContract {
  private static final TopicPartition CHANGES = new TopicPartition(Topics.FACT_CHANGES.name(), 0);
  private static final TopicPartition ARTICLES = new TopicPartition(Topics.ARTICLES.name(), 0);
  private static final Log LOG = new Log("topic-a", 0, 1_000_000);
  private static final LetterLimit MANY = new LetterLimit(1000, Duration.ofMinutes(1));

  private FactStore store;
  private Claim claim;

  /** An empty store. */
  protected abstract FactStore emptyStore();

  /** Another client of the same store, as another instance would have. */
  protected abstract FactStore sameStore();

  /** Everything an analyst could read, as a text that is equal if and only if the rows are. */
  protected abstract String rows();

  /** Rows of a table that meet an SQL-like condition on the contract's column names. */
  protected abstract long count(String table, String condition);

  @BeforeEach
  void claimAll() throws Exception {
    store = emptyStore();
    claim = claim(store, "first");
  }

  private static Claim claim(FactStore store, String owner) throws Exception {
    return one(store.claim(Map.of(CHANGES, LOG, ARTICLES, LOG), owner, false));
  }

  private static Claim one(Map<TopicPartition, Claim> claims) {
    return Objects.requireNonNull(claims.get(CHANGES));
  }

  private static Entry changed(FactChange change, long offset) {
    return new Entry(Records.record(change, offset), new Content.Changed(change));
  }

  private static Entry published(Article article, long offset) {
    return new Entry(Records.record(article.id(), article, offset), new Content.Published(article));
  }

  private static Entry withdrawn(String articleId, long offset) {
    return new Entry(Records.record(articleId, null, offset), new Content.Withdrawn(articleId));
  }

  /** A fact whose text the store cannot hold. */
  private static Entry poison(int n, long offset) {
    Fact fact = Records.fact(n).seq(1).subject("nul \u0000 character").build();
    return changed(Records.asserted(fact), offset);
  }

  private Batch batch(List<Entry> entries, long expected, long next) {
    return new Batch(entries, Map.of(CHANGES, new Move(claim.epoch(), expected, next)));
  }

  private Stored store(List<Entry> entries, long expected, long next) throws Exception {
    return store.store(batch(entries, expected, next), MANY);
  }

  @Test
  void storesFactsWithTheirHistory() throws Exception {
    Stored stored = store(List.of(changed(Records.change(1, 1), 0)), 0, 1);
    assertEquals(Map.of("facts", 1L, "fact_history", 1L), stored.rows());
    assertEquals(1, count("facts", "seq = 1 AND country = 'KR' AND retracted_at IS NULL"));
  }

  @Test
  void storesTheSameRecordsAgainWithoutAChange() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      entries.add(changed(Records.change(n, 1), n));
      entries.add(published(Records.article(n, 1), n));
    }
    store(entries, 0, 30);
    String before = rows();
    Stored again = store(entries, 30, 60);
    assertEquals(before, rows());
    assertEquals(0, again.rows().values().stream().mapToLong(v -> v).sum());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void nothingOlderReplacesAnythingNewer(boolean oneBatch) throws Exception {
    List<Entry> entries =
        List.of(
            changed(Records.change(1, 3), 0),
            changed(Records.change(1, 2), 1),
            changed(Records.change(1, 1), 2));
    if (oneBatch) {
      store(entries, 0, 3);
    } else {
      for (int i = 0; i < 3; i++) {
        store(List.of(entries.get(i)), i, i + 1);
      }
    }
    assertEquals(1, count("facts", "seq = 3 AND subject = 'budget 1 as of 3'"));
    assertEquals(3, count("fact_history", "true"));
  }

  @Test
  void rowsDoNotDependOnBatchesOrOrder() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      entries.add(changed(Records.change(i % 7, 1 + i / 7), i));
      Article article = Records.article(i % 5, 1 + i / 10);
      entries.add(i % 9 == 8 ? withdrawn(article.id(), i) : published(article, i));
    }
    store(entries, 0, 60);
    String expected = rows();
    for (int seed = 0; seed < 5; seed++) {
      store = emptyStore();
      claim = claim(store, "shuffled");
      storeShuffled(entries, new Random(seed));
      assertEquals(expected, rows(), "seed " + seed);
    }
  }

  private void storeShuffled(List<Entry> entries, Random random) throws Exception {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
      store(shuffled.subList(from, to), from, to);
      from = to;
    }
  }

  @Test
  void retractionsMarkTheRowAndSayWhatReplacesIt() throws Exception {
    store(
        List.of(
            changed(Records.change(1, 1), 0), changed(Records.retraction(1, 2, "successor"), 1)),
        0,
        2);
    assertEquals(
        1,
        count(
            "facts",
            "retracted_at IS NOT NULL AND retracted_because = 'corrected'"
                + " AND replaced_by = 'successor' AND quote <> ''"));
    store(List.of(changed(Records.change(1, 3), 2)), 2, 3);
    assertEquals(1, count("facts", "retracted_at IS NULL AND replaced_by IS NULL"));
  }

  @Test
  void withdrawnArticlesAreMarkedUntilPublishedAgain() throws Exception {
    Article article = Records.article(1, 1);
    store(List.of(withdrawn(article.id(), 5), published(article, 1)), 0, 6);
    assertEquals(1, count("articles", "withdrawn AND title LIKE 'Article 1%'"));
    store(List.of(published(Records.article(1, 2), 9)), 6, 10);
    assertEquals(1, count("articles", "NOT withdrawn AND revision = 2"));
  }

  @Test
  void aZombieOwnerIsFencedOff() throws Exception {
    store(List.of(changed(Records.change(1, 1), 0)), 0, 1);
    try (FactStore successor = sameStore()) {
      Claim next = claim(successor, "second");
      assertEquals(new Claim(claim.epoch() + 1, 1), next);
      String before = rows();
      FencedException e =
          assertThrows(
              FencedException.class, () -> store(List.of(changed(Records.change(2, 1), 1)), 1, 2));
      assertTrue(e.toString().contains("second"), e.toString());
      assertEquals(before, rows());
    }
  }

  @Test
  void aBatchWhoseAnswerWasLostIsNotStoredTwice() throws Exception {
    Batch batch = batch(List.of(changed(Records.change(1, 1), 0)), 0, 1);
    store.store(batch, MANY);
    String before = rows();
    Stored again = store.store(batch, MANY);
    assertEquals(Map.of(), again.rows());
    assertEquals(before, rows());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "16, 1", "1000, 1", "1000, 3", "257, 7"})
  void isolatesWhatTheStoreRefusesInFewAttempts(int n, int k) throws Exception {
    Set<Integer> bad = new HashSet<>();
    for (Random random = new Random(n); bad.size() < k; ) {
      bad.add(random.nextInt(n));
    }
    List<Entry> entries =
        IntStream.range(0, n)
            .mapToObj(i -> bad.contains(i) ? poison(i, i) : changed(Records.change(i, 1), i))
            .toList();
    Stored stored = store(entries, 0, n);
    int depth = 32 - Integer.numberOfLeadingZeros(n - 1);
    assertTrue(stored.attempts() <= 2 * k * depth + 1, stored.attempts() + " attempts");
    assertEquals(k, stored.letters().size());
    assertEquals(k, count("dead_letters", "state = 'open' AND record_offset >= 0"));
    assertEquals(n - k, count("facts", "true"));
  }

  @Test
  void tooManyDeadLettersStoreNothing() throws Exception {
    String before = rows();
    List<Entry> entries = List.of(changed(Records.change(1, 1), 0), poison(2, 1), poison(3, 2));
    LetterLimit few = new LetterLimit(1, Duration.ofMinutes(1));
    assertThrows(TooManyDeadLettersException.class, () -> store.store(batch(entries, 0, 3), few));
    assertEquals(before, rows());
    assertEquals(2, store(entries, 0, 3).letters().size());
    Batch more = batch(List.of(poison(4, 3)), 3, 4);
    assertThrows(TooManyDeadLettersException.class, () -> store.store(more, few));
  }

  @Test
  void filesDeadLettersOfOtherServicesOnce() throws Exception {
    var record = Records.record("t", 0, 0, "key", new byte[] {0, 1, (byte) 0xff});
    Entry own = Entry.failed(record, "MalformedRecordException", "nul \u0000 and \ud800 inside");
    assertEquals(1, store(List.of(own, own), 0, 1).rows().get("dead_letters"));
    store(List.of(own), 1, 2);
    assertEquals(1, count("dead_letters", "service = 'sink-service'"));
  }

  @ParameterizedTest
  @CsvSource({
    "topic-b, 0, 100, 0, recreated",
    "topic-a, 50, 100, 50, retention",
    "topic-a, 0, 5, 5, cut off"
  })
  void missingRecordsStopItUntilTheGapIsAccepted(
      String topicId, long beginning, long end, long resumed, String reason) throws Exception {
    store(List.of(changed(Records.change(1, 1), 9)), 0, 10);
    Map<TopicPartition, Log> logs = Map.of(CHANGES, new Log(topicId, beginning, end));
    GapException e = assertThrows(GapException.class, () -> store.claim(logs, "careful", false));
    assertTrue(e.toString().contains(reason), e.toString());
    Claim accepted = one(store.claim(logs, "told to", true));
    assertEquals(new Claim(claim.epoch() + 1, resumed), accepted);
    assertEquals(accepted, raised(one(store.claim(logs, "again", false))));
    assertEquals(1, count("sink_gaps", "expected_offset = 10 AND resumed_offset = " + resumed));
  }

  private static Claim raised(Claim later) {
    return new Claim(later.epoch() - 1, later.next());
  }

  @Test
  void anUnknownPartitionStartsAtItsBeginning() throws Exception {
    TopicPartition unknown = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
    Map<TopicPartition, Log> logs = Map.of(unknown, new Log("topic-d", 7, 9));
    assertEquals(Map.of(unknown, new Claim(1, 7)), store.claim(logs, "first", false));
  }
}
