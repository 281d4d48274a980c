package io.policyfacts.streams;

import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.runtime.ArticleWork;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Headers of what the stages write. All of it follows from the record that was read, so that
 * reading it again gives the same bytes.
 */
final class StageHeaders {
  private final Record<String, ?> read;

  /** For what a record causes. */
  StageHeaders(Record<String, ?> read) {
    this.read = read;
  }

  /** The trace that a record belongs to, or null. */
  static @Nullable String trace(Record<String, ?> read) {
    return EventHeaders.text(read.headers(), ArticleWork.TRACEPARENT);
  }

  Headers extraction(Extraction extraction) {
    String version = extraction.extractorVersion();
    String id = read.key() + "/" + extraction.article().revision() + "/" + version;
    String run = extraction.run();
    Headers headers = of(Extraction.class, run == null ? id : id + "/" + run);
    EventHeaders.put(headers, EventHeaders.EXTRACTOR_VERSION, version);
    return withRun(headers, run);
  }

  Headers withdrawal() {
    return of(Extraction.class, read.key() + "/withdrawn/" + read.timestamp());
  }

  Headers fact(FactChange change) {
    return entered(Fact.class, change, change.fact().id() + "/" + change.seq());
  }

  Headers change(FactChange change) {
    String kind = change.change().name().toLowerCase(Locale.ROOT);
    return entered(FactChange.class, change, change.fact().id() + "/" + change.seq() + "/" + kind);
  }

  private Headers entered(Class<?> type, FactChange change, String id) {
    Headers headers = of(type, id);
    EventHeaders.put(headers, EventHeaders.EXTRACTOR_VERSION, change.fact().extractorVersion());
    EventHeaders.put(headers, EventHeaders.SEQ, Long.toString(change.seq()));
    return withRun(headers, change.run());
  }

  private Headers of(Class<?> type, String id) {
    Instant time = Instant.ofEpochMilli(read.timestamp());
    Headers headers = EventHeaders.of(type, id, ExtractService.NAME, read.key(), time);
    Header trace = read.headers().lastHeader(ArticleWork.TRACEPARENT);
    return trace == null ? headers : headers.add(trace);
  }

  private static Headers withRun(Headers headers, @Nullable String run) {
    if (run != null) {
      EventHeaders.put(headers, EventHeaders.RUN, run);
    }
    return headers;
  }
}
