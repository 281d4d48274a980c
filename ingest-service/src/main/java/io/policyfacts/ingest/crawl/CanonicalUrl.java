package io.policyfacts.ingest.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The one URL that an article is known by: scheme and host in lower case, no default port, fragment
 * or tracking parameters.
 */
public final class CanonicalUrl {
  private static final List<String> TRACKING = load("tracking-parameters.txt");
  private static final String WILDCARD = "*";

  private CanonicalUrl() {}

  /**
   * The canonical URL of a page.
   *
   * @param fetched where the page came from, after redirects
   * @param declared what the page says of itself by {@code link rel=canonical}; believed if it is
   *     of the same site and not merely the site's front page, or if the page came from a file
   */
  public static String of(URI fetched, @Nullable String declared) {
    HttpUrl own = HttpUrl.get(fetched);
    HttpUrl named = declared == null ? null : resolve(own, declared);
    if (own == null) {
      return named == null ? fetched.normalize().toString() : normal(named);
    }
    return named != null && believable(own, named) ? normal(named) : normal(own);
  }

  private static @Nullable HttpUrl resolve(@Nullable HttpUrl base, String declared) {
    return base == null ? HttpUrl.parse(declared.strip()) : base.resolve(declared.strip());
  }

  private static boolean believable(HttpUrl own, HttpUrl named) {
    boolean frontPage = named.encodedPath().equals("/") && named.query() == null;
    return Site.of(own).equals(Site.of(named))
        && (!frontPage || (own.encodedPath().equals("/") && own.query() == null));
  }

  private static String normal(HttpUrl url) {
    HttpUrl.Builder plain = url.newBuilder().fragment(null).username("").password("");
    for (String name : url.queryParameterNames()) {
      if (tracks(name.toLowerCase(Locale.ROOT))) {
        plain.removeAllQueryParameters(name);
      }
    }
    HttpUrl kept = plain.build();
    return Objects.equals(kept.query(), "")
        ? kept.newBuilder().query(null).build().toString()
        : kept.toString();
  }

  private static boolean tracks(String parameter) {
    return TRACKING.stream()
        .anyMatch(
            known ->
                known.endsWith(WILDCARD)
                    ? parameter.startsWith(known.substring(0, known.length() - 1))
                    : parameter.equals(known));
  }

  private static List<String> load(String resource) {
    try (InputStream in = CanonicalUrl.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
