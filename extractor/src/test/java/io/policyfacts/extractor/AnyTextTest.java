package io.policyfacts.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text, the extractor answers in bounded time, throws nothing, and quotes the text.
 * The seed is fixed, and every case shows its own, so that a failure can be run again.
 */
class AnyTextTest {
  private static final Extractor EXTRACTOR = FactExtractor.standard();
  private static final QuantityReader READER = new QuantityReader(LanguagePack.load("en"));
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration MANY_BOUND = Duration.ofSeconds(60);
  private static final int CASES = 30;
  private static final int MUTANTS = 300;
  private static final int MUTATIONS = 12;
  private static final int LONGEST_PIECE = 40;
  private static final int LONGEST = 4_000;
  private static final String CLAIM = "Nvidia will invest $5 billion in AI; ";
  private static final String TOPIC = "The AI data centre and its GPUs: ";

  private static final List<String> PIECES =
      List.of(
          "1.8",
          "10^",
          "1e",
          "999999",
          ",",
          ".",
          "-",
          "–",
          "(",
          ")",
          "[",
          "$",
          "€",
          "US$",
          "₩",
          "%",
          "trillion",
          "billion won",
          "crore",
          "half a",
          "dozen",
          "between",
          "and",
          "to",
          "from",
          "up to",
          "more than",
          "exaflops",
          "MW",
          "GPUs",
          "parameters",
          "million",
          "by 2027",
          "2026",
          "next March",
          "fiscal",
          "May",
          "South Korea",
          "Nvidia",
          "invests",
          "fined",
          "stake",
          "doubled",
          "top three",
          "third-largest",
          "it",
          "not",
          "\n",
          "\n\n",
          "- ",
          "• ",
          "| ",
          ":",
          "\u00a0",
          "\u2028",
          "😀",
          "𝟙𝟚",
          "٣٤",
          "½",
          "10²⁵",
          "\ud800",
          "\udc00",
          "\u0000",
          "'s",
          "\"",
          "“",
          "a",
          "one",
          "hundred",
          "and a half",
          "per cent",
          "AI",
          "°",
          "×",
          "/",
          "^",
          "#");

