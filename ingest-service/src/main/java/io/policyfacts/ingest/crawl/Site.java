package io.policyfacts.ingest.crawl;

import java.net.URI;
import okhttp3.HttpUrl;

/** The registrable domain of a URL: what one publisher controls. */
final class Site {
  private static final String FILES = "file";

  private Site() {}

  /** The registrable domain, or the whole host where there is none (addresses, bare names). */
  static String of(HttpUrl url) {
    String domain = url.topPrivateDomain();
    return domain == null ? url.host() : domain;
  }

  /** The same for any URL; all files are one site. */
  static String of(URI url) {
    HttpUrl web = HttpUrl.get(url);
    return web == null ? FILES : of(web);
  }

  /** The host that a visit asks: what must not be asked twice at once. */
  static String host(URI url) {
    return url.getHost() == null ? FILES : url.getHost();
  }
}
