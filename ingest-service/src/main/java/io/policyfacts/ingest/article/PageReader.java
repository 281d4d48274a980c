package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.article.ReadPage.Reason;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads any news page.
 *
 * <p>The same bytes give the same answer; time and memory are bounded by the size of the page.
 */
public final class PageReader {
  /** Most bytes of a page that are read. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int DEEPEST = 300;

  private PageReader() {}

  /**
   * Reads a page from its bytes.
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
    if (Characters.isBinary(page)) {
      return new NotAnArticle(Reason.BINARY, "control characters among the bytes");
    }
    return read(Characters.decode(page, contentType), url);
  }

  /**
   * Reads a page that is decoded already.
   *
   * @param url where the page came from
   */
  public static ReadPage read(String html, URI url) {
    if (html.isBlank()) {
      return new NotAnArticle(Reason.EMPTY, "nothing but space");
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(Characters.repaired(html), url.toString(), parser);
    return read(Head.of(page, url));
  }

  private static ReadPage read(Head head) {
    String title = Title.of(head);
    Dates dates = new Dates(head, Visible.of(head, title));
    List<Block> blocks = Blocks.of(head.page().body());
    Authors authors = Authors.of(head, title, blocks);
    PageKind kind = PageKind.of(head, title, blocks);
    String text = MainText.of(head, title);
    Optional<NotAnArticle> none = kind.refuse(text);
    if (none.isPresent()) {
      return none.get();
    }
    return new ArticlePage(
        title,
        authors.names(text),
        head.publisher(),
        dates.published(),
        dates.modified(),
        head.language(),
        head.canonicalUrl(),
        text);
  }
}
