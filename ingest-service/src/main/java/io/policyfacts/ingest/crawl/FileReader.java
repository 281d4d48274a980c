package io.policyfacts.ingest.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.source.Folder;
import io.policyfacts.ingest.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads articles from files: pages, plain text taken verbatim, and JSON. */
final class FileReader {
  private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{64}");

  private final long mostBytes;

  FileReader(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Most bytes of a file, and of a page in an archive. */
  long mostBytes() {
    return mostBytes;
  }

  /** What the file at a {@code file:} URL gives. */
  Visit.Result read(Source source, URI url, Instant at) {
    Path file = Path.of(url);
    try {
      if (Files.size(file) > mostBytes) {
        return new Visit.Failed(Failure.TOO_LARGE, "more than " + mostBytes + " bytes");
      }
      byte[] bytes = Files.readAllBytes(file);
      return switch (Folder.ending(file)) {
        case "txt" -> text(source, url, bytes, at);
        case "json" -> json(source, url, bytes, at);
        default ->
            ArticleForm.result(source, url, PageReader.read(bytes, url, ""), Validators.NONE, at);
      };
    } catch (NoSuchFileException e) {
      return new Visit.Failed(Failure.NOT_FOUND, "no such file");
    } catch (CharacterCodingException e) {
      return new Visit.Failed(Failure.BAD_FILE, "is not UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      return new Visit.Failed(Failure.BAD_FILE, String.valueOf(e.getMessage()));
    }
  }

  private static Visit.Result text(Source source, URI url, byte[] bytes, Instant at)
      throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String canonical = CanonicalUrl.of(url, null);
    return found(
        Article.builder(Hashes.articleId(canonical), text)
            .url(canonical)
            .language(source.language())
            .publisher(source.publisher()),
        source,
        at);
  }

  private static Visit.Result json(Source source, URI url, byte[] bytes, Instant at)
      throws IOException {
    JsonNode json = Json.mapper().readTree(bytes);
    String id = string(json, "id");
    String text = string(json, "text");
    if (id == null || text == null) {
      return new Visit.Failed(Failure.BAD_FILE, "has no id and text");
    }
    String canonical = CanonicalUrl.of(url, string(json, "url"));
    String published = string(json, "publishedAt");
    String language = string(json, "language");
    String articleId = ARTICLE_ID.matcher(id).matches() ? id : Hashes.articleId(canonical);
    return found(
        Article.builder(articleId, text)
            .url(canonical)
            .title(string(json, "title"))
            .publishedAt(published == null ? null : new PublicationDate(published))
            .language(language == null ? source.language() : language)
            .publisher(source.publisher()),
        source,
        at);
  }

  private static Visit.Result found(Article.Builder article, Source source, Instant at) {
    return new Visit.Found(article.source(source.name()).fetchedAt(at).build(), Validators.NONE);
  }

  private static @Nullable String string(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }
}
