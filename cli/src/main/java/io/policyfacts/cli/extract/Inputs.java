package io.policyfacts.cli.extract;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Topic;
import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the articles of files, folders and standard input; what cannot be read is told. */
public final class Inputs {
  /** Stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_ID = "stdin";
  private static final int MOST_BYTES = Topic.MOST_BYTES;

  private final InputStream standardInput;

  /** Reads {@code -} from the given stream. */
  public Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Hands out what comes of each name, in order, a folder's files by name. */
  public void read(List<String> names, Consumer<Input> out) {
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        read("standard input", () -> stream(standardInput, out), out);
      } else if (Files.isDirectory(Path.of(name))) {
        folder(Path.of(name), out);
      } else {
        read(name, () -> file(name, out), out);
      }
    }
  }

  @FunctionalInterface
  private interface Reading {
    void read() throws IOException, InputException;
  }

  private static void read(String name, Reading reading, Consumer<Input> out) {
    try {
      reading.read();
    } catch (InputException e) {
      out.accept(new Input.Unreadable(name, String.valueOf(e.getMessage())));
    } catch (NoSuchFileException e) {
      out.accept(new Input.Unreadable(name, "there is no such file: check the name"));
    } catch (AccessDeniedException e) {
      out.accept(new Input.Unreadable(name, "may not be read: check its permissions"));
    } catch (IOException e) {
      out.accept(new Input.Unreadable(name, "cannot be read: " + e.getMessage()));
    }
  }

  private static void folder(Path folder, Consumer<Input> out) {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .filter(file -> Form.ofEnding(file).isPresent() && Files.isRegularFile(file))
              .sorted()
              .toList();
    } catch (IOException e) {
      out.accept(new Input.Unreadable(folder.toString(), "cannot be listed: " + e.getMessage()));
      return;
    }
    if (files.isEmpty()) {
      out.accept(
          new Input.Unreadable(
              folder.toString(),
              "holds no .json, .jsonl, .txt or .html file: name another folder"));
    }
    for (Path file : files) {
      read(file.toString(), () -> file(file.toString(), out), out);
    }
  }

  private static void file(String name, Consumer<Input> out) throws IOException, InputException {
    Path file = Path.of(name);
    Optional<Form> promised = Form.ofEnding(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (promised.equals(Optional.of(Form.JSON_LINES))) {
        new ArticleLines(name, in).read(out);
        return;
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge();
      }
      byte[] bytes = bytes(in);
      String stem = Form.stem(file.getFileName().toString());
      Form form = promised.orElseGet(() -> Form.ofBeginning(bytes));
      out.accept(new Input.Read(name, article(form, stem, file.toUri(), bytes)));
    }
  }

  /** Reads articles a line where the first line is a whole one, else one article. */
  private static void stream(InputStream raw, Consumer<Input> out)
      throws IOException, InputException {
    InputStream in = new BufferedInputStream(raw);
    ArticleLines lines = new ArticleLines(STANDARD_INPUT_ID, in);
    byte[] first = lines.next();
    Form form = Form.ofFirstLine(first);
    if (form == Form.JSON_LINES) {
      lines.read(first, out);
      lines.read(out);
      return;
    }
    byte[] bytes = bytes(new SequenceInputStream(new ByteArrayInputStream(first), in));
    URI nowhere = URI.create("file:///" + STANDARD_INPUT_ID);
    Article article = article(Form.ofBeginning(bytes), STANDARD_INPUT_ID, nowhere, bytes);
    out.accept(new Input.Read("standard input", article));
  }

  // One byte more than allowed is read, so that a device or a growing file is noticed too.
  private static byte[] bytes(InputStream in) throws IOException, InputException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge();
    }
    if (bytes.length == 0) {
      throw new InputException("is empty: there is nothing to extract");
    }
    return bytes;
  }

  static InputException tooLarge() {
    return new InputException(
        "is larger than " + MOST_BYTES / (1024 * 1024) + " MiB: give one article a file or a line");
  }

  private static Article article(Form form, String id, URI place, byte[] bytes)
      throws InputException {
    return switch (form) {
      case JSON, JSON_LINES -> JsonArticle.read(Utf8.decode(bytes));
      case TEXT -> text(id, Utf8.decode(bytes));
      case HTML -> page(id, place, bytes);
    };
  }

  private static Article text(String id, String text) throws InputException {
    if (text.isBlank()) {
      throw new InputException("holds nothing but blanks: there is nothing to extract");
    }
    return Article.builder(id, text).build();
  }

  private static Article page(String id, URI place, byte[] bytes) throws InputException {
    ReadPage page = PageReader.read(bytes, place, "");
    if (page instanceof ReadPage.ArticlePage article) {
      return Article.builder(id, article.text())
          .title(article.title())
          .url(article.canonicalUrl())
          .authors(article.authors())
          .publisher(article.publisher())
          .publishedAt(article.publishedAt())
          .modifiedAt(article.modifiedAt())
          .language(article.language())
          .build();
    }
    ReadPage.NotAnArticle not = (ReadPage.NotAnArticle) page;
    throw new InputException("is no article (" + not.reason().word() + "): " + not.detail());
  }
}
