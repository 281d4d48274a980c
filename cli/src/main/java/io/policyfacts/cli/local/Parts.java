package io.policyfacts.cli.local;

import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.embedded.EmbeddedKafka;
import io.policyfacts.embedded.StartException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Broker and database of a local pipeline: embedded ones on a data folder, or those that the
 * environment names by {@code POLICYFACTS_KAFKA} and {@code POLICYFACTS_DATABASE}.
 */
public final class Parts implements AutoCloseable {
  /** Names an existing broker. */
  public static final String KAFKA = "POLICYFACTS_KAFKA";

  /** Names an existing database. */
  public static final String DATABASE = "POLICYFACTS_DATABASE";

  private static final String STREAMS_STATE = "POLICYFACTS_EXTRACT_STATE_DIR";

  private final Map<String, String> settings;
  private final Deque<AutoCloseable> embedded = new ArrayDeque<>();

  /**
   * Ports of the embedded parts, 0 for any free one.
   *
   * @param kafka port of the broker
   * @param database port of the database
   */
  public record Ports(int kafka, int database) {
    /** Any free ones. */
    public static final Ports ANY = new Ports(0, 0);
  }

  private Parts(Map<String, String> settings) {
    this.settings = settings;
  }

  /**
   * Starts what the environment does not name, both at the same time.
   *
   * @throws StartException if one cannot start; the other is stopped again
   */
  public static Parts start(DataFolder data, Ports ports, Map<String, String> environment) {
    Parts parts = new Parts(new TreeMap<>(environment));
    parts.settings.putIfAbsent(STREAMS_STATE, data.streams().toString());
    CompletableFuture<Void> kafka =
        parts.startUnless(KAFKA, () -> parts.startKafka(data, ports.kafka()));
    CompletableFuture<Void> database =
        parts.startUnless(DATABASE, () -> parts.startDatabase(data, ports.database()));
    try {
      CompletableFuture.allOf(kafka, database).join();
    } catch (CompletionException e) {
      parts.close();
      throw e.getCause() instanceof StartException cause ? cause : e;
    }
    data.announce(parts.addresses());
    return parts;
  }

  /** The environment with what the services need to find the parts. */
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** Where the parts answer. */
  public Addresses addresses() {
    return new Addresses(settings.getOrDefault(KAFKA, ""), settings.getOrDefault(DATABASE, ""));
  }

  /** Stops the embedded parts, the broker first. */
  @Override
  public void close() {
    synchronized (embedded) {
      while (!embedded.isEmpty()) {
        close(embedded.pop());
      }
    }
  }

  private CompletableFuture<Void> startUnless(String variable, Supplier<String> start) {
    if (!settings.getOrDefault(variable, "").isBlank()) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.supplyAsync(start)
        .thenAccept(
            address -> {
              synchronized (embedded) {
                settings.put(variable, address);
              }
            });
  }

  private String startKafka(DataFolder data, int port) {
    EmbeddedKafka kafka = EmbeddedKafka.start(data.kafka(), port);
    synchronized (embedded) {
      embedded.push(kafka);
    }
    return kafka.bootstrap();
  }

  private String startDatabase(DataFolder data, int port) {
    EmbeddedDatabase database = EmbeddedDatabase.start(data.postgres(), port);
    synchronized (embedded) {
      embedded.addLast(database);
    }
    return database.url();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("an embedded part did not stop", e);
    }
  }
}
