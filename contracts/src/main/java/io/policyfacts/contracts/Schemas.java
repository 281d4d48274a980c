package io.policyfacts.contracts;

import java.util.Locale;

/** Where the JSON Schemas (draft 2020-12) of the records are. */
public final class Schemas {
  private static final String FOLDER = "/io/policyfacts/contracts/schemas/";

  private Schemas() {}

  /**
   * Class path name of a record's schema, for example {@code …/schemas/fact-change.schema.json}.
   */
  public static String resource(Class<?> type) {
    return FOLDER + entity(type) + ".schema.json";
  }

  /**
   * Name that records carry in {@code ce_dataschema}, for example {@code
   * policyfacts:fact-change:v1}.
   */
  public static String name(Class<?> type) {
    return "policyfacts:" + entity(type) + ":v1";
  }

  /** The record's name in lower case with dashes, for example {@code fact-change}. */
  static String entity(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
