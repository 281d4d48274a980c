package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when a page was published and last changed. */
final class Dates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "datepublished",
          "og:published_time",
          "date",
          "dc.date",
          "dcterms.date",
          "dcterms.created",
          "pubdate",
          "publishdate");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "datemodified",
          "og:updated_time",
          "dcterms.modified",
          "last-modified");

  private Dates() {}

  /** Publication date; null if the page does not say. */
  static @Nullable PublicationDate published(Head head) {
    return Stream.of(head.linked().text("datePublished"), head.meta().first(PUBLISHED), time(head))
        .filter(Objects::nonNull)
        .map(DateText::machine)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> visible(head))
        .orElse(null);
  }

  /** Date of the last change; null if the page does not say. */
  static @Nullable PublicationDate modified(Head head) {
    return Stream.of(head.linked().text("dateModified"), head.meta().first(MODIFIED))
        .filter(Objects::nonNull)
        .map(DateText::machine)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String time(Head head) {
    Element time = head.page().selectFirst("time[datetime], [itemprop=datePublished]");
    return time == null ? null : time.hasAttr("datetime") ? time.attr("datetime") : time.text();
  }

  private static Optional<PublicationDate> visible(Head head) {
    String language = head.language();
    boolean dayFirst = language == null || !language.startsWith("en-US");
    String text = head.page().body().text();
    return DateText.reader(text.substring(0, Math.min(text.length(), 5000)), dayFirst);
  }
}
