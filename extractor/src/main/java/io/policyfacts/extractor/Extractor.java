package io.policyfacts.extractor;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import java.util.List;

/**
 * Reads the facts out of an article: a pure function, safe for use by several threads, that never
 * throws on an article's content.
 */
public interface Extractor {
  /** Version of rules and lexicons together, as facts carry it. */
  String version();

  /**
   * The article's facts in the order of their evidence, with {@code seq} 0.
   *
   * @param article any article; its language decides the lexicons
   */
  List<Fact> extract(Article article);
}
