package io.policyfacts.cli.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.embedded.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void tellsWhereItsPartsAnswerForAsLongAsItIsOwned() {
    Addresses addresses = new Addresses("127.0.0.1:1", "postgresql://postgres@127.0.0.1:2/x");
    try (DataFolder data = DataFolder.open(folder)) {
      data.announce(addresses);
      assertEquals(Optional.of(addresses), DataFolder.addresses(folder));
    }
    assertEquals(Optional.empty(), DataFolder.addresses(folder));
  }

  @Test
  void belongsToOneOwnerAtATime() {
    try (DataFolder owned = DataFolder.open(folder)) {
      StartException e = assertThrows(StartException.class, () -> DataFolder.open(owned.path()));
      assertTrue(e.toString().contains("another policyfacts process uses"), e.toString());
    }
    DataFolder.open(folder).close();
  }

  @Test
  void isEmptiedOfWhatAPipelineLeft() throws Exception {
    DataFolder.open(folder).close();
    Path left = Files.createDirectories(folder.resolve("kafka/topic-0")).resolve("log");
    Files.writeString(left, "records");
    try (DataFolder data = DataFolder.openEmpty(folder)) {
      assertFalse(Files.exists(data.kafka()));
    }
  }

  @Test
  void isNotEmptiedOfWhatIsNoPipelines() throws Exception {
    Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThrows(StartException.class, () -> DataFolder.openEmpty(folder));
    assertTrue(Files.exists(thesis));
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    StartException e = assertThrows(StartException.class, () -> DataFolder.open(file));
    assertTrue(e.toString().contains("name another folder"), e.toString());
  }
}
