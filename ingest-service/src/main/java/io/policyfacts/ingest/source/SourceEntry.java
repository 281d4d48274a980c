package io.policyfacts.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.runtime.BadSettingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of {@code sources.yaml} while it is checked. */
final class SourceEntry {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "kind",
          "address",
          "interval",
          "language",
          "publisher",
          "links",
          "delay",
          "loopback");
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5})\\s*([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final String KINDS =
      Arrays.stream(Source.Kind.values()).map(Source.Kind::word).collect(Collectors.joining(", "));

  private final Path file;
  private final int number;
  private final JsonNode entry;

  SourceEntry(Path file, int number, JsonNode entry) {
    this.file = file;
    this.number = number;
    this.entry = entry;
  }

  /**
   * The checked source.
   *
   * @throws BadSettingException naming file, entry, field and what is allowed
   */
  Source source() {
    if (!entry.isObject()) {
      throw wrong("must have the fields name, kind and address");
    }
    entry.fieldNames().forEachRemaining(this::known);
    Source.Kind kind = kind();
    return new Source(
        required("name"),
        kind,
        address(kind),
        Objects.requireNonNullElse(duration("interval"), SourcesFile.DEFAULT_INTERVAL),
        language(),
        optional("publisher"),
        links(kind),
        duration("delay"),
        loopback());
  }

  BadSettingException wrong(String problem) {
    String name = entry.path("name").asText("");
    String label = name.isBlank() ? "" : " (" + name + ")";
    return new BadSettingException(file + ", entry " + number + label + ": " + problem);
  }

  private void known(String field) {
    if (!FIELDS.contains(field)) {
      throw wrong("unknown field \"" + field + "\"; allowed are " + String.join(", ", FIELDS));
    }
  }

  private @Nullable String optional(String field) {
    JsonNode value = entry.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw wrong(field + " must be a text");
    }
    return value.asText().strip();
  }

  private String required(String field) {
    String value = optional(field);
    if (value == null) {
      throw wrong(field + " is missing");
    }
    return value;
  }

  private Source.Kind kind() {
    String word = required("kind");
    return Arrays.stream(Source.Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> wrong("kind must be one of " + KINDS + ", not \"" + word + "\""));
  }

  private URI address(Source.Kind kind) {
    String address = required("address");
    return kind == Source.Kind.FOLDER ? folder(address) : web(address);
  }

  private URI folder(String address) {
    try {
      Path path =
          address.startsWith("file:") ? Path.of(URI.create(address)) : beside(Path.of(address));
      if (Files.isDirectory(path)) {
        return path.toUri();
      }
    } catch (IllegalArgumentException e) {
      throw wrong("address \"" + address + "\" is no folder name");
    }
    throw wrong("address must be a folder that exists, not \"" + address + "\"");
  }

  private Path beside(Path folder) {
    return file.toAbsolutePath().resolveSibling(folder).normalize();
  }

  private URI web(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrong("address \"" + address + "\" is no URL: " + e.getMessage());
    }
    throw wrong("address must be a URL with http or https and a host, not \"" + address + "\"");
  }

  private @Nullable Duration duration(String field) {
    String text = optional(field);
    if (text == null) {
      return null;
    }
    Matcher form = DURATION.matcher(text);
    if (!form.matches()) {
      throw wrong(
          field + " must be a number with s, m, h or d, for example 15m, not \"" + text + "\"");
    }
    return UNITS
        .getOrDefault(form.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(form.group(1)));
  }

  private @Nullable String language() {
    String tag = optional("language");
    if (tag == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw wrong("language must be a BCP 47 tag, for example en or pt-BR, not \"" + tag + "\"");
    }
  }

  private boolean loopback() {
    JsonNode value = entry.path("loopback");
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong("loopback must be true or false");
    }
    return value.asBoolean(false);
  }

  private @Nullable Pattern links(Source.Kind kind) {
    if (kind != Source.Kind.SECTION) {
      if (optional("links") != null) {
        throw wrong("links is for the kind section");
      }
      return null;
    }
    try {
      return Pattern.compile(required("links"));
    } catch (PatternSyntaxException e) {
      throw wrong("links is no regular expression: " + e.getDescription());
    }
  }
}
