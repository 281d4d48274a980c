package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.ingest.article.Visible.DateHint;
import io.policyfacts.ingest.article.Visible.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs what a page says of its dates. */
final class Dates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "datepublished",
          "og:published_time",
          "og:article:published_time",
          "article:published",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "dcterms.created",
          "dc.date.created",
          "datecreated",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "citation_publication_date",
          "citation_date",
          "cxenseparse:recs:publishtime",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "datemodified",
          "og:updated_time",
          "dcterms.modified",
          "lastmod",
          "last-modified");
  private static final Pattern IN_PATH =
      Pattern.compile(
          "[/_.-](20\\d{2}|19\\d{2})[/_.-]?(0?[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern IN_PATH_DAY_FIRST =
      Pattern.compile("[/_.~-](0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-(20\\d{2})(?!\\d)");

  private final Head head;
  private final List<DateHint> hints;
  private final boolean dayFirst;

  /** Weighs a page's declarations and what readers see of it. */
  Dates(Head head, Visible visible) {
    this.head = head;
    this.hints = visible.dates();
    String language = head.language();
    this.dayFirst = language == null || !(language.equals("en") || language.equals("en-US"));
  }

  /** Publication date; null if the page does not say. */
  @Nullable PublicationDate published() {
    Optional<PublicationDate> declared =
        first(head.linked().text("datePublished"))
            .or(() -> first(head.meta().first(PUBLISHED)))
            .or(() -> first(head.linked().anywhere("datePublished")));
    return declared
        .map(this::inPageZone)
        .or(() -> seen(hint -> hint.kind() == Kind.PUBLISHED))
        .or(() -> seen(hint -> hint.kind() == Kind.MARKED && hint.afterHeadline()))
        .or(this::inPath)
        .or(() -> seen(hint -> hint.kind() == Kind.BARE && hint.afterHeadline()))
        .or(() -> seen(hint -> hint.kind() == Kind.MARKED))
        .or(() -> seen(hint -> hint.kind() == Kind.BARE))
        .or(() -> seen(hint -> hint.kind() == Kind.MODIFIED))
        .or(() -> first(head.meta().first(MODIFIED)))
        .orElse(null);
  }

  /** Date of the last change; null if the page does not say. */
  @Nullable PublicationDate modified() {
    return first(head.linked().text("dateModified"))
        .or(() -> first(head.meta().first(MODIFIED)))
        .or(() -> seen(hint -> hint.kind() == Kind.MODIFIED))
        .orElse(null);
  }

  private static Optional<PublicationDate> first(@Nullable String text) {
    return Stream.ofNullable(text).map(DateText::machine).flatMap(Optional::stream).findFirst();
  }

  private Optional<PublicationDate> seen(Predicate<DateHint> wanted) {
    return hints.stream().filter(wanted).map(this::read).flatMap(Optional::stream).findFirst();
  }

  private Optional<PublicationDate> read(DateHint hint) {
    return hint.machine().isBlank()
        ? DateText.reader(hint.text(), dayFirst)
        : DateText.machine(hint.machine()).or(() -> DateText.reader(hint.text(), dayFirst));
  }

  /** A moment in UTC is on another day where the page is made, if readers see that day. */
  private PublicationDate inPageZone(PublicationDate declared) {
    if (!declared.value().endsWith("Z")) {
      return declared;
    }
    LocalDate day = declared.firstDay();
    List<LocalDate> seen =
        hints.stream()
            .filter(hint -> hint.kind() != Kind.MODIFIED)
            .map(hint -> DateText.reader(hint.text(), dayFirst))
            .flatMap(Optional::stream)
            .filter(PublicationDate::hasDay)
            .map(PublicationDate::firstDay)
            .filter(date -> Math.abs(ChronoUnit.DAYS.between(day, date)) <= 1)
            .toList();
    return seen.isEmpty() || seen.contains(day)
        ? declared
        : new PublicationDate(Objects.requireNonNull(seen.get(0)).toString());
  }

  private Optional<PublicationDate> inPath() {
    String path = String.valueOf(head.url().getPath());
    Matcher yearFirst = IN_PATH.matcher(path);
    if (yearFirst.find()) {
      return DateText.machine(
          yearFirst.group(1) + "-" + yearFirst.group(2) + "-" + yearFirst.group(3));
    }
    Matcher dayFirstInPath = IN_PATH_DAY_FIRST.matcher(path);
    return dayFirstInPath.find()
        ? DateText.machine(
            dayFirstInPath.group(3) + "-" + dayFirstInPath.group(2) + "-" + dayFirstInPath.group(1))
        : Optional.empty();
  }
}
