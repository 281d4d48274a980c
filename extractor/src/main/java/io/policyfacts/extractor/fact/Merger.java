package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.Resolution;
import io.policyfacts.extractor.text.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings together claims that say the same: the first is the fact, the others are mentions. */
final class Merger {
  private final Analysis analysis;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byValue = new HashMap<>();

  /** A fact in the making. */
  record Merged(Claim claim, Resolution fields, List<Claim> mentions) {}

  private static final class Entry {
    private final Claim claim;
    private final @Nullable Quantity quantity;
    private final List<Claim> mentions = new ArrayList<>();
    private Resolution fields;

    Entry(Claim claim, Resolution fields, @Nullable Quantity quantity) {
      this.claim = claim;
      this.fields = fields;
      this.quantity = quantity;
    }
  }

  Merger(Analysis analysis) {
    this.analysis = analysis;
  }

  void add(Claim claim, Resolution fields, @Nullable Quantity quantity) {
    List<Entry> alike = byValue.computeIfAbsent(key(claim, quantity), k -> new ArrayList<>());
    for (Entry entry : alike) {
      if (same(entry, claim, fields, quantity)) {
        entry.mentions.add(claim);
        if (headline(entry.claim) && !headline(claim)) {
          entry.fields = fields.period() == null ? fields.during(entry.fields.period()) : fields;
        }
        return;
      }
    }
    Entry entry = new Entry(claim, fields, quantity);
    entries.add(entry);
    alike.add(entry);
  }

  /** Claims with different keys never say the same. */
  private static String key(Claim claim, @Nullable Quantity quantity) {
    java.math.BigDecimal value =
        quantity == null ? null : quantity.min() != null ? quantity.min() : quantity.max();
    return claim.name() + " " + (quantity == null ? claim.measure() : quantity.unit() + value);
  }

  List<Merged> all() {
    return entries.stream().map(e -> new Merged(e.claim, e.fields, e.mentions)).toList();
  }

  private boolean same(Entry entry, Claim claim, Resolution fields, @Nullable Quantity quantity) {
    if (!entry.claim.name().equals(claim.name())) {
      return false;
    }
    if (quantity == null || entry.quantity == null) {
      return quantity == null
          && entry.quantity == null
          && entry.claim.measure().equals(claim.measure())
          && sameTime(entry.claim, claim);
    }
    boolean sameValue = entry.quantity.equals(quantity) || sameBound(entry.quantity, quantity);
    boolean about =
        precise(quantity)
            || Objects.equals(entry.fields.subject(), fields.subject())
            || headline(entry.claim)
            || headline(claim)
            || Objects.equals(entry.fields.country(), fields.country());
    boolean counted = !claim.amount().unit().is(Dimension.MONEY);
    boolean then = counted && apartInTime(entry.fields.period(), fields.period());
    boolean apart = !then && entry.claim.sentence().index() != claim.sentence().index();
    return sameValue && about && apart;
  }

  /** What is counted by the end of one year is not what is counted by that of another. */
  private static boolean apartInTime(@Nullable Period a, @Nullable Period b) {
    return a != null && b != null && a.to() != null && b.to() != null && !year(a).equals(year(b));
  }

  private static String year(Period period) {
    return Objects.requireNonNull(period.to()).substring(0, 4);
  }

  private boolean sameTime(Claim a, Claim b) {
    return words(a).equals(words(b));
  }

  private String words(Claim claim) {
    return analysis.tokens().words(claim.amount().from(), claim.amount().to());
  }

  /** A number of three digits or more is hardly said of two things by chance. */
  private static boolean precise(Quantity quantity) {
    java.math.BigDecimal value = quantity.min() != null ? quantity.min() : quantity.max();
    return value != null && value.stripTrailingZeros().precision() >= 3;
  }

  /** The same number once as it is and once as a bound. */
  private static boolean sameBound(Quantity a, Quantity b) {
    boolean oneSided = a.min() == null || a.max() == null || b.min() == null || b.max() == null;
    return oneSided
        && a.unit().equals(b.unit())
        && (equal(a.min(), b.min()) || equal(a.max(), b.max()));
  }

  private static boolean equal(java.math.@Nullable BigDecimal a, java.math.@Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  private static boolean headline(Claim claim) {
    return claim.sentence().block().kind() == Block.Kind.HEADING && claim.sentence().index() < 3;
  }
}
