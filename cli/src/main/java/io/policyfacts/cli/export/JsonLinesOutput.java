package io.policyfacts.cli.export;

import io.policyfacts.contracts.Json;
import io.policyfacts.sink.store.StoredFact;
import java.io.IOException;
import java.io.Writer;

/** A fact of the contract a line. */
final class JsonLinesOutput implements FactOutput {
  private final Writer out;

  JsonLinesOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void write(StoredFact fact) throws IOException {
    out.write(Json.line(fact.fact()));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
