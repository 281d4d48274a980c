package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a dead letter's row says beyond the letter, in texts that PostgreSQL takes. */
final class Letters {
  private static final int ID_LENGTH = 16;
  private static final char REPLACEMENT = '\ufffd';

  private Letters() {}

  /** Hash of service, place and payload; where the place is unknown, of the place of the report. */
  static String id(Tables.Letter row) {
    DeadLetter letter = row.letter();
    String place = letter.topic() + '-' + letter.partition() + '@' + letter.offset();
    if (letter.offset() < 0) {
      var report = row.entry().record();
      place = report.topic() + '-' + report.partition() + '@' + report.offset();
    }
    String content = hex(letter.key()) + ' ' + hex(letter.value());
    return Hashes.content(letter.service() + ' ' + place, content).substring(0, ID_LENGTH);
  }

  /** When the failed record itself was written; null where its service did not tell. */
  static @Nullable Instant recordedAt(Tables.Letter row) {
    if (row.entry().failedHere()) {
      return row.entry().at();
    }
    long timestamp = DeadLetter.timestamp(row.entry().record().headers());
    return timestamp < 0 ? null : Instant.ofEpochMilli(timestamp);
  }

  static @Nullable String articleId(Tables.Letter row) {
    String subject = EventHeaders.text(row.entry().record().headers(), EventHeaders.SUBJECT);
    return subject == null ? null : clean(subject);
  }

  /** The failed record's own headers as a JSON object of texts. */
  static String headers(Tables.Letter row) {
    Headers headers = row.entry().record().headers();
    Map<String, String> texts = new TreeMap<>();
    for (Header header : headers) {
      if (!header.key().startsWith(DeadLetter.PREFIX)) {
        String text = EventHeaders.text(headers, header.key());
        texts.put(clean(header.key()), text == null ? "" : clean(text));
      }
    }
    return Json.line(texts);
  }

  /** A text without the characters that PostgreSQL refuses: NUL and halves of surrogate pairs. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "" : HexFormat.of().formatHex(bytes);
  }
}
