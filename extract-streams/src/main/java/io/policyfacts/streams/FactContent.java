package io.policyfacts.streams;

import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Evidence.Sentence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quote;
import io.policyfacts.contracts.Restatement;

/** What a fact says, apart from where it stands and which revision and version it was read by. */
final class FactContent {
  private static final String ANY_VERSION = "any";

  private FactContent() {}

  /** Whether two facts differ at most in offsets, revision, extractor version and seq. */
  static boolean same(Fact one, Fact other) {
    return placeless(one).equals(placeless(other));
  }

  private static Fact placeless(Fact fact) {
    return fact.toBuilder()
        .seq(0)
        .article(placeless(fact.article()))
        .extractorVersion(ANY_VERSION)
        .evidence(placeless(fact.evidence()))
        .mentions(fact.mentions().stream().map(FactContent::placeless).toList())
        .restatements(fact.restatements().stream().map(FactContent::placeless).toList())
        .build();
  }

  private static ArticleRef placeless(ArticleRef of) {
    return new ArticleRef(of.id(), of.url(), of.title(), of.publisher(), of.publishedAt(), 1);
  }

  private static Evidence placeless(Evidence evidence) {
    String sentence = evidence.sentence().text();
    return new Evidence(
        evidence.quote(), 0, length(evidence.quote()), new Sentence(sentence, 0, length(sentence)));
  }

  private static Quote placeless(Quote mention) {
    return new Quote(mention.quote(), 0, length(mention.quote()));
  }

  private static Restatement placeless(Restatement again) {
    return new Restatement(again.quote(), 0, length(again.quote()), again.quantity());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
