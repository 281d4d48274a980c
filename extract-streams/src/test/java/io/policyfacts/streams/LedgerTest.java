package io.policyfacts.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Cause;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
  private static final String ID = "a".repeat(64);

  /**
   * A row is a text published before, the text now, and the changes: {@code +N} asserted, {@code
   * -N} retracted, {@code ~N} revised, {@code >N} replaced by.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          corrected number          | Seoul buys 100 GPUs.                    | Seoul buys 150 GPUs.                    | -100>150 +150
          same text                 | Seoul buys 100 GPUs.                    | Seoul buys 100 GPUs.                    |
          text before it grew       | Seoul buys 100 GPUs.                    | It is autumn. Seoul buys 100 GPUs.      | ~100
          moved by whole sentences  | Seoul buys 100 GPUs.                    | Autumn.Seoul buys 100 GPUs.             |
          revised status            | Seoul has 100 GPUs.                     | Seoul will have 100 GPUs.               | ~100
          disappeared               | Seoul buys 100 GPUs.                    | Seoul buys some.                        | -100
          appeared                  | Seoul buys some.                        | Seoul buys 100 GPUs.                    | +100
          one of two corrected      | A buys 1 GPUs.B sells 2 GPUs.           | A buys 1 GPUs.B sells 3 GPUs.           | -2>3 +3
          both corrected            | A buys 1 GPUs.Beta sells 2 GPUs.        | A buys 8 GPUs.Beta sells 9 GPUs.        | -1>8 -2>9 +8 +9
          both corrected, swapped   | A buys 1 GPUs.Beta sells 2 GPUs.        | Beta sells 9 GPUs.A buys 8 GPUs.        | -1>8 -2>9 +9 +8
          in one sentence           | Seoul grew from 1 GPUs to 2 GPUs.       | Seoul grew from 5 GPUs to 6 GPUs.       | -1>5 -2>6 +5 +6
          other claim instead       | Seoul buys 100 GPUs.                    | Nobody knows why Oslo returned 7 GPUs.  | -100 +7
          reordered                 | A buys 1 GPUs.B sells 2 GPUs.           | B sells 2 GPUs.A buys 1 GPUs.           |
          one dropped of equals     | A buys 1 GPUs.B sells 1 GPUs.           | A buys 1 GPUs.                          | -1
          """)
  void emitsTheLeastDifference(String name, String before, String after, @Nullable String changes) {
    LedgerStep first = Ledger.enter(LedgerEntry.NONE, read(1, before));
    LedgerStep second = Ledger.enter(first.entry(), read(2, after));
    assertEquals(changes == null ? "" : changes, shown(second.changes()), name);
    second.changes().forEach(c -> assertEquals(first.entry().seq() + 1, c.seq()));
    second.changes().forEach(c -> assertEquals(Cause.CORRECTED, c.cause()));
    assertEquals(2, second.entry().revision());
    assertReplacesMirrorReplacedBy(second.changes());
    assertEquals(values(read(2, after).facts()), values(second.entry().facts()));
  }

  @Test
  void firstPublicationAssertsEverything() {
    LedgerStep step = Ledger.enter(LedgerEntry.NONE, read(1, "A buys 1 GPUs.B sells 2 GPUs."));
    assertEquals("+1 +2", shown(step.changes()));
    step.changes().forEach(c -> assertEquals(Cause.PUBLISHED, c.cause()));
    assertEquals(List.of(1L, 1L), step.entry().facts().stream().map(Fact::seq).toList());
  }

  @Test
  void theSameExtractionAgainChangesNothingAtAll() {
    Extraction read = read(1, "A buys 1 GPUs.");
    LedgerEntry known = Ledger.enter(LedgerEntry.NONE, read).entry();
    LedgerStep again = Ledger.enter(known, read);
    assertEquals(known, again.entry());
    assertEquals(List.of(), again.changes());
  }

  @Test
  void anOlderRevisionChangesNothing() {
    LedgerEntry known = Ledger.enter(LedgerEntry.NONE, read(3, "A buys 1 GPUs.")).entry();
    LedgerStep late = Ledger.enter(known, read(2, "A buys 2 GPUs."));
    assertSame(known, late.entry());
    assertEquals(List.of(), late.changes());
  }

  @Test
  void anotherVersionWithTheSameFactsIsRememberedButNotPublic() {
    LedgerEntry known = Ledger.enter(LedgerEntry.NONE, read(1, "A buys 1 GPUs.")).entry();
    LedgerStep step = Ledger.enter(known, read(1, "2", null, "A buys 1 GPUs."));
    assertEquals(List.of(), step.changes());
    assertEquals("2", step.entry().extractorVersion());
    assertEquals(known.facts(), step.entry().facts());
    assertEquals(known.seq(), step.entry().seq());
  }

  @Test
  void anotherVersionWithOtherFactsReplays() {
    LedgerEntry known = Ledger.enter(LedgerEntry.NONE, read(1, "A buys 1 GPUs.")).entry();
    LedgerStep step = Ledger.enter(known, read(1, "2", "rerun", "A buys 2 GPUs."));
    assertEquals("-1>2 +2", shown(step.changes()));
    for (FactChange change : step.changes()) {
      assertEquals(Cause.REPLAYED, change.cause());
      assertEquals("rerun", change.run());
    }
    LedgerStep back = Ledger.enter(step.entry(), read(1, "A buys 1 GPUs."));
    assertEquals("-2>1 +1", shown(back.changes()));
    assertEquals(3, back.entry().seq());
  }

  @Test
  void aWithdrawnArticleRetractsAllAndOnlyALaterRevisionAssertsAgain() {
    LedgerEntry known =
        Ledger.enter(LedgerEntry.NONE, read(2, "A buys 1 GPUs.B sells 2 GPUs.")).entry();
    LedgerStep gone = Ledger.withdraw(known);
    assertEquals("-1 -2", shown(gone.changes()));
    gone.changes().forEach(c -> assertEquals(Cause.WITHDRAWN, c.cause()));
    assertTrue(gone.entry().withdrawn());
    assertEquals(List.of(), Ledger.withdraw(gone.entry()).changes());
    assertSame(gone.entry(), Ledger.enter(gone.entry(), read(2, "A buys 1 GPUs.")).entry());
    LedgerStep again = Ledger.enter(gone.entry(), read(3, "A buys 1 GPUs."));
    assertEquals("+1", shown(again.changes()));
    assertEquals(3, again.entry().seq());
    assertFalse(again.entry().withdrawn());
  }

  @Test
  void withdrawingTheUnknownChangesNothing() {
    LedgerStep step = Ledger.withdraw(LedgerEntry.NONE);
    assertEquals(LedgerEntry.NONE, step.entry());
    assertEquals(List.of(), step.changes());
  }

  @Test
  void unchangedFactsKeepTheirSeqBesideChangedOnes() {
    LedgerEntry known =
        Ledger.enter(LedgerEntry.NONE, read(1, "A buys 1 GPUs.B sells 2 GPUs.")).entry();
    LedgerEntry next = Ledger.enter(known, read(2, "A buys 1 GPUs.B sells 3 GPUs.")).entry();
    assertEquals(List.of(1L, 2L), next.facts().stream().map(Fact::seq).toList());
    assertEquals(1, next.facts().get(0).article().revision());
  }

  @Test
  void placesOfMentionsDoNotCountButTheirWordsDo() {
    Fact fact = GpuExtractor.facts(ID, 1, "A buys 1 GPUs.").get(0);
    Fact here = fact.toBuilder().mentions(List.of(new Quote("one", 20, 23))).build();
    Fact there = fact.toBuilder().mentions(List.of(new Quote("one", 40, 43))).build();
    Fact other = fact.toBuilder().mentions(List.of(new Quote("eins", 40, 44))).build();
    assertTrue(FactContent.same(here, there));
    assertFalse(FactContent.same(here, other));
  }

  @Test
  void whatIsRememberedSurvivesItsJson() {
    LedgerEntry entry = Ledger.enter(LedgerEntry.NONE, read(1, "A buys 1 GPUs.")).entry();
    assertEquals(entry, Json.read(Json.write(entry), LedgerEntry.class));
    LedgerEntry gone = Ledger.withdraw(entry).entry();
    assertEquals(gone, Json.read(Json.write(gone), LedgerEntry.class));
  }

  private static Extraction read(int revision, String text) {
    return read(revision, "1", null, text);
  }

  private static Extraction read(int revision, String version, @Nullable String run, String text) {
    Article article = Article.builder(ID, text).revision(revision).build();
    List<Fact> facts = new GpuExtractor(version).extract(article);
    return new Extraction(article.ref(), version, run, facts);
  }

  private static String shown(List<FactChange> changes) {
    Map<String, String> values =
        changes.stream().collect(Collectors.toMap(c -> c.fact().id(), c -> value(c.fact())));
    List<String> shown = new ArrayList<>();
    for (FactChange change : changes) {
      String sign =
          switch (change.change()) {
            case ASSERTED -> "+";
            case REVISED -> "~";
            case RETRACTED -> "-";
          };
      String replacedBy = change.replacedBy();
      String successor = replacedBy == null ? "" : ">" + values.get(replacedBy);
      shown.add(String.format(Locale.ROOT, "%s%s%s", sign, value(change.fact()), successor));
    }
    return String.join(" ", shown);
  }

  private static void assertReplacesMirrorReplacedBy(List<FactChange> changes) {
    Map<String, String> forward = new TreeMap<>();
    Map<String, String> backward = new TreeMap<>();
    for (FactChange change : changes) {
      String replacedBy = change.replacedBy();
      String replaces = change.replaces();
      if (replacedBy != null) {
        forward.put(change.fact().id(), replacedBy);
      }
      if (replaces != null) {
        backward.put(replaces, change.fact().id());
      }
    }
    assertEquals(forward, backward);
  }

  private static List<String> values(List<Fact> facts) {
    return facts.stream().map(LedgerTest::value).toList();
  }

  private static String value(Fact fact) {
    return String.valueOf(Objects.requireNonNull(fact.quantity()).min());
  }
}
