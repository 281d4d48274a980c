package io.policyfacts.benchmarks;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.PublicationDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** English articles written for the project, and any number of others made from them. */
public final class OwnArticles {
  private static final List<String> NAMES =
      List.of(
          "wire-data-centre",
          "ministry-release",
          "think-tank-note",
          "company-results",
          "law-report",
          "feature-town",
          "digest");
  private static final long SEED = 3;

  private OwnArticles() {}

  /** The articles as written. */
  static List<Article> written() {
    return NAMES.stream().map(OwnArticles::read).toList();
  }

  /** As many articles as fill so many characters: the written ones with other digits. */
  public static List<Article> varied(int characters) {
    List<Article> written = written();
    List<Article> varied = new ArrayList<>();
    Random random = new Random(SEED);
    for (int length = 0; length < characters; ) {
      Article like = written.get(varied.size() % written.size());
      String text = otherDigits(like.text(), random);
      varied.add(
          Article.builder(like.id() + "-" + varied.size(), text)
              .title(like.title())
              .publishedAt(like.publishedAt())
              .language("en")
              .build());
      length += text.length();
    }
    return varied;
  }

  /** One text of so many characters, made of varied articles. */
  static String text(int characters) {
    StringBuilder text = new StringBuilder(characters);
    for (Article article : varied(characters)) {
      text.append(article.text()).append("\n\n");
    }
    text.setLength(characters);
    return text.toString();
  }

  private static String otherDigits(String text, Random random) {
    StringBuilder other = new StringBuilder(text);
    for (int i = 1; i < other.length(); i++) {
      if (Character.isDigit(other.charAt(i)) && Character.isDigit(other.charAt(i - 1))) {
        other.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return other.toString();
  }

  /** A file of a title, a date, a blank line and the text. */
  private static Article read(String name) {
    String[] parts = resource("articles/" + name + ".txt").split("\n", 4);
    return Article.builder(name, parts[3].strip())
        .title(parts[0])
        .publishedAt(new PublicationDate(parts[1]))
        .language("en")
        .build();
  }

  private static String resource(String path) {
    try (InputStream in = OwnArticles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
