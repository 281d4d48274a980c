package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.policyfacts.cli.local.Parts;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The services on the images of docker-compose.yml, where a Docker engine answers. */
@Timeout(300)
class ContainersTest {
  private static final String KAFKA = "apache/kafka:4.3.1";
  private static final String POSTGRES = "postgres:17";

  @TempDir Path folder;

  @Test
  void articlesBecomeRowsOnTheImagesOfCompose() throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers: skipped");
    try (KafkaContainer kafka = new KafkaContainer(KAFKA);
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES)) {
      kafka.start();
      postgres.start();
      try (Rig rig = Rig.on(environment(kafka, postgres))) {
        rig.closing(
            Pipeline.start(
                List.of(Pipeline.SINK, Pipeline.EXTRACT), rig.settings(), Metrics.registry()));
        List<Article> articles = Articles.numbered(20);
        articles.forEach(article -> rig.send(Topics.ARTICLES, article.id(), Json.write(article)));
        rig.awaitCount("SELECT count(*) FROM facts_with_articles WHERE quote_found", 40);
      }
    }
  }

  private Map<String, String> environment(KafkaContainer kafka, PostgreSQLContainer postgres) {
    return Map.of(
        Parts.KAFKA,
        kafka.getBootstrapServers(),
        Parts.DATABASE,
        postgres.getJdbcUrl(),
        "POLICYFACTS_DATABASE_USER",
        postgres.getUsername(),
        "POLICYFACTS_DATABASE_PASSWORD",
        postgres.getPassword(),
        "POLICYFACTS_EXTRACT_STATE_DIR",
        folder.toString());
  }
}
