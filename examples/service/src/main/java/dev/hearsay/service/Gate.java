package dev.hearsay.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A bounded queue: so many requests are worked on at once, so many more wait for their turn, in
 * order and not for ever; the rest are sent away.
 */
final class Gate {
  private final String name;
  private final int most;
  private final int length;
  private final Duration patience;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * An empty queue.
   *
   * @param name of what waits in it
   * @param running requests worked on at once
   * @param length requests that may wait
   * @param patience time that one waits at the most
   */
  Gate(String name, int running, int length, Duration patience) {
    this.name = name;
    this.most = running;
    this.length = length;
    this.patience = patience;
    this.free = new Semaphore(running, true);
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws Refusal if the queue is full, or the turn did not come in time
   */
  <T> T pass(Supplier<T> work) {
    if (!free.tryAcquire()) {
      await();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void await() {
    if (waiting.incrementAndGet() > length) {
      waiting.decrementAndGet();
      throw Refusal.busy("the queue of " + name + " is full: " + length + " wait already");
    }
    try {
      if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw Refusal.busy(
            "no turn in the queue of " + name + " within " + patience.toMillis() + " ms");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("interrupted in the queue of " + name);
    } finally {
      waiting.decrementAndGet();
    }
  }

  String name() {
    return name;
  }

  int waiting() {
    return waiting.get();
  }

  int running() {
    return most - free.availablePermits();
  }

  /** Whether the next request would be sent away. */
  boolean isFull() {
    return free.availablePermits() == 0 && waiting.get() >= length;
  }
}
