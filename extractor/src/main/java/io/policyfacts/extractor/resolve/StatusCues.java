package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a text that say whether something is so, each only where it is a word by itself. */
final class StatusCues {
  private static final String CURRENT = "current";
  private static final String DENIED = "denied";
  private static final String DROPPED = "dropped";

  private final Analysis analysis;
  private final BitSet dates = new BitSet();

  StatusCues(Analysis analysis) {
    this.analysis = analysis;
    for (TimeSpan time : analysis.times()) {
      dates.set(time.from(), time.to());
    }
  }

  /** The cues of status that start within a range of tokens. */
  List<Hit> within(int from, int to) {
    List<Hit> found = all(from, to);
    found.removeIf(cue -> denial(cue) || drop(cue));
    return found;
  }

  /** Whether a word that denies starts within a range of tokens. */
  boolean denied(int from, int to) {
    return all(from, to).stream().anyMatch(StatusCues::denial);
  }

  /** Whether a word that gives a plan up starts within a range of tokens. */
  boolean dropped(int from, int to) {
    return all(from, to).stream().anyMatch(StatusCues::drop);
  }

  private static boolean denial(Hit cue) {
    return cue.sense().value().equals(DENIED);
  }

  private static boolean drop(Hit cue) {
    return cue.sense().value().equals(DROPPED);
  }

  /** The cues that start within a range of tokens, without those that are part of a longer one. */
  private List<Hit> all(int from, int to) {
    List<Hit> hits = analysis.hits().within(from, to, Category.STATUS);
    List<Hit> found = new ArrayList<>();
    for (Hit hit : hits) {
      boolean month = dates.get(hit.from()) && analysis.tokens().capitalised(hit.from());
      if (!month && !inside(hit, hits)) {
        found.add(hit);
      }
    }
    return found;
  }

  /** Part of a longer phrase, or begun by one: {@code expected to} before {@code to reach}. */
  private static boolean inside(Hit cue, List<Hit> cues) {
    for (Hit other : cues) {
      boolean longer = other.to() - other.from() > cue.to() - cue.from();
      boolean covers = other.from() <= cue.from() && other.to() >= cue.to();
      boolean reaches = other.from() < cue.from() && other.to() > cue.from();
      if (longer && covers || reaches && other.to() <= cue.to()) {
        return true;
      }
    }
    return false;
  }

  /** What a cue says. */
  static Status status(Hit cue) {
    String value = cue.sense().value();
    return current(cue) ? Status.ACTUAL : Status.valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** Whether a cue says that something is so by now. */
  static boolean current(Hit cue) {
    return cue.sense().value().equals(CURRENT);
  }

  /** What cues say together: what could be outweighs what is planned, and that what is. */
  static @Nullable Status together(List<Hit> cues) {
    Status found = null;
    for (Hit cue : cues) {
      Status said = status(cue);
      found = found == null || said.compareTo(found) > 0 ? said : found;
    }
    return found;
  }
}
