package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.article.ReadPage.Reason;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads any news page. */
public final class PageReader {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int DEEPEST = 400;
  private static final int LEAST_TEXT = 140;

  private PageReader() {}

  /**
   * Reads a page from its bytes; takes at most 20 MiB.
   *
   * @param url where the page came from
   * @param contentType the server's {@code Content-Type}; empty if unknown
   */
  public static ReadPage read(byte[] page, URI url, String contentType) {
    if (page.length == 0) {
      return new NotAnArticle(Reason.EMPTY, "no bytes");
    }
    if (page.length > MOST_BYTES) {
      return new NotAnArticle(Reason.TOO_LARGE, page.length + " bytes");
    }
    return Characters.isBinary(page)
        ? new NotAnArticle(Reason.BINARY, "control characters among the bytes")
        : read(Characters.decode(page, contentType), url);
  }

  /**
   * Reads a page that is decoded already.
   *
   * @param url where the page came from
   */
  public static ReadPage read(String html, URI url) {
    Document page = Jsoup.parse(html, url.toString(), Parser.htmlParser().setMaxDepth(DEEPEST));
    Head head = Head.of(page, url);
    String title = Title.of(head);
    ArticlePage parts =
        new ArticlePage(
            title,
            Authors.of(head),
            head.publisher(),
            Dates.published(head),
            Dates.modified(head),
            head.language(),
            head.canonicalUrl(),
            "");
    boolean asksPassword = page.selectFirst("input[type=password]") != null;
    String text = MainText.of(page, title);
    if (asksPassword && text.length() < 500) {
      return new NotAnArticle(
          Reason.LOGIN, "a password field and " + text.length() + " characters");
    }
    if (text.length() < LEAST_TEXT) {
      return new NotAnArticle(Reason.TOO_SHORT, text.length() + " characters of running text");
    }
    return new ArticlePage(
        parts.title(),
        parts.authors(),
        parts.publisher(),
        parts.publishedAt(),
        parts.modifiedAt(),
        parts.language(),
        parts.canonicalUrl(),
        text);
  }
}
