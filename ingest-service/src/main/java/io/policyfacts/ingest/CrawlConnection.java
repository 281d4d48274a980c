package io.policyfacts.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.Topics;
import io.policyfacts.ingest.crawl.Crawl;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.publish.ArticlePublisher;
import io.policyfacts.ingest.publish.CrawlMemory;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** A crawl that is connected to the broker and remembers what earlier ones did. */
final class CrawlConnection implements AutoCloseable {
  private static final int TOPIC_SETUP_MILLIS = 5_000;

  private final ArticlePublisher publisher;
  private final Crawl crawl;

  private CrawlConnection(ArticlePublisher publisher, Crawl crawl) {
    this.publisher = publisher;
    this.crawl = crawl;
  }

  /**
   * Creates the topics that are missing.
   *
   * @throws BadSettingException if no broker answers
   */
  static void prepareTopics(Settings settings) {
    Map<String, Object> client = new TreeMap<>(KafkaSettings.client(settings));
    client.put("default.api.timeout.ms", TOPIC_SETUP_MILLIS);
    client.put("request.timeout.ms", TOPIC_SETUP_MILLIS);
    try (Admin admin = Admin.create(client)) {
      new TopicSetup(admin)
          .apply(
              List.of(Topics.ARTICLES, Topics.CRAWL_STATE),
              settings.get(KafkaSettings.REPLICATION),
              settings.get(KafkaSettings.CREATE_TOPICS));
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BadSettingException(
          KafkaSettings.BOOTSTRAP.name()
              + " "
              + settings.get(KafkaSettings.BOOTSTRAP)
              + ": no Kafka broker can be used there ("
              + cause.getMessage()
              + "): start one or correct the setting");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while preparing topics", e);
    }
  }

  /** Connects as a transactional id, then reads the crawl state: first fence, then read. */
  static CrawlConnection open(
      Settings settings, String transactionalId, MeterRegistry metrics, CrawlProgress progress) {
    Map<String, Object> client = KafkaSettings.client(settings);
    ArticlePublisher publisher = ArticlePublisher.connect(client, transactionalId);
    try {
      Crawl crawl =
          new Crawl(
              CrawlMemory.load(client),
              publisher,
              IngestSettings.limits(settings),
              IngestSettings.politeness(settings),
              settings.get(IngestSettings.WIDTH),
              Clock.systemUTC(),
              metrics,
              progress);
      return new CrawlConnection(publisher, crawl);
    } catch (RuntimeException e) {
      publisher.close();
      throw e;
    }
  }

  Crawl crawl() {
    return crawl;
  }

  @Override
  public void close() {
    crawl.close();
    publisher.close();
  }
}
