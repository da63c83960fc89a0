package dev.hearsay.service;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done at once, and again so long after it ended, by a thread of its own. Work that
 * failed is tried again sooner.
 */
final class Recurring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
  private static final Duration SOON = Duration.ofMinutes(1);

  private final String name;
  private final Duration interval;
  private final Runnable work;
  private final ScheduledThreadPoolExecutor thread;
  private volatile boolean failing;

  /**
   * Starts the thread.
   *
   * @param name of the work
   * @param interval from the end of one time to the next
   * @param work never interrupted
   */
  Recurring(String name, Duration interval, Runnable work) {
    this.name = name;
    this.interval = interval;
    this.work = work;
    this.thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).daemon().factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.execute(this::run);
  }

  /** Whether the work failed the last time. */
  boolean isFailing() {
    return failing;
  }

  private void run() {
    try {
      work.run();
      failing = false;
    } catch (RuntimeException | Error e) {
      LOG.error("{} failed", name, e);
      failing = true;
    }
    Duration wait = failing && SOON.compareTo(interval) < 0 ? SOON : interval;
    try {
      var unused = thread.schedule(this::run, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} has ended", name);
    }
  }

  /** Ends the thread, once the work under way is done. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
