package io.policyfacts.cli.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.policyfacts.cli.local.CommandException;
import io.policyfacts.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gold of a folder: {@code ID.gold.json} holds the facts of the article with that id. */
final class Gold {
  private static final String ENDING = ".gold.json";

  /** What such a file holds. */
  private record Holding(@Nullable List<GoldFact> facts) {}

  private Gold() {}

  /**
   * The facts by the articles' ids, in the order of the ids.
   *
   * @throws CommandException naming a folder without gold, or a file that is none
   */
  static Map<String, List<GoldFact>> of(Path folder) {
    Map<String, List<GoldFact>> gold = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        String name = file.getFileName().toString();
        gold.put(name.substring(0, name.length() - ENDING.length()), facts(file));
      }
    } catch (IOException e) {
      throw new CommandException(folder + ": cannot be listed: name the folder of the gold files");
    }
    if (gold.isEmpty()) {
      throw new CommandException(folder + ": holds no " + ENDING + " file: name another folder");
    }
    return gold;
  }

  private static List<GoldFact> facts(Path file) {
    try {
      List<GoldFact> facts = Json.mapper().readValue(file.toFile(), Holding.class).facts();
      if (facts == null) {
        throw new CommandException(file + ": has no field \"facts\": it is no gold file");
      }
      return facts;
    } catch (JsonProcessingException e) {
      throw new CommandException(file + ": is no gold: " + first(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new CommandException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String first(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("unreadable");
  }
}
