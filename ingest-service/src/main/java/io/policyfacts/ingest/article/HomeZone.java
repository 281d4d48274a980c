package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone in which a language is at home. */
final class HomeZone {
  private static final List<String[]> ROWS =
      Lexicon.lines("words/zones.txt").stream().map(line -> line.split(" ", -1)).toList();

  private HomeZone() {}

  /**
   * The same moment in the page's zone, if it is midnight there: then a day was meant. Empty if it
   * is not, or the zone is not known.
   *
   * @param language BCP 47 tag
   */
  static Optional<PublicationDate> midnight(PublicationDate date, @Nullable String language) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(date.value());
      return zone(language)
          .map(moment::atZoneSameInstant)
          .filter(local -> local.toLocalTime().equals(LocalTime.MIDNIGHT))
          .map(ZonedDateTime::toOffsetDateTime)
          .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
          .map(PublicationDate::new);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(@Nullable String language) {
    Locale locale = Locale.forLanguageTag(language == null ? "" : language);
    return ROWS.stream()
        .filter(row -> row[0].equals(locale.getLanguage()))
        .filter(row -> locale.getCountry().isEmpty() || row[1].contains(locale.getCountry()))
        .map(row -> ZoneId.of(row[2]))
        .findFirst();
  }
}
