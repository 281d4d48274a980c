package io.policyfacts.streams;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.runtime.ArticleWork;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The extract stage: each article to its extraction, without memory. */
final class ExtractTopology {
  /** Half of the largest record, so that a change with a fact before and after it fits as well. */
  static final int MOST_EXTRACTION_BYTES = Topic.MOST_BYTES / 2;

  private static final String SOURCE = "articles";
  private static final String STAGE = "extract";
  private static final String SINK = "extractions";

  private ExtractTopology() {}

  /** Adds the stage's source, processor and sink. */
  static void addTo(
      Topology topology, Extractor extractor, StageMetrics metrics, Refusals refusals) {
    topology
        .addSource(
            SOURCE,
            new StringDeserializer(),
            new VersionedDeserializer<>(Article.class),
            Topics.ARTICLES.name())
        .addProcessor(STAGE, () -> new Stage(extractor, metrics, refusals), SOURCE)
        .addSink(
            SINK,
            Topics.EXTRACTIONS.name(),
            new StringSerializer(),
            new ByteArraySerializer(),
            STAGE);
  }

  /**
   * Extracts one article; a withdrawn one becomes a tombstone. It writes the JSON itself: an
   * extraction that is too large has to fail while its article is at hand.
   */
  private static final class Stage
      extends ContextualProcessor<String, @Nullable Article, String, byte @Nullable []> {
    private final Extractor extractor;
    private final StageMetrics metrics;
    private final Refusals refusals;

    Stage(Extractor extractor, StageMetrics metrics, Refusals refusals) {
      this.extractor = extractor;
      this.metrics = metrics;
      this.refusals = refusals;
    }

    @Override
    public void process(Record<String, @Nullable Article> read) {
      ArticleWork.run(
          "extract", read.key(), StageHeaders.trace(read), () -> extractAndForward(read));
    }

    private void extractAndForward(Record<String, @Nullable Article> read) {
      Article article = read.value();
      checkKey(read.key(), article);
      StageHeaders headers = new StageHeaders(read);
      if (article == null) {
        forward(read, null, headers.withdrawal());
        return;
      }
      Extraction extraction = extract(article);
      forward(read, json(extraction), headers.extraction(extraction));
      metrics.extracted(extraction.facts());
    }

    private void forward(Record<String, ?> read, byte @Nullable [] json, Headers headers) {
      refusals.check(read.key(), headers);
      context().forward(read.<byte @Nullable []>withValue(json).withHeaders(headers));
    }

    private static void checkKey(@Nullable String key, @Nullable Article article) {
      if (key == null || (article != null && !key.equals(article.id()))) {
        throw new MalformedRecordException("the key " + key + " is not the article's id");
      }
    }

    // Whatever an article makes the extractor throw concerns that article alone.
    private Extraction extract(Article article) {
      try {
        return new Extraction(article.ref(), extractor.version(), null, extractor.extract(article));
      } catch (RuntimeException | StackOverflowError e) {
        throw new ExtractionFailedException(article.id(), e);
      }
    }

    private static byte[] json(Extraction extraction) {
      byte[] json = Json.write(extraction);
      if (json.length > MOST_EXTRACTION_BYTES) {
        throw new ExtractionFailedException(
            extraction.article().id(),
            new RecordTooLargeException(
                "extraction of " + json.length + " bytes, at most " + MOST_EXTRACTION_BYTES));
      }
      return json;
    }
  }
}
