package io.policyfacts.ingest.source;

import io.policyfacts.ingest.source.Listing.Links;
import io.policyfacts.ingest.source.Listing.NoList;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the links of a section page that have the form of an article's address. */
public final class SectionReader {
  private static final String FOLLOWED = "a[href]:not([rel~=(?i)\\bnofollow\\b])";

  private SectionReader() {}

  /**
   * Reads a section page.
   *
   * @param form what an article's absolute URL has somewhere in it
   */
  public static Listing read(byte[] page, URI address, Pattern form) {
    Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), address.toString());
    List<URI> pages =
        LinkText.urls(
            address,
            document.select(FOLLOWED).stream()
                .map(a -> a.attr("href"))
                .filter(
                    link ->
                        LinkText.absolute(address, link)
                            .filter(u -> form.matcher(u.toString()).find())
                            .isPresent()));
    return pages.isEmpty()
        ? new NoList("has no link of the form " + form)
        : new Links(pages, List.of());
  }
}
