package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringTest {

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore go = new Semaphore(0);
  private final AtomicInteger ended = new AtomicInteger();

  private void work() {
    begun.release();
    go.acquireUninterruptibly();
    if (ended.incrementAndGet() == 1) {
      throw new IllegalStateException("meant");
    }
  }

  @Test
  void isDoneAtOnceAndAgainAndTriedAgainIfItFails() throws InterruptedException {
    try (Recurring recurring = new Recurring("work", Duration.ofMillis(1), this::work)) {
      begun.acquire();
      assertFalse(recurring.isFailing());
      go.release();
      begun.acquire();
      assertTrue(recurring.isFailing());
      go.release();
      begun.acquire();
      assertFalse(recurring.isFailing());
      go.release(Integer.MAX_VALUE / 2);
    }
    assertTrue(ended.get() >= 3);
  }

  @Test
  void closingAwaitsWhatIsUnderWayAndNoMore() throws InterruptedException {
    Recurring recurring = new Recurring("work", Duration.ofDays(1), this::work);
    begun.acquire();
    Thread closing = Thread.ofVirtual().start(recurring::close);
    assertEquals(0, ended.get());
    go.release();
    closing.join();
    assertEquals(1, ended.get());
    recurring.close();
    assertEquals(0, begun.availablePermits());
  }
}
