package io.policyfacts.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads the pages of a web archive file (WARC 1.0 and 1.1, also packed with gzip). */
public final class Archive {
  private static final int OK = 200;

  private Archive() {}

  /**
   * A page as it was captured.
   *
   * @param url where it came from
   * @param at when
   * @param body unpacked bytes
   * @param contentType as the server sent it; empty if it sent none
   */
  // Captures are read once, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Capture(URI url, Instant at, byte[] body, String contentType) {}

  /** Whether a file's name is that of an archive. */
  public static boolean is(URI file) {
    String path = file.getPath();
    return path.endsWith(".warc") || path.endsWith(".warc.gz");
  }

  /**
   * Gives every page that a server sent whole, in the order of the file.
   *
   * @param mostBytes larger pages are left out
   * @return number of pages given
   * @throws IOException where the file is damaged; what stands before has been given
   */
  public static int read(Path file, long mostBytes, Consumer<Capture> each) throws IOException {
    int given = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        Optional<Capture> capture = capture(next.get(), mostBytes);
        capture.ifPresent(each);
        given += capture.isPresent() ? 1 : 0;
      }
      return given;
    } catch (IllegalArgumentException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<Capture> capture(WarcRecord found, long mostBytes) throws IOException {
    if (!(found instanceof WarcResponse response)) {
      return Optional.empty();
    }
    Optional<URI> url = LinkText.absolute(URI.create("http://none.invalid/"), response.target());
    try {
      HttpResponse answer = response.http();
      if (url.isEmpty() || answer.status() != OK) {
        return Optional.empty();
      }
      String type = answer.headers().first("Content-Type").orElse("");
      try (InputStream body = answer.bodyDecoded().stream()) {
        byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostBytes + 1));
        return bytes.length > mostBytes
            ? Optional.empty()
            : Optional.of(new Capture(url.get(), response.date(), bytes, type));
      }
    } catch (ParsingException e) {
      return Optional.empty();
    }
  }
}
