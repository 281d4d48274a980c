package io.policyfacts.extractor;

import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.time.TimeFinder;
import io.policyfacts.extractor.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads the publication date from the head of a text whose article does not say it. */
final class Dateline {
  private static final int FIRST_BLOCKS = 4;
  private static final int DAY_LENGTH = 10;

  private Dateline() {}

  /** The first full date among the first short lines, or null. */
  static @Nullable PublicationDate of(Analysis analysis) {
    for (TimeSpan time : analysis.times()) {
      Block block = analysis.sentenceAt(time.from()).block();
      String day = time.start();
      boolean early = block.index() < FIRST_BLOCKS && block.kind() == Block.Kind.HEADING;
      if (early
          && day != null
          && day.length() == DAY_LENGTH
          && TimeFinder.namesYear(analysis.tokens(), time)) {
        return new PublicationDate(day);
      }
    }
    return null;
  }
}
