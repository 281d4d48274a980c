package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.metric.Claim;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers who bore the roles of the claims before, in the order of the text. */
final class EarlierBearers {
  private final Map<String, String> last = new HashMap<>();
  private final Map<String, Integer> paragraphs = new HashMap<>();
  private final Map<String, String> partners = new HashMap<>();

  /** Notes whether a candidate bore the role of the claim before, or beside the same other. */
  void relate(Candidate candidate, Claim claim, String role, @Nullable Bearer other) {
    int paragraph = claim.sentence().block().paragraph();
    boolean near = paragraphs.getOrDefault(role, -1) == paragraph;
    boolean same = candidate.text().equals(last.get(role));
    candidate.renote(Trait.CONTINUED, near && same ? 1 : 0);
    boolean again = other != null && candidate.text().equals(partners.get(other.text()));
    candidate.renote(Trait.AGAIN, again ? 1 : 0);
  }

  /** Remembers the bearer of a role, and beside which other one. */
  void remember(@Nullable Bearer best, Claim claim, String role, @Nullable Bearer other) {
    paragraphs.put(role, claim.sentence().block().paragraph());
    if (best == null) {
      last.remove(role);
      return;
    }
    last.put(role, best.text());
    if (other != null) {
      partners.put(other.text(), best.text());
    }
  }
}