  /** A text by name. */
  record Case(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> randomBytes() {
    return cases("bytes", AnyTextTest::bytes);
  }

  static Stream<Case> randomCharacters() {
    return cases("characters", AnyTextTest::characters);
  }

  static Stream<Case> shuffledPieces() {
    return cases("pieces", AnyTextTest::pieces);
  }

  private static Stream<Case> cases(String kind, java.util.function.Function<Random, String> text) {
    return IntStream.range(0, CASES)
        .mapToObj(seed -> new Case(kind + " of seed " + seed, text.apply(new Random(seed))));
  }

  static Stream<Case> pathological() {
    return Stream.of(
        new Case("10,000 digits", "It costs $" + "7".repeat(10_000) + "."),
        new Case("10,000 digits with a point", "It costs $1." + "7".repeat(10_000) + " billion."),
        new Case("grouped digits without end", "It costs $1" + ",000".repeat(10_000) + "."),
        new Case("an exponent without end", "It costs $1e999999 and 1e-999999 and 10^999999999."),
        new Case("a tower of exponents", "10^".repeat(1_000) + "10 FLOP"),
        new Case("a million commas", ",".repeat(1_000_000)),
        new Case("a million points", "1" + ".".repeat(1_000_000) + "2"),
        new Case("nested brackets", "(".repeat(10_000) + "$5 billion" + ")".repeat(10_000)),
        new Case("nested restatements", "$5 billion (€4 billion [".repeat(3_000)),
        new Case("scale words without end", "five " + "trillion ".repeat(4_000)),
        new Case("number words without end", "twenty-".repeat(4_000) + "one GPUs"),
        new Case("ranges without end", "1-2-3-4 to 5 and ".repeat(1_000) + "6 GW"),
        new Case("a list without end", "5, ".repeat(4_000) + "and 6 megawatts"),
        new Case("fractions without end", "half a ".repeat(4_000) + "billion"),
        new Case("years without end", "from 2025 to 2027 ".repeat(1_000)),
        new Case("countries without end", "South Korea ".repeat(4_000) + "$5 billion"),
        new Case("a word without end", "a".repeat(100_000)),
        new Case("a long line of claims", CLAIM.repeat(150)),
        new Case("lines without end", "- 5 GPUs\n".repeat(1_000)),
        new Case("paragraphs without end", "AI\n\n".repeat(10_000)),
        new Case("currency signs", "$€£¥₩₹".repeat(4_000) + "5"),
        new Case("lone surrogates", "\ud800$5\udc00 billion \ud83d".repeat(1_000)),
        new Case("marks that combine", "5" + "\u0301".repeat(10_000) + " GPUs"),
        new Case("right to left", "\u202e$5 \u05d0\u0628 billion \u202c".repeat(1_000)),
        new Case("digits of other scripts", "𝟙𝟚𝟛 ٣٤٥ ३४५ ５６７ GPUs ".repeat(500)),
        new Case("nothing", ""),
        new Case("white space", " \t\n\u00a0\u200b\ufeff".repeat(10_000)));
  }

  @ParameterizedTest
  @MethodSource({"randomBytes", "randomCharacters", "shuffledPieces", "pathological"})
  void answersWithoutThrowing(Case any) {
    assertTimeoutPreemptively(BOUND, () -> read(any.text()), any::name);
    assertTimeoutPreemptively(BOUND, () -> read(TOPIC + any.text()), any::name);
  }

  static Stream<Case> manyClaims() {
    return Stream.of(
        new Case("one line without end", CLAIM.repeat(3_000)),
        new Case("many lines of claims", "- 500 GPUs for AI\n".repeat(50_000)),
        new Case("many sentences of claims", (CLAIM + "it said. ").repeat(20_000)));
  }

  @ParameterizedTest
  @MethodSource("manyClaims")
  void answersInTimeHoweverManyClaims(Case any) {
    assertTimeoutPreemptively(MANY_BOUND, () -> read(any.text()), any::name);
  }

  static Stream<Case> mutatedArticles() {
    List<Article> articles = ArticleFile.all();
    return IntStream.range(0, MUTANTS)
        .mapToObj(
            seed -> {
              String text = articles.get(seed % articles.size()).text();
              return new Case("mutant of seed " + seed, mutated(text, new Random(seed)));
            });
  }

  @ParameterizedTest
  @MethodSource("mutatedArticles")
  void answersToBrokenArticles(Case any) {
    assertTimeoutPreemptively(BOUND, () -> read(any.text()), any::name);
  }

  /** Pieces of the text cut out, doubled, swapped, or other pieces put between. */
  private static String mutated(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int i = 1 + random.nextInt(MUTATIONS); i > 0 && mutant.length() > 1; i--) {
      int from = random.nextInt(mutant.length());
      int to = Math.min(mutant.length(), from + 1 + random.nextInt(LONGEST_PIECE));
      String piece = mutant.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> mutant.delete(from, to);
        case 1 -> mutant.insert(random.nextInt(mutant.length()), piece);
        case 2 -> mutant.setCharAt(from, (char) random.nextInt(0x10000));
        default -> mutant.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return mutant.toString();
  }

  private static void read(String text) {
    Article article =
        Article.builder("any", text).publishedAt(new PublicationDate("2026-03-12")).build();
    List<Fact> facts = EXTRACTOR.extract(article);
    Json.write(facts);
    for (Fact fact : facts) {
      quoted(text, fact.evidence().quote(), fact.evidence().start(), fact.evidence().end());
    }
    for (QuantityReader.Quantity quantity : READER.read(text)) {
      quoted(text, quantity.surface(), quantity.start(), quantity.end());
    }
  }

  private static void quoted(String text, String quote, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    assertEquals(quote, text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(LONGEST); i > 0; i--) {
      boolean plain = random.nextInt(3) > 0;
      text.appendCodePoint(plain ? ' ' + random.nextInt(95) : random.nextInt(0x110000));
    }
    return text.toString();
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(LONGEST / 4); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(4) > 0 ? " " : "");
    }
    return text.toString();
  }
}
