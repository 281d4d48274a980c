package io.policyfacts.extractor.quantity;

/** What kind of thing an amount measures. */
public enum Dimension {
  /** Money; the unit is its ISO 4217 code. */
  MONEY,
  /** Per cent. */
  PERCENT,
  /** Percentage points and basis points. */
  POINTS,
  /** AI accelerators. */
  ACCELERATOR,
  /** Chips, cards or processors, which may be accelerators. */
  MAYBE_ACCELERATOR,
  /** Operations a second. */
  SPEED,
  /** Operations in all. */
  OPERATIONS,
  /** Electric power. */
  POWER,
  /** Energy. */
  ENERGY,
  /** Parameters of a model. */
  PARAMETERS,
  /** People of a workforce. */
  PEOPLE,
  /** Institutions, sites, machines. */
  FACILITIES,
  /** Things that are known to be no fact of any metric. */
  OTHER,
  /** Growth said as a multiple, already in per cent. */
  GROWTH,
  /** No amount but a date. */
  DATE,
  /** A place in an order. */
  RANK,
  /** A factor. */
  MULTIPLE,
  /** A part of something that follows ({@code a third of voters}). */
  FRACTION,
  /** A stretch of time. */
  TIME,
  /** Any other unit of measure. */
  MEASURE,
  /** Things named by a free noun phrase. */
  COUNTED,
  /** No unit. */
  NONE
}
