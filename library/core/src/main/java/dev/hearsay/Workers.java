package dev.hearsay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** A fixed number of threads that take small pieces of work until none is left. */
final class Workers implements AutoCloseable {

  private static final int PIECE = 16;
  private static final int CHUNK = 64;
  private static final int CHUNKS_A_THREAD = 4;
  private static final long REPORT_MILLIS = 200;

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "hearsay-batch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Calls {@code work} for 0..count-1, in pieces that the threads take one after the other; reports
   * from the calling thread how many are done.
   */
  void forEach(int count, IntConsumer work, LongConsumer report) {
    forEach(count, PIECE, work, report);
  }

  /** As {@link #forEach(int, IntConsumer, LongConsumer)}, for work that is long or uneven. */
  void forEachAlone(int count, IntConsumer work, LongConsumer report) {
    forEach(count, 1, work, report);
  }

  private void forEach(int count, int piece, IntConsumer work, LongConsumer report) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      running.add(
          pool.submit(
              () -> {
                for (int from = next.getAndAdd(piece); from < count; from = next.getAndAdd(piece)) {
                  int to = Math.min(count, from + piece);
                  if (Thread.currentThread().isInterrupted()) {
                    return;
                  }
                  for (int i = from; i < to; i++) {
                    work.accept(i);
                  }
                  done.addAndGet(to - from);
                }
              }));
    }
    for (Future<?> thread : running) {
      while (!finished(thread)) {
        report.accept(done.get());
      }
    }
    report.accept(count);
  }

  /** Runs all pieces of work. */
  void runAll(List<Runnable> pieces) {
    pieces.stream().<Future<?>>map(pool::submit).toList().forEach(Workers::result);
  }

  /**
   * Maps what an iterator gives, in chunks, while the calling thread goes on reading; a bounded
   * number of chunks wait at a time. The consumer is called from the calling thread, in the
   * iterator's order.
   */
  <T, R> void map(Iterator<T> items, Function<T, R> work, Consumer<R> into) {
    ArrayDeque<Future<List<R>>> waiting = new ArrayDeque<>();
    while (items.hasNext()) {
      List<T> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < CHUNK && items.hasNext()) {
        chunk.add(items.next());
      }
      waiting.add(pool.submit(() -> chunk.stream().map(work).toList()));
      while (waiting.size() > threads * CHUNKS_A_THREAD) {
        result(waiting.remove()).forEach(into);
      }
    }
    waiting.forEach(chunk -> result(chunk).forEach(into));
  }

  private static boolean finished(Future<?> task) {
    try {
      task.get(REPORT_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failed(e);
    }
  }

  private static <R> R result(Future<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failed(e);
    }
  }

  private static RuntimeException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    CancellationException cancelled = new CancellationException("the batch was interrupted");
    cancelled.initCause(e);
    return cancelled;
  }

  private static RuntimeException failed(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(e.getCause());
  }

  /** Ends what is under way and waits for it, so that nothing is touched afterwards. */
  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}
