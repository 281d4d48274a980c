package io.policyfacts.cli.local;

import io.policyfacts.embedded.StartException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A folder that holds the data of a local pipeline; one process owns it at a time. */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "policyfacts.lock";
  private static final String ADDRESSES = "addresses.properties";
  private static final String KAFKA = "kafka";
  private static final String DATABASE = "database";

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it if it is not there.
   *
   * @throws StartException if another process owns it or it cannot be written
   */
  public static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new DataFolder(folder, locked(folder));
    } catch (IOException e) {
      throw new StartException(
          folder + " cannot be used for data (" + e + "): name another folder", e);
    }
  }

  /**
   * Takes the folder without what an earlier pipeline left in it.
   *
   * @throws StartException if another process owns it, it cannot be written, or it holds something
   *     that is no pipeline's
   */
  public static DataFolder openEmpty(Path folder) {
    requireOwn(folder);
    DataFolder data = open(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(e -> !e.endsWith(LOCK)).toList()) {
        delete(entry);
      }
      return data;
    } catch (IOException e) {
      data.close();
      throw new StartException(folder + " cannot be emptied (" + e + "): name another folder", e);
    }
  }

  /** Where the pipeline that owns a folder answers, if one does. */
  public static Optional<Addresses> addresses(Path folder) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(ADDRESSES))) {
      properties.load(in);
    } catch (IOException e) {
      return Optional.empty();
    }
    String kafka = properties.getProperty(KAFKA, "");
    String database = properties.getProperty(DATABASE, "");
    return kafka.isEmpty() ? Optional.empty() : Optional.of(new Addresses(kafka, database));
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  /** The broker's folder. */
  Path kafka() {
    return folder.resolve("kafka");
  }

  /** The database's folder. */
  Path postgres() {
    return folder.resolve("postgres");
  }

  /** The folder of the streams' local state. */
  Path streams() {
    return folder.resolve("streams");
  }

  /** Lets other commands find the parts for as long as the folder is owned. */
  void announce(Addresses addresses) {
    Properties properties = new Properties();
    properties.setProperty(KAFKA, addresses.kafka());
    properties.setProperty(DATABASE, addresses.database());
    try (Writer out = Files.newBufferedWriter(folder.resolve(ADDRESSES))) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(ADDRESSES), e);
    }
  }

  /** Gives the folder up. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(ADDRESSES));
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give up " + folder, e);
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // told below, as if another process had it
    }
    channel.close();
    throw new StartException(
        "another policyfacts process uses " + folder + ": stop it, or name another folder");
  }

  private static void requireOwn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      if (!Files.exists(folder.resolve(LOCK)) && entries.findAny().isPresent()) {
        throw new StartException(
            folder + " holds other files and would be emptied: name another folder");
      }
    } catch (IOException e) {
      // it is not there yet, or open() tells what is wrong with it
    }
  }

  private static void delete(Path entry) throws IOException {
    try (Stream<Path> tree = Files.walk(entry)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
