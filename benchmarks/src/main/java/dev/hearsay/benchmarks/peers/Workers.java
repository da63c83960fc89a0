package dev.hearsay.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Divides work among threads, piece by piece. */
final class Workers {

  private static final int PIECE = 64;

  private Workers() {}

  /** What the workers, one a thread, make of the numbers from 0 to the count, in order. */
  static <T> List<T> map(int count, int threads, Supplier<IntFunction<T>> workers) {
    ThreadLocal<IntFunction<T>> own = ThreadLocal.withInitial(workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<T>>> pieces = new ArrayList<>();
      for (int from = 0; from < count; from += PIECE) {
        IntStream piece = IntStream.range(from, Math.min(count, from + PIECE));
        pieces.add(pool.submit(() -> piece.mapToObj(own.get()).toList()));
      }
      List<T> all = new ArrayList<>(count);
      for (Future<List<T>> piece : pieces) {
        all.addAll(piece.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
