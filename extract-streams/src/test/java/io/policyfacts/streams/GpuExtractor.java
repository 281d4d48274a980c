package io.policyfacts.streams;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Evidence.Sentence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.Extractor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small real extractor for tests: reads "N GPUs" in each sentence, planned where the sentence
 * says "will"; throws on a text that says "explode".
 */
record GpuExtractor(String version) implements Extractor {
  private static final Pattern SENTENCE = Pattern.compile("[^.\\n]+\\.?");
  private static final Pattern COUNT = Pattern.compile("(\\d[\\d,]*) GPUs");

  /** Facts of a text as an article's revision. */
  static List<Fact> facts(String articleId, int revision, String text) {
    return new GpuExtractor("1")
        .extract(Article.builder(articleId, text).revision(revision).build());
  }

  @Override
  public List<Fact> extract(Article article) {
    if (article.text().contains("explode")) {
      throw new IllegalStateException("asked to explode");
    }
    List<Fact> facts = new ArrayList<>();
    Map<BigDecimal, Integer> equals = new HashMap<>();
    Matcher sentences = SENTENCE.matcher(article.text());
    while (sentences.find()) {
      Sentence sentence = new Sentence(sentences.group(), sentences.start(), sentences.end());
      for (MatchResult match : COUNT.matcher(sentence.text()).results().toList()) {
        BigDecimal value = new BigDecimal(match.group(1).replace(",", ""));
        facts.add(fact(article, sentence, match, value, equals.merge(value, 1, Integer::sum) - 1));
      }
    }
    return facts;
  }

  private Fact fact(
      Article article, Sentence sentence, MatchResult match, BigDecimal value, int ordinal) {
    Quantity quantity = Quantity.of(value, "GPU");
    String id = Hashes.factId(article.id(), "gpu_count", quantity, null, null, ordinal);
    return Fact.builder(id, article.ref(), "gpu_count")
        .quantity(quantity)
        .status(sentence.text().contains("will") ? Status.PLANNED : Status.ACTUAL)
        .evidence(
            new Evidence(
                match.group(),
                sentence.start() + match.start(),
                sentence.start() + match.end(),
                sentence))
        .rule("test/gpus")
        .extractorVersion(version)
        .build();
  }
}
