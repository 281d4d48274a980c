package io.policyfacts.contracts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;

/** The JSON Schemas (draft 2020-12) of the records: where they are, and which a record names. */
public final class Schemas {
  private static final String FOLDER = "/io/policyfacts/contracts/schemas/";
  private static final String EXAMPLES = "/io/policyfacts/contracts/examples/";
  private static final Pattern NAME = Pattern.compile("policyfacts:[a-z-]+:v(\\d+)");
  private static final String KNOWN_MAJOR = "1";

  private Schemas() {}

  /**
   * Class path name of a record's schema, for example {@code …/schemas/fact-change.schema.json}.
   */
  public static String resource(Class<?> type) {
    return FOLDER + entity(type) + ".schema.json";
  }

  /** Class path name of examples of a record: a JSON array of them. */
  public static String examples(Class<?> type) {
    return EXAMPLES + entity(type) + ".json";
  }

  /**
   * Name that records carry in {@code ce_dataschema}, for example {@code
   * policyfacts:fact-change:v1}.
   */
  public static String name(Class<?> type) {
    return "policyfacts:" + entity(type) + ":v1";
  }

  /**
   * Checks what schema a record's headers name. One that names none is taken for what its topic
   * promises.
   *
   * @throws UnknownVersionException if it is of another major version
   * @throws MalformedRecordException if it is not what the topic promises
   */
  public static void check(Headers headers, Class<?> promised) throws UnknownVersionException {
    String schema = EventHeaders.text(headers, EventHeaders.SCHEMA);
    String known = name(promised);
    if (schema == null || schema.equals(known)) {
      return;
    }
    Matcher matcher = NAME.matcher(schema);
    if (matcher.matches() && !KNOWN_MAJOR.equals(matcher.group(1))) {
      throw new UnknownVersionException(schema, known);
    }
    throw new MalformedRecordException(
        "schema \"" + schema + "\" is not declared for this topic, which promises " + known);
  }

  /** The record's name in lower case with dashes, for example {@code fact-change}. */
  static String entity(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
