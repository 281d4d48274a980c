package io.policyfacts.ingest.source;

import io.policyfacts.ingest.source.Listing.Links;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Links as documents write them. */
final class LinkText {
  private LinkText() {}

  /**
   * The absolute URL, without its fragment, that a link leads to; empty unless it is of the web.
   */
  static Optional<URI> absolute(URI base, String link) {
    try {
      URI uri = base.resolve(URI.create(link.strip().replace(" ", "%20")));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
      return web ? Optional.of(withoutFragment(uri)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A list of pages, each once, no more than are followed. */
  static Links pages(URI base, Stream<String> links) {
    return new Links(urls(base, links), List.of());
  }

  /** Absolute URLs in the order of the links, each once, no more than are followed. */
  static List<URI> urls(URI base, Stream<String> links) {
    return links
        .filter(link -> !link.isBlank())
        .map(link -> absolute(base, link))
        .flatMap(Optional::stream)
        .distinct()
        .limit(Listing.MOST_PAGES)
        .toList();
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }
}
