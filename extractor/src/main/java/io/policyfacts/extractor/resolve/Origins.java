package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Origin.Source;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the words that the fields of a fact were taken from, once the fields are known. */
public final class Origins {
  private final Story story;
  private final Tokens tokens;

  /** Finds words of a story. */
  public Origins(Story story) {
    this.story = story;
    this.tokens = story.analysis().tokens();
  }

  /** Where each field that a fact has comes from. */
  public List<Origin> of(Claim claim, Resolution fields) {
    List<Origin> origins = new ArrayList<>();
    Origin metric = cue("metric", claim.name(), claim, Category.METRIC_CUE, claim.name() + "|");
    int unit = claim.amount().to();
    boolean said = metric.source() == Source.CUE;
    origins.add(said ? metric : new Origin("metric", claim.name(), Source.UNIT, unit - 1, unit));
    bearer("subject", fields.subject(), claim, origins);
    bearer("actor", fields.actor(), claim, origins);
    if (fields.country() != null) {
      origins.add(country(fields.country(), claim));
    }
    String status = fields.status().name().toLowerCase(Locale.ROOT);
    origins.add(cue("status", status, claim, Category.STATUS, status));
    period(claim, fields, origins);
    return origins;
  }

  /** The cue nearest to the amount in its sentence whose value begins so. */
  private Origin cue(String field, String value, Claim claim, Category category, String begins) {
    Sentence sentence = claim.sentence();
    return story.analysis().hits().within(sentence.from(), sentence.to(), category).stream()
        .filter(hit -> hit.sense().value().startsWith(begins))
        .min(Comparator.comparingInt(hit -> distance(hit.from(), hit.to(), claim)))
        .map(hit -> new Origin(field, value, Source.CUE, hit.from(), hit.to()))
        .orElseGet(() -> new Origin(field, value, Source.NOTHING, -1, -1));
  }

  private void bearer(String field, @Nullable String value, Claim claim, List<Origin> origins) {
    if (value == null) {
      return;
    }
    Name name = nearest(claim, n -> n.text().equals(value));
    if (name != null) {
      origins.add(new Origin(field, value, Source.NAME, name.from(), name.to()));
      return;
    }
    origins.add(words(field, value, claim));
  }

  private Origin country(String code, Claim claim) {
    Name name = nearest(claim, n -> code.equals(n.country()));
    if (name != null) {
      return new Origin("country", code, Source.NAME, name.from(), name.to());
    }
    boolean money = claim.amount().unit().is(Dimension.MONEY);
    if (money && claim.amount().unit().name().startsWith(code)) {
      int from = claim.amount().from();
      return new Origin("country", code, Source.CURRENCY, from, claim.amount().to());
    }
    return new Origin("country", code, Source.ARTICLE, -1, -1);
  }

  private void period(Claim claim, Resolution fields, List<Origin> origins) {
    if (fields.period() == null) {
      return;
    }
    TimeSpan best = null;
    for (TimeSpan time : story.analysis().times()) {
      boolean nearer =
          best == null
              || distance(time.from(), time.to(), claim) < distance(best.from(), best.to(), claim);
      best = nearer && fields.period().equals(time.period()) ? time : best;
    }
    String from = Objects.requireNonNullElse(fields.period().from(), "");
    String value = from + ".." + Objects.requireNonNullElse(fields.period().to(), "");
    origins.add(
        best == null
            ? new Origin("period", value, Source.ARTICLE, -1, -1)
            : new Origin("period", value, Source.TIME, best.from(), best.to()));
  }

  /** The name nearest to a claim, in its sentence before all others. */
  private @Nullable Name nearest(Claim claim, Predicate<Name> wanted) {
    Name best = null;
    for (Sentence sentence : story.analysis().sentences()) {
      for (Name name : story.names().in(sentence)) {
        boolean nearer =
            best == null
                || distance(name.from(), name.to(), claim)
                    < distance(best.from(), best.to(), claim);
        best = nearer && wanted.test(name) ? name : best;
      }
    }
    return best;
  }

  /** The words themselves where they stand nearest to a claim. */
  private Origin words(String field, String value, Claim claim) {
    Origin best = new Origin(field, value, Source.ARTICLE, -1, -1);
    int least = Integer.MAX_VALUE;
    String text = tokens.text();
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int from = tokens.at(at);
      int to = tokens.at(at + value.length());
      int distance = distance(from, to, claim);
      if (to > from && distance < least) {
        best = new Origin(field, value, Source.NOUN, from, to);
        least = distance;
      }
    }
    return best;
  }

  private int distance(int from, int to, Claim claim) {
    return story.cues().distance(from, to, claim.amount());
  }
}
