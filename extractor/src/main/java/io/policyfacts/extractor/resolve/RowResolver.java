package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.table.Place;
import io.policyfacts.extractor.text.Stretch;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of the figures in it: its row says what they are about, whose and where; its
 * row or its column says when.
 */
final class RowResolver {
  private static final int YEAR_DIGITS = 4;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final Story story;
  private final Tokens tokens;

  RowResolver(Story story) {
    this.story = story;
    this.tokens = story.analysis().tokens();
  }

  /** The fields of a claim in a table; what the table does not say is as resolved without it. */
  Resolution resolve(Claim claim, Resolution otherwise) {
    Place place = story.tables().at(claim.amount().from());
    if (place == null) {
      return otherwise;
    }
    String subject = subject(place);
    Name actor = actor(place);
    String country = country(place);
    return new Resolution(
        subject == null ? otherwise.subject() : subject,
        actor == null ? otherwise.actor() : actor.text(),
        country == null ? otherwise.country() : country,
        otherwise.status(),
        otherwise.period(),
        otherwise.stage(),
        otherwise.attribution(),
        otherwise.of());
  }

  /** The period that a claim's row, column or heading in a table says, or null. */
  @Nullable Period period(Claim claim) {
    Place place = story.tables().at(claim.amount().from());
    return place == null ? null : period(place);
  }

  private @Nullable String subject(Place place) {
    Stretch label = place.label();
    if (label.from() == label.to() || time(label) != null) {
      return null;
    }
    int to = label.from() + 1;
    while (to < label.to() && !tokens.is(to, '(')) {
      to++;
    }
    return tokens.words(label.from(), to);
  }

  private @Nullable Name actor(Place place) {
    for (Stretch cell : place.cells().subList(1, place.cells().size())) {
      for (Name name : names(cell)) {
        if (name.is(Name.Type.COMPANY) || name.is(Name.Type.BODY)) {
          return name;
        }
      }
    }
    return null;
  }

  private @Nullable String country(Place place) {
    String found = null;
    for (Stretch cell : place.cells()) {
      for (Name name : names(cell)) {
        boolean seat = name.is(Name.Type.COMPANY);
        found = found == null && !seat ? name.country() : found;
      }
    }
    return found;
  }

  private List<Name> names(Stretch cell) {
    return cell.from() == cell.to()
        ? List.of()
        : story.names().in(story.analysis().sentenceAt(cell.from())).stream()
            .filter(name -> cell.holds(name.from()))
            .toList();
  }

  private @Nullable Period period(Place place) {
    Period row = time(place.label());
    return row != null ? row : time(place.header());
  }

  /** The time that a cell says, or the year that it starts with. */
  private @Nullable Period time(Stretch cell) {
    for (TimeSpan time : story.analysis().timesWithin(cell.from(), cell.to())) {
      return time.period();
    }
    boolean number = cell.from() < cell.to() && tokens.kind(cell.from()) == Tokens.Kind.NUMBER;
    String digits = number ? tokens.word(cell.from()) : "";
    boolean year = digits.length() == YEAR_DIGITS && digits.chars().allMatch(Character::isDigit);
    int value = year ? Integer.parseInt(digits) : 0;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? new Period(digits, digits) : null;
  }
}
