package io.policyfacts.cli.extract;

import java.io.PrintStream;

/** Prints one JSON array, an element a line. */
final class JsonElements {
  private final PrintStream out;
  private String before = "[";

  JsonElements(PrintStream out) {
    this.out = out;
  }

  void add(String json) {
    out.println(before);
    out.print("  " + json);
    before = ",";
  }

  void close() {
    out.println(before.equals("[") ? "[]" : System.lineSeparator() + "]");
    out.flush();
  }
}
