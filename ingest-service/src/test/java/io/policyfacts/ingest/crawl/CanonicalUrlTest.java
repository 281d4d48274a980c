package io.policyfacts.ingest.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fetched | declared | canonical
          HTTPS://News.Example:443/a/../b#top || https://news.example/b
          http://news.example:80 || http://news.example/
          https://news.example/a?id=7&utm_source=x&UTM_Medium=y&fbclid=z || https://news.example/a?id=7
          https://news.example/a?utm_source=x || https://news.example/a
          https://user:secret@news.example/a || https://news.example/a
          https://www.news.example/a?print=1 | /a | https://www.news.example/a
          https://m.news.example/a | https://www.news.example/a | https://www.news.example/a
          https://news.example/a | https://elsewhere.example.org/a | https://news.example/a
          https://one.co.uk/a | https://two.co.uk/a | https://one.co.uk/a
          https://news.example/a | https://news.example/ | https://news.example/a
          https://news.example/ | https://news.example/ | https://news.example/
          https://news.example/a | ::: | https://news.example/:::
          http://127.0.0.1:8080/a | http://127.0.0.1:8080/b | http://127.0.0.1:8080/b
          file:///data/pages/a.html || file:///data/pages/a.html
          file:///data/pages/a.html | https://news.example/a | https://news.example/a
          file:///data/pages/a.html | /a | file:///data/pages/a.html
          """)
  void hasOneFormForEachPage(URI fetched, String declared, String canonical) {
    assertEquals(canonical, CanonicalUrl.of(fetched, declared));
  }
}
