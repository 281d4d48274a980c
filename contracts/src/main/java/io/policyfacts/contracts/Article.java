package io.policyfacts.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article as the crawler read it.
 *
 * @param id SHA-256 of the canonical URL in hex; outside the pipeline any name
 * @param url canonical URL; absent only outside the pipeline
 * @param title headline, without the site's name
 * @param authors authors' names, in the page's order
 * @param publisher name of the publication
 * @param publishedAt publication date; absent if unknown
 * @param modifiedAt date of the last change; absent if unknown
 * @param fetchedAt when this revision was fetched; absent only outside the pipeline
 * @param language BCP 47 tag; absent if unknown
 * @param text running text, paragraphs separated by one blank line, headline not repeated
 * @param contentHash SHA-256 of title and text in hex
 * @param revision 1, 2, … counted up each time the text changed
 * @param source name of the configured source that found it
 * @param duplicateOf id of the article that this one is a copy of
 */
public record Article(
    String id,
    @Nullable String url,
    @Nullable String title,
    List<String> authors,
    @Nullable String publisher,
    @Nullable PublicationDate publishedAt,
    @Nullable PublicationDate modifiedAt,
    @Nullable Instant fetchedAt,
    @Nullable String language,
    String text,
    String contentHash,
    int revision,
    @Nullable String source,
    @Nullable String duplicateOf) {

  /** Checks what must be there. */
  public Article {
    Checked.notBlank(id, "article id");
    Checked.present(text, "text");
    Checked.notBlank(contentHash, "contentHash");
    authors = Checked.copy(authors);
    if (revision < 1) {
      throw new IllegalArgumentException("revision " + revision + " of article " + id + " is < 1");
    }
  }

  /** Starts an article of which only identifier and text are known. */
  public static Builder builder(String id, String text) {
    return new Builder(id, text);
  }

  /** What facts say of their article. */
  public ArticleRef ref() {
    return new ArticleRef(id, url, title, publisher, publishedAt, revision);
  }

  /** The same article as another revision. */
  public Article withRevision(int newRevision) {
    return new Article(
        id,
        url,
        title,
        authors,
        publisher,
        publishedAt,
        modifiedAt,
        fetchedAt,
        language,
        text,
        contentHash,
        newRevision,
        source,
        duplicateOf);
  }

  /** The same article with another publication date. */
  public Article withPublishedAt(PublicationDate date) {
    return new Article(
        id,
        url,
        title,
        authors,
        publisher,
        date,
        modifiedAt,
        fetchedAt,
        language,
        text,
        contentHash,
        revision,
        source,
        duplicateOf);
  }

  /** Collects an article's fields; whatever is not set stays absent, the revision is 1. */
  public static final class Builder {
    private final String id;
    private final String text;
    private @Nullable String url;
    private @Nullable String title;
    private List<String> authors = List.of();
    private @Nullable String publisher;
    private @Nullable PublicationDate publishedAt;
    private @Nullable PublicationDate modifiedAt;
    private @Nullable Instant fetchedAt;
    private @Nullable String language;
    private int revision = 1;
    private @Nullable String source;
    private @Nullable String duplicateOf;

    private Builder(String id, String text) {
      this.id = id;
      this.text = text;
    }

    /** Sets the canonical URL. */
    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    /** Sets the headline. */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /** Sets the authors' names. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** Sets the publication's name. */
    public Builder publisher(@Nullable String value) {
      publisher = value;
      return this;
    }

    /** Sets the publication date. */
    public Builder publishedAt(@Nullable PublicationDate value) {
      publishedAt = value;
      return this;
    }

    /** Sets the date of the last change. */
    public Builder modifiedAt(@Nullable PublicationDate value) {
      modifiedAt = value;
      return this;
    }

    /** Sets when it was fetched. */
    public Builder fetchedAt(@Nullable Instant value) {
      fetchedAt = value;
      return this;
    }

    /** Sets the BCP 47 language tag. */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /** Sets the revision, 1 or more. */
    public Builder revision(int value) {
      revision = value;
      return this;
    }

    /** Sets the configured source's name. */
    public Builder source(@Nullable String value) {
      source = value;
      return this;
    }

    /** Sets the id of the article that this one copies. */
    public Builder duplicateOf(@Nullable String value) {
      duplicateOf = value;
      return this;
    }

    /** The article, its content hash computed from title and text. */
    public Article build() {
      return new Article(
          id,
          url,
          title,
          authors,
          publisher,
          publishedAt,
          modifiedAt,
          fetchedAt,
          language,
          text,
          Hashes.content(title, text),
          revision,
          source,
          duplicateOf);
    }
  }
}
