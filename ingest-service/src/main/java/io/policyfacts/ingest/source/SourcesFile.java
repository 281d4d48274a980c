package io.policyfacts.ingest.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.policyfacts.runtime.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code sources.yaml}: a list {@code sources} of entries with {@code name}, {@code kind},
 * {@code address} and, where wanted, {@code interval}, {@code language} and {@code publisher}.
 */
public final class SourcesFile {
  /** Time between two visits of a source that names none. */
  public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(15);

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private SourcesFile() {}

  /**
   * The sources of a file, in its order; a relative folder is taken from the file's own folder.
   *
   * @throws BadSettingException naming file, entry or line, and what is allowed there
   */
  public static List<Source> load(Path file) {
    JsonNode root = tree(file);
    JsonNode entries = root.path("sources");
    if (!entries.isArray() || entries.isEmpty()) {
      throw new BadSettingException(
          file + ": has no list \"sources:\" of entries with name, kind and address");
    }
    List<Source> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode entry : entries) {
      SourceEntry form = new SourceEntry(file, sources.size() + 1, entry);
      Source source = form.source();
      if (!names.add(source.name())) {
        throw form.wrong("name \"" + source.name() + "\" is used twice: names must be unique");
      }
      sources.add(source);
    }
    return List.copyOf(sources);
  }

  private static JsonNode tree(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadSettingException(file + ": there is no such file of sources");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new BadSettingException(file + ": is larger than " + MOST_BYTES + " bytes");
      }
      return YAML.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new BadSettingException(file + line(e) + ": is no YAML: " + firstLine(e));
    } catch (IOException e) {
      throw new BadSettingException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : ", line " + at.getLineNr();
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
