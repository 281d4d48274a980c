package io.policyfacts.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.PublicationDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of articles: {@code .json} with id, text and perhaps title, publishedAt and language,
 * {@code .txt} with the text alone, which is English.
 */
final class ArticleFolder {
  static final String ENGLISH = "en";
  private static final String JSON = ".json";
  private static final String TEXT = ".txt";

  private ArticleFolder() {}

  /**
   * The articles of some folders by language.
   *
   * @throws IOException if a folder or file cannot be read, or a file holds no JSON
   */
  static Map<String, List<Article>> read(String... folders) throws IOException {
    Map<String, List<Article>> byLanguage = new TreeMap<>();
    for (String folder : folders) {
      for (Path file : files(Path.of(folder))) {
        Article article = article(file);
        String language = article.language() == null ? ENGLISH : article.language();
        byLanguage.computeIfAbsent(language, l -> new ArrayList<>()).add(article);
      }
    }
    return byLanguage;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(ArticleFolder::isArticle).sorted().toList();
    }
  }

  private static boolean isArticle(Path file) {
    return file.toString().endsWith(JSON) || file.toString().endsWith(TEXT);
  }

  private static Article article(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(TEXT)) {
      return Article.builder(name, Files.readString(file)).language(ENGLISH).build();
    }
    JsonNode object = Json.mapper().readTree(file.toFile());
    String published = object.path("publishedAt").asText(null);
    return Article.builder(object.path("id").asText(name), object.path("text").asText())
        .title(object.path("title").asText(null))
        .publishedAt(date(published))
        .language(object.path("language").asText(ENGLISH))
        .build();
  }

  private static @Nullable PublicationDate date(@Nullable String said) {
    return said == null ? null : new PublicationDate(said);
  }
}
