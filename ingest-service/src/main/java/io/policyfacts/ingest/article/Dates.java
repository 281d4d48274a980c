package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.ingest.article.Visible.DateHint;
import io.policyfacts.ingest.article.Visible.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Pattern IN_UTC = Pattern.compile("(?:Z|[+-]00:00)$");
  private static final int NEAR = 2000;
  private static final Pattern IN_PATH =
      Pattern.compile(
          "[/_.-](20\\d{2}|19\\d{2})[/_.-]?(0?[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern IN_PATH_DAY_FIRST =
      Pattern.compile("[/_.~-](0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-(20\\d{2})(?!\\d)");

  private final Head head;
  private final Visible visible;
  private final List<DateHint> hints;
  private final boolean dayFirst;
  private final Map<DateHint, Optional<PublicationDate>> read = new HashMap<>();

  /** Weighs a page's declarations and what readers see of it. */
  Dates(Head head, Visible visible) {
    this.head = head;
    this.visible = visible;
    this.hints = visible.dates();
    String language = head.language();
    this.dayFirst = language == null || !(language.equals("en") || language.equals("en-US"));
  }

  /** Publication date; null if the page does not say. */
  @Nullable PublicationDate published() {
    return declared()
        .map(this::inPageZone)
        .or(() -> seen(hint -> hint.kind() == Kind.PUBLISHED))
        .or(() -> seen(hint -> hint.kind() == Kind.MARKED && isNear(hint)))
        .or(this::inPath)
        .or(() -> seen(hint -> hint.kind() == Kind.BARE && isNear(hint)))
        .or(() -> seen(hint -> hint.kind() == Kind.MARKED))
        .or(() -> seen(hint -> hint.kind() == Kind.BARE))
        .or(() -> first(head.linked().anywhere("datePublished")))
        .or(() -> visible.dateline().flatMap(text -> DateText.reader(text, dayFirst)))
        .or(() -> seen(hint -> hint.kind() == Kind.MODIFIED))
        .or(() -> first(head.meta().first(MODIFIED)))
        .orElse(null);
  }

  /** What the page declares; where it declares two days, the one that readers see. */
  private Optional<PublicationDate> declared() {
    Optional<PublicationDate> linked = first(head.linked().text("datePublished"));
    Optional<PublicationDate> meta = first(head.meta().first(PUBLISHED));
    if (linked.isPresent() && meta.filter(this::isSeen).isPresent() && !isSeen(linked.get())) {
      return meta;
    }
    return linked.or(() -> meta).or(() -> first(head.linked().ofPage("datePublished")));
  }

  private boolean isSeen(PublicationDate date) {
    return hints.stream()
        .filter(hint -> hint.kind() != Kind.MODIFIED || hint.machine().isEmpty())
        .filter(this::isNear)
        .map(this::read)
        .flatMap(Optional::stream)
        .anyMatch(seen -> seen.firstDay().equals(date.firstDay()));
  }

  private boolean isNear(DateHint hint) {
    return visible.distance(hint) <= NEAR;
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
    return read.computeIfAbsent(hint, this::parse);
  }

  private Optional<PublicationDate> parse(DateHint hint) {
    return hint.machine().isBlank()
        ? DateText.reader(hint.text(), dayFirst)
        : DateText.machine(hint.machine()).or(() -> DateText.reader(hint.text(), dayFirst));
  }

  /** A moment in UTC is on another day where the page is made, if readers see that day. */
  private PublicationDate inPageZone(PublicationDate declared) {
    if (!IN_UTC.matcher(declared.value()).find()) {
      return declared;
    }
    LocalDate day = declared.firstDay();
    List<LocalDate> said = days(day, hint -> hint.kind() == Kind.PUBLISHED);
    List<LocalDate> seen = said.isEmpty() ? days(day, hint -> hint.kind() != Kind.MODIFIED) : said;
    if (seen.isEmpty()) {
      return inPath()
          .filter(path -> isNextTo(day, path))
          .filter(path -> !path.firstDay().equals(day))
          .or(() -> HomeZone.midnight(declared, head.language()))
          .orElse(declared);
    }
    return seen.contains(day)
        ? declared
        : new PublicationDate(Objects.requireNonNull(seen.get(0)).toString());
  }

  /** Days that readers see, at most one from a day. */
  private List<LocalDate> days(LocalDate day, Predicate<DateHint> wanted) {
    return hints.stream()
        .filter(wanted)
        .map(hint -> DateText.reader(hint.text(), dayFirst))
        .flatMap(Optional::stream)
        .filter(date -> date.hasDay() && isNextTo(day, date))
        .map(PublicationDate::firstDay)
        .toList();
  }

  private static boolean isNextTo(LocalDate day, PublicationDate other) {
    return other.hasDay() && Math.abs(ChronoUnit.DAYS.between(day, other.firstDay())) <= 1;
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
