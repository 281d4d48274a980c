package io.policyfacts.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What a fact says of the article that it was found in.
 *
 * @param id the article's id
 * @param url canonical URL
 * @param title headline
 * @param publisher name of the publication
 * @param publishedAt publication date; absent if unknown
 * @param revision the revision that was read, 1 or more
 */
public record ArticleRef(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PublicationDate publishedAt,
    int revision) {

  /** Checks what must be there. */
  public ArticleRef {
    Checked.notBlank(id, "article id");
    if (revision < 1) {
      throw new IllegalArgumentException("revision " + revision + " of article " + id + " is < 1");
    }
  }
}
