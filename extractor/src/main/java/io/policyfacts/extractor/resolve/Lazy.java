package io.policyfacts.extractor.resolve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out when it is first asked for, once. */
final class Lazy<T> {
  private final Supplier<T> work;
  private @Nullable T result;

  Lazy(Supplier<T> work) {
    this.work = work;
  }

  T get() {
    T known = result;
    if (known == null) {
      known = work.get();
      result = known;
    }
    return known;
  }
}
