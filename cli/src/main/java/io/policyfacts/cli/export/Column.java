package io.policyfacts.cli.export;

import io.policyfacts.sink.store.StoredFact;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param name as in the table {@code facts}
 * @param kind what its values are
 * @param value the value of a fact; absent where there is none
 */
record Column(String name, Kind kind, Function<StoredFact, @Nullable Object> value) {

  /** What values are. */
  enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link java.time.Instant}. */
    TIME,
    /** {@link java.util.List} of texts. */
    TEXTS
  }
}
