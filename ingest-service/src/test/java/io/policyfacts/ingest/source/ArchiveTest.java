package io.policyfacts.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.policyfacts.ingest.source.Archive.Capture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void writeRecords() throws IOException {
    add("warcinfo", "", "software: test\r\n");
    add("request", "https://news.example/a", "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n");
    add("response", "https://news.example/a", answer("200 OK", "text/html", "<p>first</p>"));
    add("response", "https://news.example/gone", answer("404 Not Found", "text/html", "no"));
    add("response", "https://news.example/broken", "this is not HTTP");
    add("response", "https://news.example/large", answer("200 OK", "text/html", "x".repeat(500)));
    add("response", "https://news.example/b", answer("200 OK", "text/plain", "second"));
  }

  @Test
  void givesThePagesThatWereSentWhole() throws IOException {
    List<Capture> captures = read(plain.toByteArray(), "news.warc");
    assertEquals(
        List.of("https://news.example/a", "https://news.example/b"),
        captures.stream().map(c -> c.url().toString()).toList());
    assertEquals("<p>first</p>", new String(captures.get(0).body(), StandardCharsets.UTF_8));
    assertEquals("text/html", captures.get(0).contentType());
    assertEquals("2024-05-06T07:08:09Z", captures.get(0).at().toString());
  }

  @Test
  void readsPackedOnesAlike() throws IOException {
    assertEquals(2, read(packed.toByteArray(), "news.warc.gz").size());
  }

  @Test
  void whatStandsBeforeDamageIsGiven() throws IOException {
    byte[] damaged =
        (plain.toString(StandardCharsets.UTF_8) + "WARC/1.0\r\nbroken")
            .getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("damaged.warc"), damaged);
    List<Capture> captures = new ArrayList<>();
    assertThrows(IOException.class, () -> Archive.read(file, 400, captures::add));
    assertEquals(2, captures.size());
  }

  private List<Capture> read(byte[] bytes, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Capture> captures = new ArrayList<>();
    assertEquals(2, Archive.read(file, 400, captures::add));
    return captures;
  }

  private static String answer(String status, String type, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body;
  }

  private void add(String type, String target, String content) throws IOException {
    byte[] block = content.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:"
            + new UUID(0, plain.size())
            + ">\r\nContent-Type: "
            + (type.equals("warcinfo")
                ? "application/warc-fields"
                : "application/http; msgtype=" + type)
            + (target.isEmpty() ? "" : "\r\nWARC-Target-URI: " + target)
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(block);
    whole.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    plain.writeBytes(whole.toByteArray());
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(whole.toByteArray());
    }
  }
}
