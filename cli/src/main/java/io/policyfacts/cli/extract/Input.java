package io.policyfacts.cli.extract;

import io.policyfacts.contracts.Article;

/** What came of one input: an article, or one line that says why there is none. */
public sealed interface Input {
  /** The input's name as the user gave it. */
  String name();

  /**
   * An article.
   *
   * @param name the input's name
   * @param article what it holds
   */
  record Read(String name, Article article) implements Input {}

  /**
   * No article.
   *
   * @param name the input's name
   * @param problem what is wrong and what to do
   */
  record Unreadable(String name, String problem) implements Input {}
}
