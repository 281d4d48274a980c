package io.policyfacts.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {
  private final Ending ending = new Ending();

  @Test
  void isWaitedForUntilItComes() throws Exception {
    assertFalse(ending.await(Duration.ofMillis(1)));
    assertFalse(ending.isReached());
    ending.reach();
    ending.await();
    assertTrue(ending.await(Duration.ofMillis(1)));
    assertFalse(ending.isDeath());
  }

  @Test
  void tellsWhatTheServiceDiedOf() {
    RuntimeException death = new IllegalArgumentException("too old");
    ending.reach(death);
    ending.reach();
    assertTrue(ending.isDeath());
    assertTrue(ending.await(Duration.ofMillis(1)));
    assertSame(death, assertThrows(IllegalArgumentException.class, ending::await));
  }

  @Test
  void wrapsWhatNobodyCouldThrow() {
    IOException gone = new IOException("gone");
    ending.reach(gone);
    IllegalStateException died = assertThrows(IllegalStateException.class, ending::await);
    assertSame(gone, died.getCause());
  }
}
