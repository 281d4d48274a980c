package io.policyfacts.cli.extract;

import io.policyfacts.contracts.Article;

/** Prints what is read out of articles, one article after the other. */
public interface ArticleWriter extends AutoCloseable {
  /** Prints what is in an article. */
  void write(Article article);

  /** Prints what comes after the last article. */
  @Override
  void close();
}
