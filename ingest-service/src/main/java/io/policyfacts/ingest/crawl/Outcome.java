package io.policyfacts.ingest.crawl;

import java.util.Locale;

/** What came of a visit, by the names that crawl state and metrics carry. */
public enum Outcome {
  /** A new article or a new revision was published. */
  PUBLISHED,
  /** The article is as it was. */
  UNCHANGED,
  /** A feed was read. */
  LISTED,
  /** The page is no article. */
  NOT_ARTICLE,
  /** Nothing was to be had. */
  FAILED,
  /** The operator had its facts retracted; it is not visited again by itself. */
  FORGOTTEN;

  /** The name in lower case with dashes, for example {@code not-article}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
