package io.policyfacts.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.runtime.Settings;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The stages without their transactions, to see that the guarantee's test would notice. */
final class AtLeastOnceMain {
  private AtLeastOnceMain() {}

  public static void main(String[] args) throws InterruptedException {
    Settings settings = new Settings(System.getenv());
    StageMetrics metrics = new StageMetrics(new SimpleMeterRegistry());
    Refusals refusals = new Refusals();
    Properties properties = ExtractSettings.properties(settings, metrics, refusals);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 3_000);
    KafkaStreams streams =
        new KafkaStreams(
            ExtractService.topology(new GpuExtractor("1"), metrics, refusals), properties);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  streams.close(Duration.ofSeconds(5));
                  stopped.countDown();
                }));
    streams.start();
    stopped.await();
  }
}
