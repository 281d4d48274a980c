package io.policyfacts.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Counts how often titles, sets of authors and dates are the known ones. */
final class Tally {
  private int titles;
  private int rightTitles;
  private int authors;
  private int rightAuthors;
  private int dates;
  private int rightDates;

  /** Counts a page; only what is known of it. */
  void add(JsonNode known, @Nullable String title, List<String> names, String date) {
    if (!known.path("title").asText("").isBlank()) {
      titles++;
      rightTitles += letters(known.path("title").asText()).equals(letters(title)) ? 1 : 0;
    }
    if (!known.path("authors").isEmpty()) {
      Set<String> gold =
          StreamSupport.stream(known.path("authors").spliterator(), false)
              .map(name -> letters(name.asText()))
              .collect(Collectors.toSet());
      Set<String> found = names.stream().map(Tally::letters).collect(Collectors.toSet());
      authors++;
      rightAuthors += gold.equals(found) ? 1 : 0;
    }
    String day = known.path("date").asText("");
    if (day.length() >= 10) {
      dates++;
      rightDates += date.startsWith(day.substring(0, 10)) ? 1 : 0;
    }
  }

  /** Whether anything was known. */
  boolean knows() {
    return titles + authors + dates > 0;
  }

  /** Share of titles that are right but for case and punctuation. */
  double title() {
    return (double) rightTitles / Math.max(1, titles);
  }

  /** Share of pages whose set of authors is right. */
  double authors() {
    return (double) rightAuthors / Math.max(1, authors);
  }

  /** As htmldate counts it: a missing date is a miss, a wrong one is a false one. */
  double date() {
    return 2.0 * rightDates / Math.max(1, rightDates + dates);
  }

  private static String letters(@Nullable String text) {
    String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
