package dev.hearsay.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done once for many changes, by a thread of its own: when so many have come, when the
 * first of them is so old, or soon if somebody waits for it. Before it is done for those who wait,
 * as much time passes as it took the last time, half of it, so that further changes can come and
 * have their share. Work that failed is tried again as if its changes had just come.
 */
final class Deferred implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deferred.class);

  private final String name;
  private final int changes;
  private final long interval;
  private final Runnable work;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private int pending;
  private long since;
  private boolean hurried;
  private long hurriedSince;
  private long took;
  private boolean closed;
  private CompletableFuture<Void> next = new CompletableFuture<>();
  private volatile boolean failing;

  /**
   * Starts the thread.
   *
   * @param name of the work
   * @param policy when it is due
   * @param work done by one thread at a time
   */
  Deferred(String name, CommitPolicy policy, Runnable work) {
    this.name = name;
    this.changes = policy.changes();
    this.interval = policy.interval().toNanos();
    this.work = work;
    this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** Notes a change. */
  void changed() {
    lock.lock();
    try {
      note(1);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Done when the work has been done for all changes noted so far; has it done soon. */
  CompletableFuture<Void> soon() {
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(new IllegalStateException(name + " is closed"));
      }
      if (!hurried) {
        hurried = true;
        hurriedSince = System.nanoTime();
        news.signal();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Changes that the work is still to be done for. */
  int pending() {
    lock.lock();
    try {
      return pending;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the work failed the last time. */
  boolean isFailing() {
    return failing;
  }

  /** Has the work done for what is pending, and ends the thread. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(int more) {
    if (pending == 0) {
      since = System.nanoTime();
    }
    pending += more;
  }

  private void run() {
    while (true) {
      int taken;
      CompletableFuture<Void> done;
      lock.lock();
      try {
        awaitDue();
        if (closed && pending == 0 && !hurried) {
          next.completeExceptionally(new IllegalStateException(name + " is closed"));
          return;
        }
        taken = pending;
        done = next;
        next = new CompletableFuture<>();
        pending = 0;
        hurried = false;
      } finally {
        lock.unlock();
      }
      doFor(taken, done);
    }
  }

  private void awaitDue() {
    while (!closed && pending < changes) {
      if (pending == 0 && !hurried) {
        news.awaitUninterruptibly();
        continue;
      }
      long now = System.nanoTime();
      long left = pending == 0 ? Long.MAX_VALUE : since + interval - now;
      if (hurried) {
        left = Math.min(left, hurriedSince + took / 2 - now);
      }
      if (left <= 0) {
        return;
      }
      try {
        news.await(left, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        LOG.warn("{} does not end by interruption", name);
      }
    }
  }

  private void doFor(int taken, CompletableFuture<Void> done) {
    long start = System.nanoTime();
    try {
      work.run();
      failing = false;
      done.complete(null);
    } catch (RuntimeException | Error e) {
      LOG.error("{} failed", name, e);
      failing = true;
      lock.lock();
      try {
        if (!closed) {
          note(taken);
        }
      } finally {
        lock.unlock();
      }
      done.completeExceptionally(e);
    } finally {
      took = System.nanoTime() - start;
    }
  }
}
