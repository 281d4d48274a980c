package io.policyfacts.cli.extract;

import io.policyfacts.contracts.Article;
import io.policyfacts.extractor.Extractor;

/** Prints the facts of each article. */
public final class ArticleFacts implements ArticleWriter {
  private final Extractor extractor;
  private final FactWriter writer;

  /** Prints what an extractor finds. */
  public ArticleFacts(Extractor extractor, FactWriter writer) {
    this.extractor = extractor;
    this.writer = writer;
  }

  @Override
  public void write(Article article) {
    writer.write(article, extractor.extract(article));
  }

  @Override
  public void close() {
    writer.close();
  }
}
