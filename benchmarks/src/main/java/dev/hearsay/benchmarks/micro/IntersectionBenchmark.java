package dev.hearsay.benchmarks.micro;

import dev.hearsay.internal.Kernels;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it take to count what two sorted sets share, by a textbook merge and by the kernels?
 * The pairs of sets are so many that a branch predictor cannot learn where their values meet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class IntersectionBenchmark {

  private static final int VALUES = 1 << 16;

  /** Hashes in a set; three in ten are in the other as well. */
  @Param({"48", "400", "1300"})
  public int size;

  /** The version. */
  @Param({"portable", "simd"})
  public String kernels = "portable";

  private Kernels chosen = Kernels.active();
  private long[][] left = {};
  private long[][] right = {};
  private int next;

  /** To be set up by JMH. */
  public IntersectionBenchmark() {}

  /** Makes the sets. */
  @Setup
  public void prepare() {
    chosen = Kernels.choose(kernels);
    SplittableRandom random = new SplittableRandom(1);
    int shared = size * 3 / 10;
    left = new long[VALUES / size][];
    right = new long[VALUES / size][];
    for (int pair = 0; pair < left.length; pair++) {
      long[] common = random.longs(shared).toArray();
      left[pair] = with(common, random);
      right[pair] = with(common, random);
    }
  }

  private long[] with(long[] common, SplittableRandom random) {
    return LongStream.concat(LongStream.of(common), random.longs(size - common.length))
        .sorted()
        .toArray();
  }

  /**
   * A merge as textbooks have it.
   *
   * @return values shared
   */
  @Benchmark
  public int textbook() {
    next = (next + 1) % left.length;
    long[] a = left[next];
    long[] b = right[next];
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /**
   * The kernel.
   *
   * @return values shared
   */
  @Benchmark
  public int kernel() {
    next = (next + 1) % left.length;
    return chosen.intersectionSize(left[next], right[next]);
  }
}
