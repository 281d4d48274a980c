package io.policyfacts.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a service: an environment variable, what it means, its default and its form.
 *
 * @param <T> the setting's type
 * @param name environment variable
 * @param meaning one sentence with unit and range
 * @param fallback default text; null where it must be set
 * @param secret whether its value must never be printed
 * @param parser from text to value; throws {@link IllegalArgumentException} with what it wants
 */
public record Setting<T>(
    String name,
    String meaning,
    @Nullable String fallback,
    boolean secret,
    Function<String, T> parser) {

  /** Any text. */
  public static Setting<String> text(String name, String meaning, @Nullable String fallback) {
    return new Setting<>(name, meaning, fallback, false, Function.identity());
  }

  /** A text that is never printed. */
  public static Setting<String> secret(String name, String meaning, @Nullable String fallback) {
    return new Setting<>(name, meaning, fallback, true, Function.identity());
  }

  /** The lines of a file, none if the setting is empty. */
  public static Setting<List<String>> lines(String name, String meaning) {
    return new Setting<>(name, meaning, "", false, Setting::linesOf);
  }

  /** A whole number within bounds, both inclusive. */
  public static Setting<Integer> number(
      String name, String meaning, int fallback, int least, int most) {
    return new Setting<>(
        name, meaning, Integer.toString(fallback), false, text -> whole(text, least, most));
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String name, String meaning, boolean fallback) {
    return new Setting<>(name, meaning, Boolean.toString(fallback), false, Setting::truth);
  }

  private static List<String> linesOf(String file) {
    try {
      return file.isEmpty() ? List.of() : Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("a file of UTF-8 text that can be read", e);
    }
  }

  private static int whole(String text, int least, int most) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    throw new IllegalArgumentException("a whole number from " + least + " to " + most);
  }

  private static boolean truth(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false");
    };
  }
}
