package io.policyfacts.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityTest {
  @ParameterizedTest
  @CsvSource({
    "3, 2, false, ''",
    "5, 3, false, ''",
    "1, 1, false, 1 replica:",
    "1, 2, false, nothing can be written:",
    "3, 4, false, nothing can be written:",
    "3, 1, false, min.insync.replicas is 1 of 3 replicas:",
    "3, 3, false, min.insync.replicas is 3 of 3 replicas: any broker down stops it",
    "3, 2, true, unclean leader election:",
  })
  void saysWhatIsAtRisk(int replicas, int minInsync, boolean unclean, String begin) {
    String risk = new Durability.Copies(replicas, minInsync, unclean).risk();
    String said = risk == null ? "" : risk;
    assertEquals(begin, said.substring(0, Math.min(begin.length(), said.length())));
    assertEquals(begin.isEmpty(), said.isEmpty());
  }
}
