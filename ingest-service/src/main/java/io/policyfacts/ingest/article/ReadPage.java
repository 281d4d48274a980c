package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page is: an article's parts, or no article with the reason. */
public sealed interface ReadPage {
  /**
   * A page that carries an article.
   *
   * @param title headline without the site's name
   * @param authors names, in the page's order, each once
   * @param publisher name of the publication
   * @param publishedAt as precisely as the page says, with the page's own offset
   * @param modifiedAt the same for the last change
   * @param language BCP 47 tag
   * @param canonicalUrl as the page declares it; whether to believe it is the caller's to decide
   * @param text running text, paragraphs separated by one blank line, headline not repeated
   */
  record ArticlePage(
      @Nullable String title,
      List<String> authors,
      @Nullable String publisher,
      @Nullable PublicationDate publishedAt,
      @Nullable PublicationDate modifiedAt,
      @Nullable String language,
      @Nullable String canonicalUrl,
      String text)
      implements ReadPage {
    /** Copies the list. */
    public ArticlePage {
      authors = List.copyOf(authors);
    }
  }

  /**
   * A page that carries none.
   *
   * @param reason its name
   * @param detail one line of facts
   */
  record NotAnArticle(Reason reason, String detail) implements ReadPage {}

  /** Why a page is no article. */
  enum Reason {
    /** No bytes, or nothing but markup. */
    EMPTY,
    /** An image, an archive, a PDF: bytes that are no text. */
    BINARY,
    /** More than the reader takes. */
    TOO_LARGE,
    /** Its text is only made by scripts. */
    SCRIPT_ONLY,
    /** A form to sign in. */
    LOGIN,
    /** Nothing but the question for consent. */
    CONSENT,
    /** A teaser whose rest has to be paid for. */
    PAYWALL,
    /** A list of articles: a front page, a section, a tag. */
    SECTION,
    /** The results of a search. */
    SEARCH,
    /** A page that says that there is none. */
    ERROR,
    /** Too little running text for an article. */
    TOO_SHORT;

    /** The name in lower case with dashes, for example {@code too-short}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
