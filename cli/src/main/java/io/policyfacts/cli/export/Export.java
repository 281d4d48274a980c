package io.policyfacts.cli.export;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.contracts.Fact;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.FactArchive;
import io.policyfacts.sink.store.FactQuery;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.StoredFact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;

/** Copies facts of the store into a file or a stream. */
public final class Export {
  private final Database database;
  private final FactQuery query;
  private final Predicate<Fact> wanted;
  private final ExportProgress progress;

  /** What a file holds. */
  // Lower case: these are the words of --format.
  public enum Format {
    /** Comma-separated values with a header. */
    csv,
    /** A fact of the contract a line. */
    jsonl,
    /** Columns for DuckDB, pandas, Spark; needs a file. */
    parquet
  }

  /**
   * Of what the query and the predicate let through.
   *
   * @param progress told of each fact
   */
  public Export(
      Database database, FactQuery query, Predicate<Fact> wanted, ExportProgress progress) {
    this.database = database;
    this.query = query;
    this.wanted = wanted;
    this.progress = progress;
  }

  /**
   * Writes a file; one that was there is replaced when the new one is whole.
   *
   * @throws CommandException if the store cannot answer or the file cannot be written
   */
  public void to(Path file, Format format) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      if (format == Format.parquet) {
        copy(new ParquetOutput(part));
      } else {
        copy(text(Files.newOutputStream(part), format));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandException(file + " cannot be written: " + e, e);
    }
  }

  /**
   * Writes text to a stream, which is closed.
   *
   * @throws CommandException if the store cannot answer, the stream cannot be written, or the
   *     format is not a text
   */
  public void to(OutputStream out, Format format) {
    if (format == Format.parquet) {
      throw new CommandException("Parquet needs a file: --output facts.parquet");
    }
    try {
      copy(text(out, format));
    } catch (IOException e) {
      throw new CommandException("standard output cannot be written: " + e, e);
    }
  }

  private static FactOutput text(OutputStream out, Format format) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return format == Format.csv ? new CsvOutput(writer) : new JsonLinesOutput(writer);
  }

  private void copy(FactOutput output) throws IOException {
    try (output;
        FactArchive archive = FactArchive.open(database)) {
      progress.start(archive.count(query));
      archive.read(query, fact -> copy(fact, output));
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.end();
  }

  private void copy(StoredFact fact, FactOutput output) {
    boolean written = wanted.test(fact.fact());
    try {
      if (written) {
        output.write(fact);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.read(written);
  }
}
