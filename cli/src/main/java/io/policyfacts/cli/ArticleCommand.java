package io.policyfacts.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.crawl.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code article}: what the page reader makes of saved pages. */
@Command(
    name = "article",
    header = "Prints the articles of saved news pages, without chrome.%n",
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every page was read (one that is no article gives a line with the reason)",
      "1:a file could not be read; the others were",
      "2:wrong usage"
    })
final class ArticleCommand implements Callable<Integer> {
  private static final String PACKED = ".gz";
  private static final String PREFIX = "policyfacts article: ";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "text: for readers. jsonl: one article a line, as on the articles topic; a page that is"
            + " none has an empty text and its reason as notAnArticle."
      })
  private Format format = Format.text;

  @Option(names = "--url", paramLabel = "URL", description = "Where the page came from; one FILE.")
  private @Nullable URI url;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Pages, .html or .html.gz; the article's id is the name without its ending.")
  private List<Path> files = List.of();

  /** How articles are printed; the names are the option's values. */
  enum Format {
    /** For readers. */
    text,
    /** For programs. */
    jsonl
  }

  ArticleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (url != null && files.size() > 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--url goes with one FILE only");
    }
    int unreadable = 0;
    for (Path file : files) {
      unreadable += read(file) ? 0 : 1;
    }
    return unreadable == 0 ? 0 : 1;
  }

  private boolean read(Path file) {
    URI place = url == null ? file.toUri() : url;
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(PageReader.MOST_BYTES + 1);
      ReadPage page = PageReader.read(bytes, place, "");
      if (page instanceof NotAnArticle none) {
        refuse(file, none);
      } else {
        print(article(id(file), place, (ArticlePage) page));
      }
      return true;
    } catch (NoSuchFileException e) {
      tell(file, "there is no such file: check the name");
    } catch (IOException e) {
      tell(file, "cannot be read: " + e.getMessage());
    }
    return false;
  }

  /** One line: on standard output where programs read, on standard error where people do. */
  private void refuse(Path file, NotAnArticle none) {
    if (format == Format.jsonl) {
      ObjectNode line = Json.mapper().createObjectNode();
      line.put("id", id(file)).put("text", "");
      line.put("notAnArticle", none.reason().word()).put("detail", none.detail());
      console.out().println(line);
    } else {
      tell(file, "is no article (" + none.reason().word() + "): " + none.detail());
    }
  }

  private void tell(Path file, String what) {
    console.err().println(PREFIX + file + ": " + what);
  }

  private void print(Article article) {
    PrintStream out = console.out();
    if (format == Format.jsonl) {
      out.println(Json.line(article));
      return;
    }
    out.println(article.title() == null ? article.id() : article.title());
    String authors = String.join(", ", article.authors());
    out.println(
        List.of(authors, text(article.publisher()), text(article.publishedAt())).stream()
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + " · " + b)
            .orElse(""));
    out.println("\n" + article.text() + "\n");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Article article(String id, URI place, ArticlePage page) {
    String canonical = CanonicalUrl.of(place, page.canonicalUrl());
    return Article.builder(id, page.text())
        .url(canonical.startsWith("file:") ? null : canonical)
        .title(page.title())
        .authors(page.authors())
        .publisher(page.publisher())
        .publishedAt(page.publishedAt())
        .modifiedAt(page.modifiedAt())
        .language(page.language())
        .build();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(PACKED) ? new GZIPInputStream(in) : in;
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    String plain =
        name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }
}
