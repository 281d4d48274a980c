package io.policyfacts.extractor.quantity;

/**
 * A number with the unit found at it, before ranges and comparisons are looked for.
 *
 * @param number the number
 * @param unit its unit, or {@link Unit#NONE}
 * @param from first token, a currency sign before the number included
 * @param to token after the last, the unit included
 * @param signed whether a currency sign stands before the number
 */
record Reading(Numeral number, Unit unit, int from, int to, boolean signed) {
  Reading sharing(Unit other) {
    return new Reading(number, other, from, to, signed);
  }

  Reading endingAt(int token) {
    return new Reading(number, unit, from, token, signed);
  }

  Reading withNumber(Numeral other) {
    return new Reading(other, unit, from, to, signed);
  }

  Reading scaledBy(Numeral other) {
    return new Reading(number.times(other.scale()), unit, from, to, signed);
  }
}
