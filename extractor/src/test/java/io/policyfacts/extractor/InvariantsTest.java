package io.policyfacts.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the facts of every article. */
@Isolated("changes the JVM's default locale and time zone")
class InvariantsTest {
  private static final Extractor EXTRACTOR = FactExtractor.standard();
  private static final String LEAD = "🌍 A lead was put before this.\n\n";

  static Stream<Named> articles() {
    return ArticleFile.all().stream().map(Named::new);
  }

  /** An article that shows as its id in a test's name. */
  record Named(Article article) {
    @Override
    public String toString() {
      return article.id();
    }

    List<Fact> facts() {
      List<Fact> facts = EXTRACTOR.extract(article);
      assertTrue(facts.size() >= 5, () -> "only " + facts.size() + " facts");
      return facts;
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theQuoteIsTheTextAtItsSpan(Named named) {
    String text = named.article().text();
    for (Fact fact : named.facts()) {
      Evidence evidence = fact.evidence();
      assertEquals(evidence.quote(), at(text, evidence.start(), evidence.end()));
      fact.mentions().forEach(m -> assertEquals(m.quote(), at(text, m.start(), m.end())));
      fact.restatements().forEach(r -> assertEquals(r.quote(), at(text, r.start(), r.end())));
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theSentenceHoldsTheQuote(Named named) {
    String text = named.article().text();
    for (Fact fact : named.facts()) {
      Evidence evidence = fact.evidence();
      Evidence.Sentence sentence = evidence.sentence();
      assertEquals(sentence.text(), at(text, sentence.start(), sentence.end()));
      assertTrue(sentence.start() <= evidence.start() && evidence.end() <= sentence.end());
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void factsStandInTheOrderOfTheirEvidence(Named named) {
    List<Integer> starts = named.facts().stream().map(f -> f.evidence().start()).toList();
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void idsAreUnique(Named named) {
    Set<String> ids = new HashSet<>();
    for (Fact fact : named.facts()) {
      assertTrue(ids.add(fact.id()), () -> "twice: " + fact.id() + " " + fact.evidence().quote());
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void idsStayWhenTheTextMoves(Named named) {
    Article before = named.article();
    Article moved =
        Article.builder(before.id(), LEAD + before.text())
            .title(before.title())
            .publishedAt(before.publishedAt())
            .url(before.url())
            .language("en")
            .revision(2)
            .build();
    assertEquals(ids(named.facts()), ids(EXTRACTOR.extract(moved)));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void aPointHasEqualBoundsAndARangeHasBoth(Named named) {
    for (Fact fact : named.facts()) {
      Quantity quantity = fact.quantity();
      if (quantity != null) {
        assertTrue(fits(fact.comparison(), quantity.min(), quantity.max()), fact::toString);
      }
    }
  }

  private static boolean fits(Comparison said, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    boolean both = min != null && max != null;
    boolean equal = min != null && max != null && min.compareTo(max) == 0;
    return switch (said) {
      case EQUAL, ABOUT -> equal;
      case AT_LEAST -> min != null && max == null;
      case AT_MOST -> min == null && max != null;
      case RANGE -> both && !equal;
    };
  }

  @ParameterizedTest
  @MethodSource("articles")
  void twoRunsGiveTheSameBytes(Named named) {
    String once = json(EXTRACTOR.extract(named.article()));
    assertEquals(once, json(EXTRACTOR.extract(named.article())));
    assertEquals(once, json(FactExtractor.standard().extract(named.article())));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anotherLocaleAndTimeZoneGiveTheSameBytes(Named named) {
    String here = json(named.facts());
    for (String tag :
        List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")) {
      assertEquals(here, elsewhere(tag, named.article()), tag);
    }
  }

  /** What an extractor gives that was made under another locale, half a day away. */
  private static String elsewhere(String tag, Article article) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      return json(FactExtractor.standard().extract(article));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String at(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static List<String> ids(List<Fact> facts) {
    return facts.stream().map(Fact::id).sorted().toList();
  }

  private static String json(List<Fact> facts) {
    return new String(Json.write(facts), StandardCharsets.UTF_8);
  }
}
