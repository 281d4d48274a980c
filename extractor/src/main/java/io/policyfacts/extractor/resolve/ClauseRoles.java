package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verb that governs a claim's amount makes of the names around it. */
final class ClauseRoles {
  private static final String BUDGET = "budget";
  private static final Set<String> PAYING = Set.of(BUDGET, "investment");

  private static final int NEAR = 8;
  private static final int REACH = 14;
  private static final int GROUP = 4;

  private final Claim claim;
  private final int verb;
  private final int verbBehind;
  private final @Nullable Phrase subject;
  private final boolean gives;
  private final boolean gets;
  private final boolean passive;

  ClauseRoles(Claim claim, Clauses clauses) {
    this.claim = claim;
    int amount = claim.amount().outerFrom();
    this.verb = clauses.verbBefore(amount, claim.sentence());
    this.subject = verb < 0 ? null : clauses.subject(verb, claim.sentence());
    int governing =
        verb >= 0 ? -1 : clauses.governing(amount, claim.amount().outerTo(), claim.sentence());
    this.verbBehind = governing - claim.amount().outerTo() <= NEAR ? governing : -1;
    ClauseWords words = clauses.words();
    this.passive =
        verb >= 0
            ? words.passive(verb, amount)
            : verbBehind >= 0 && words.passive(verbBehind, verbBehind + GROUP);
    int from = clauses.verbLast() ? claim.amount().outerTo() : verb;
    int to = clauses.verbLast() ? Math.min(from + REACH, claim.sentence().to()) : amount;
    boolean owns = claim.is("ownership_share") && words.within(from, to, Kind.OWNER_VERB);
    this.gets = money() && verb >= 0 && words.within(from, to, Kind.RECEIVER);
    boolean pays = money() && verb >= 0 && words.within(from, to, Kind.PAYER);
    this.gives = !passive && (pays && !gets || owns && verb >= 0);
  }

  Claim claim() {
    return claim;
  }

  /** The verb that governs the amount, or -1. */
  int verb() {
    return verb;
  }

  /** The verb right behind the amount where none stands before it, or -1. */
  int verbBehind() {
    return verbBehind;
  }

  /**
   * What the verb makes of its subject: it pays or owns, gets, is granted public money, or is done
   * something to.
   */
  String frame() {
    String receives = claim.is(BUDGET) ? "granted" : "gets";
    return gives ? "gives" : gets ? receives : passive ? "passive" : "plain";
  }

  /** The phrase before the verb, or null. */
  @Nullable Phrase subject() {
    return subject;
  }

  /** Whether the verb says that its subject gives money or holds a share. */
  boolean gives() {
    return gives;
  }

  /** Whether the verb has its doer before it. */
  boolean active() {
    return !passive;
  }

  /** Whether the claim is about money that someone pays. */
  boolean money() {
    return PAYING.contains(claim.name());
  }

  /** Whether a name is the subject of the clause. */
  boolean leads(Name name) {
    return subject != null && name.from() >= subject.from() && name.from() < subject.to();
  }

  /** Whether a name belongs to a clause before that of the amount. */
  boolean earlier(Name name) {
    return subject != null && name.to() <= subject.from();
  }

  /** Whether a name stands between the verb and the amount. */
  boolean object(Name name) {
    return verb >= 0 && name.from() > verb && name.to() <= claim.amount().outerFrom();
  }
}
