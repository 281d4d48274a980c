package io.policyfacts.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-02", "2025-02-18", "2025-02-18T09:30:00+09:00"})
  void publicationDatesAreAsPreciseAsGiven(String value) {
    PublicationDate date = new PublicationDate(value);
    assertEquals(2025, date.year());
    assertEquals(value, date.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "18.02.2025", "2025-02-18T09:30:00"})
  void refusesWhatIsNoPublicationDate(String value) {
    assertThrows(IllegalArgumentException.class, () -> new PublicationDate(value));
  }

  @ParameterizedTest
  @CsvSource({"1.8E12, 1800000000000", "0.50, 0.5", "100, 100", "1E+18, 1000000000000000000"})
  void amountsAreWrittenPlain(String value, String plain) {
    String json = Json.line(Quantity.of(new BigDecimal(value), "USD"));
    assertEquals("{\"min\":" + plain + ",\"max\":" + plain + ",\"unit\":\"USD\"}", json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "1e-999999", "1e61"})
  void refusesAbsurdAmounts(String value) {
    BigDecimal absurd = new BigDecimal(value);
    assertThrows(IllegalArgumentException.class, () -> Quantity.of(absurd, "USD"));
  }

  @ParameterizedTest
  @CsvSource({"2025, 2024", "2025-03, 2025-02", "2025-2,", ","})
  void refusesImpossiblePeriods(String from, String to) {
    assertThrows(IllegalArgumentException.class, () -> new Period(from, to));
  }

  @Test
  void aPeriodMayEndWithinItsFirstYear() {
    assertEquals("2025-03", new Period("2025", "2025-03").to());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[1]", "{\"id\":\"x\"", "{\"id\":\"x\"} trailing", "\u0000\u0001"})
  void whatIsNoRecordIsMalformed(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThrows(MalformedRecordException.class, () -> Json.read(bytes, Fact.class));
  }

  @Test
  void unknownFieldsAreIgnored() {
    byte[] json =
        "{\"min\":1,\"unit\":\"USD\",\"novel\":{\"a\":[]}}".getBytes(StandardCharsets.UTF_8);
    assertEquals(new Quantity(BigDecimal.ONE, null, "USD"), Json.read(json, Quantity.class));
  }

  @Test
  void factIdsFollowFromContentAlone() {
    Quantity won = Quantity.of(new BigDecimal("1.8E12"), "KRW");
    Quantity same = Quantity.of(new BigDecimal("1800000000000.0"), "KRW");
    String id = Hashes.factId("a".repeat(64), "budget", won, null, null, 0);
    assertEquals(id, Hashes.factId("a".repeat(64), "budget", same, null, null, 0));
    assertNotEquals(id, Hashes.factId("a".repeat(64), "budget", won, null, null, 1));
    assertTrue(id.matches("a{16}-[0-9a-f]{16}"), id);
  }

  @Test
  void anExtractionHoldsEachFactOnceAndOnlyItsOwn() {
    ArticleRef article = Examples.article().ref();
    Fact fact = Examples.leastFact();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Extraction(article, "1", null, List.of(fact, fact)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Extraction(
                new ArticleRef("b", null, null, null, null, 1), "1", null, List.of(fact)));
  }

  @Test
  void tombstonesPassTheSerdes() {
    JsonSerde<Fact> serde = JsonSerde.of(Fact.class);
    assertNull(serde.serializer().serialize("t", null));
    assertNull(serde.deserializer().deserialize("t", null));
  }

  @Test
  void evidenceCountsCodePoints() {
    String text = "🙂 1 GW";
    new Evidence("1 GW", 2, 6, new Evidence.Sentence(text, 0, 6));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Evidence("1 GW", 3, 8, new Evidence.Sentence(text, 0, 6)));
  }

  @Test
  void aDeadLetterKeepsBytesAndSaysWhereItComesFrom() {
    byte[] value = {0, 1, 2};
    DeadLetter letter =
        new DeadLetter(null, value, "t", 3, 42, "MalformedRecordException", "no Article", "s", "1");
    ProducerRecord<byte[], byte[]> sent =
        letter.toRecord(EventHeaders.of(Article.class, "1", "s", "a", java.time.Instant.EPOCH), 7);
    Headers headers = sent.headers();
    DeadLetter read = DeadLetter.of(sent.key(), sent.value(), headers);
    assertEquals(
        List.of("t", 3, 42L, "no Article"),
        List.of(read.topic(), read.partition(), read.offset(), read.message()));
    assertEquals("a", EventHeaders.text(headers, EventHeaders.SUBJECT));
  }

  @Test
  void topicsAreNamedAndSchemasAreThere() {
    for (Topic topic : Topics.ALL) {
      assertTrue(topic.name().matches("aipolicy\\.[a-z-]+\\.v1"), topic.name());
      topic.schema().ifPresent(s -> assertTrue(Topics.class.getResource(s) != null, s));
    }
  }
}
