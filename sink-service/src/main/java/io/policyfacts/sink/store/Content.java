package io.policyfacts.sink.store;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.FactChange;

/** What a record says. */
public sealed interface Content {
  /** An article, or a new revision of one. */
  record Published(Article article) implements Content {}

  /** An article that is taken back. */
  record Withdrawn(String articleId) implements Content {}

  /** A step in the history of a fact. */
  record Changed(FactChange change) implements Content {}

  /** A record that could not be used, by this service or by another. */
  record Failed(DeadLetter letter) implements Content {}
}
