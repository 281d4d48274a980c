package io.policyfacts.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A service's settings, read from environment variables. */
public final class Settings {
  private final Map<String, String> environment;

  /** Reads from the given variables, usually {@link System#getenv()}. */
  public Settings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The value of a setting, or its default where the variable is not set or empty.
   *
   * @throws BadSettingException if it has to be set and is not, or its text has the wrong form
   */
  public <T> T get(Setting<T> setting) {
    String text = environment.getOrDefault(setting.name(), "");
    if (text.isBlank()) {
      text = setting.fallback();
    }
    if (text == null) {
      throw new BadSettingException(setting.name() + " is not set: " + setting.meaning());
    }
    try {
      return setting.parser().apply(text);
    } catch (IllegalArgumentException e) {
      String shown = setting.secret() ? "its value" : "\"" + text + "\"";
      throw new BadSettingException(
          setting.name() + " must be " + e.getMessage() + ", not " + shown);
    }
  }

  /** Whether the setting's variable is set. */
  public boolean isGiven(Setting<?> setting) {
    return !environment.getOrDefault(setting.name(), "").isBlank();
  }

  /**
   * Reads every setting, so that a wrong one is told before anything starts.
   *
   * @throws BadSettingException naming the first wrong one
   */
  public void check(List<Setting<?>> settings) {
    settings.forEach(this::get);
  }

  /** Variables that start with a prefix, without it, in lower case, with dots for underscores. */
  Map<String, String> withPrefix(String prefix) {
    Map<String, String> found = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            String key = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
            found.put(key.replace('_', '.'), value);
          }
        });
    return found;
  }

  /** A table of the settings for {@code --help}. */
  public static String help(List<Setting<?>> settings) {
    StringBuilder help = new StringBuilder();
    for (Setting<?> s : settings) {
      String fallback = s.fallback();
      String shown = fallback == null ? "must be set" : fallback.isEmpty() ? "empty" : fallback;
      if (s.secret() && fallback != null && !fallback.isEmpty()) {
        shown = "hidden";
      }
      help.append(
          String.format(Locale.ROOT, "  %-34s %s (default: %s)%n", s.name(), s.meaning(), shown));
    }
    return help.toString();
  }
}
