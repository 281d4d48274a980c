package io.policyfacts.extractor.quantity;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the words and signs that say how an amount is meant. */
final class Comparisons {
  private static final int NEGATION = 8;
  private static final int BRACKET = 16;

  private final Tokens tokens;
  private final Hits hits;

  /** A comparison and the tokens that say it. */
  record Found(Comparison comparison, boolean strict, int from, int to) {}

  Comparisons(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** How the amount between two tokens is meant. */
  Found around(int from, int to) {
    Hit after = hits.at(to, Category.COMPARE_AFTER);
    if (after != null && (tokens.kind(to) == Tokens.Kind.WORD || tokens.glued(to))) {
      return found(after, from, after.to());
    }
    Hit behind = after == null ? hits.at(afterBracket(to), Category.COMPARE_AFTER) : null;
    if (behind != null && tokens.syllable(behind.from())) {
      return found(behind, from, to);
    }
    Hit rank = hits.before(to, Category.RANK_SUFFIX);
    if (rank != null && rank.from() > from) {
      return found(rank, from, to);
    }
    Hit before = before(from);
    Hit said = before == null ? within(from, to) : before;
    return said == null
        ? new Found(Comparison.EQUAL, false, from, to)
        : found(said, Math.min(from, said.from()), to);
  }

  /** {@code 10조 원(약 68억 달러) 안팎}: the token after a restatement, or the same token. */
  private int afterBracket(int token) {
    int close = token;
    while (tokens.is(token, '(') && close < token + BRACKET && !tokens.is(close, ')')) {
      close++;
    }
    return tokens.is(close, ')') ? close + 1 : token;
  }

  /** {@code 2천300여 곳}: between the number and its unit. */
  private @Nullable Hit within(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Hit hit = hits.at(i, Category.COMPARE_WITHIN);
      boolean number =
          !tokens.syllable(i)
              || tokens.kind(i - 1) == Tokens.Kind.NUMBER
              || hits.endsBefore(i, Category.MYRIAD);
      if (hit != null && number) {
        return hit;
      }
    }
    return null;
  }

  private @Nullable Hit before(int from) {
    Hit direct = hits.before(from, Category.COMPARE_BEFORE);
    if (direct == null && from > 0 && hits.has(from - 1, Category.ONE)) {
      direct = hits.before(from - 1, Category.COMPARE_BEFORE);
    }
    if (direct != null) {
      Hit outer = hits.before(direct.from(), Category.COMPARE_BEFORE);
      boolean denied = hits.before(direct.from(), Category.DENIAL) != null;
      return denied
          ? null
          : outer != null && !about(outer) && !bound(outer, direct) ? outer : direct;
    }
    return null;
  }

  /** {@code No project may get more than}: a bound from above. */
  private boolean negated(int token) {
    for (int i = token - 1; i >= Math.max(0, token - NEGATION); i--) {
      if (tokens.kind(i) == Tokens.Kind.SIGN && !tokens.is(i, '-') && !tokens.is(i, '\'')) {
        return false;
      }
      if (hits.has(i, Category.DENIAL)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 合计不少于}: an exact word before a bound leaves it a bound. */
  private static boolean bound(Hit outer, Hit direct) {
    return outer.sense().value().equals("=") && !direct.sense().value().equals("~");
  }

  private static boolean about(Hit hit) {
    return hit.sense().value().equals("~");
  }

  private Found found(Hit hit, int from, int to) {
    return switch (hit.sense().value()) {
      case ">" ->
          negated(hit.from())
              ? new Found(Comparison.AT_MOST, false, from, to)
              : new Found(Comparison.AT_LEAST, true, from, to);
      case "<" -> new Found(Comparison.AT_MOST, true, from, to);
      default -> new Found(Comparison.ofSymbol(hit.sense().value()), false, from, to);
    };
  }
}
