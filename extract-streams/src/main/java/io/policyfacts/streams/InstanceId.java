package io.policyfacts.streams;

import io.policyfacts.runtime.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name under which an instance comes back to its group: kept beside its local copy of the
 * ledger, whose owner it is. An instance that was killed and started again takes its place at once,
 * instead of waiting until its dead self is given up.
 */
final class InstanceId {
  private static final int BYTES = 8;

  private InstanceId() {}

  /**
   * The name that is kept in a folder, made up the first time.
   *
   * @throws BadSettingException if the folder cannot be used
   */
  static String in(Path folder) {
    Path file = folder.resolve("instance-id");
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      return create(folder, file);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static String create(Path folder, Path file) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    try {
      Files.createDirectories(folder);
      return Files.readString(Files.writeString(file, id));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static BadSettingException unusable(IOException e) {
    return new BadSettingException(
        ExtractSettings.STATE_DIR.name() + " must be a folder that can be written: " + e);
  }
}
