package io.policyfacts.extractor.fact;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.quantity.Units;
import io.policyfacts.extractor.table.Place;
import io.policyfacts.extractor.table.Tables;
import io.policyfacts.extractor.text.Stretch;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The units that a table's header, or the label of a row, gives to bare figures. */
final class HeaderUnits {
  private final Hits hits;
  private final Tables tables;

  HeaderUnits(Analysis analysis, Tables tables) {
    this.hits = analysis.hits();
    this.tables = tables;
  }

  /** The unit of a bare figure at a token, or null if it stands in no table or has none. */
  @Nullable Unit at(int token) {
    Place place = tables.at(token);
    if (place == null || place.column() == 0) {
      return null;
    }
    Unit unit = unit(place.header());
    return unit != null ? unit : unit(place.label());
  }

  /** The amount in the scale of its column or row: {@code Revenue (in millions)}. */
  Amount scaled(Amount amount) {
    Place place = tables.at(amount.from());
    boolean plain = amount.form() == Numeral.Form.DIGITS && amount.unit().is(Dimension.MONEY);
    if (place == null || place.column() == 0 || !plain) {
      return amount;
    }
    BigDecimal factor = scale(place.header()).multiply(scale(place.label()));
    Unit unit = amount.unit();
    return amount.withUnit(new Unit(unit.dimension(), unit.name(), factor), amount.own());
  }

  private BigDecimal scale(Stretch cell) {
    for (Hit hit : hits.within(cell.from(), cell.to())) {
      switch (hit.sense().category()) {
        case SCALE, SCALE_LETTER, COLUMN_SCALE -> {
          return number(hit);
        }
        default -> {
          // says no scale
        }
      }
    }
    return BigDecimal.ONE;
  }

  private @Nullable Unit unit(Stretch cell) {
    String currency = null;
    BigDecimal factor = BigDecimal.ONE;
    Unit counted = null;
    Unit measure = null;
    for (Hit hit : hits.within(cell.from(), cell.to())) {
      switch (hit.sense().category()) {
        case CURRENCY, CURRENCY_SIGN -> currency = hit.sense().value();
        case SCALE, SCALE_LETTER, COLUMN_SCALE -> factor = number(hit);
        case PERCENT -> measure = percent(hit);
        case UNIT, COMPUTE_SPEED, OPERATIONS ->
            measure = Units.unit(hit.sense(), hits.has(hit.to(), Category.PER_SECOND));
        case ACCELERATOR, PARAMETER, PEOPLE, FACILITY ->
            counted = counted == null ? Units.unit(hit.sense(), false) : counted;
        default -> {
          // other words of a header say what is measured, not in what
        }
      }
    }
    if (currency != null) {
      return new Unit(Dimension.MONEY, currency, factor);
    }
    return measure != null ? measure : times(counted, factor);
  }

  private static @Nullable Unit times(@Nullable Unit unit, BigDecimal factor) {
    return unit == null ? null : new Unit(unit.dimension(), unit.name(), factor);
  }

  private static BigDecimal number(Hit hit) {
    BigDecimal number = hit.sense().number();
    return number == null ? BigDecimal.ONE : number;
  }

  private static Unit percent(Hit hit) {
    boolean plain = hit.sense().value().equals("%");
    return Unit.of(plain ? Dimension.PERCENT : Dimension.POINTS, hit.sense().value());
  }

  /** Whether a token stands in a table. */
  boolean covers(int token) {
    return tables.at(token) != null;
  }
}
