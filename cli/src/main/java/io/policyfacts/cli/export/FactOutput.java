package io.policyfacts.cli.export;

import io.policyfacts.sink.store.StoredFact;
import java.io.IOException;

/** Where exported facts go. */
interface FactOutput extends AutoCloseable {
  /** Writes one. */
  void write(StoredFact fact) throws IOException;

  /** Writes what is left; the file is whole only then. */
  @Override
  void close() throws IOException;
}
