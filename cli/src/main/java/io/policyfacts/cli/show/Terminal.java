package io.policyfacts.cli.show;

import java.util.Map;
import java.util.Properties;

/**
 * Where text is shown.
 *
 * @param styled whether bold and underline may be used
 * @param columns characters in a line
 */
public record Terminal(boolean styled, int columns) {
  /** Set by the launcher when standard output is a terminal: its width in characters. */
  public static final String COLUMNS = "policyfacts.columns";

  private static final int FILE_COLUMNS = 160;
  private static final int FEWEST = 60;
  private static final String BOLD = "\u001b[1m";
  private static final String BOLD_UNDERLINED = "\u001b[1;4m";
  private static final String PLAIN = "\u001b[0m";

  /** No styles, wide lines: a file, a pipe, a test. */
  public static final Terminal NONE = new Terminal(false, FILE_COLUMNS);

  /** What the launcher found; the variable {@code NO_COLOR} switches styles off. */
  public static Terminal of(Properties properties, Map<String, String> environment) {
    String columns = properties.getProperty(COLUMNS, "");
    if (!columns.matches("[1-9]\\d{0,4}")) {
      return NONE;
    }
    boolean styled = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(styled, Math.max(FEWEST, Integer.parseInt(columns)));
  }

  /** A heading. */
  String strong(String text) {
    return styled ? BOLD + text + PLAIN : text;
  }

  /** Words to be found at a glance: bold and underlined, else between guillemets. */
  String marked(String text) {
    return styled ? BOLD_UNDERLINED + text + PLAIN : "«" + text + "»";
  }
}
