package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeferredTest {
  private static final CommitPolicy NEVER = new CommitPolicy(Integer.MAX_VALUE, Duration.ofDays(1));

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  private Deferred deferred(CommitPolicy policy) {
    return new Deferred("work", policy, () -> done.add("done"));
  }

  @Test
  void isDueAfterSoManyChanges() throws InterruptedException {
    try (Deferred deferred = deferred(new CommitPolicy(3, Duration.ofDays(1)))) {
      deferred.changed();
      deferred.changed();
      assertEquals(2, deferred.pending());
      deferred.changed();
      done.take();
      assertEquals(0, deferred.pending());
    }
    assertTrue(done.isEmpty());
  }

  @Test
  void isDueSoLongAfterTheFirstChange() throws InterruptedException {
    try (Deferred deferred = deferred(new CommitPolicy(Integer.MAX_VALUE, Duration.ofMillis(1)))) {
      deferred.changed();
      done.take();
    }
    assertTrue(done.isEmpty());
  }

  @Test
  void isDoneAtOnceIfSomebodyWaits() {
    try (Deferred deferred = deferred(NEVER)) {
      deferred.changed();
      deferred.soon().join();
      assertEquals(1, done.size());
      deferred.soon().join();
      assertEquals(2, done.size());
    }
    assertEquals(2, done.size());
  }

  @Test
  void whoComesWhileItIsDoneWaitsForTheNextTime() throws InterruptedException {
    Semaphore begun = new Semaphore(0);
    Semaphore go = new Semaphore(0);
    try (Deferred deferred =
        new Deferred(
            "work",
            NEVER,
            () -> {
              begun.release();
              go.acquireUninterruptibly();
            })) {
      var first = deferred.soon();
      begun.acquire();
      var second = deferred.soon();
      var third = deferred.soon();
      assertFalse(first.isDone());
      go.release();
      first.join();
      assertFalse(second.isDone());
      go.release();
      second.join();
      third.join();
      assertEquals(1, begun.availablePermits());
    }
  }

  @Test
  void whatFailsIsTriedAgain() {
    AtomicInteger times = new AtomicInteger();
    try (Deferred deferred =
        new Deferred(
            "work",
            NEVER,
            () -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("meant");
              }
            })) {
      deferred.changed();
      assertThrows(CompletionException.class, deferred.soon()::join);
      assertTrue(deferred.isFailing());
      assertEquals(1, deferred.pending());
      deferred.soon().join();
      assertFalse(deferred.isFailing());
      assertEquals(0, deferred.pending());
    }
    assertEquals(2, times.get());
  }

  @Test
  void closingDoesWhatIsLeft() {
    Deferred deferred = deferred(NEVER);
    deferred.changed();
    deferred.close();
    assertEquals(1, done.size());
    assertThrows(CompletionException.class, deferred.soon()::join);
    deferred.close();
    assertEquals(1, done.size());
  }

  @Test
  void policiesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new CommitPolicy(0, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> new CommitPolicy(1, Duration.ZERO));
  }
}
