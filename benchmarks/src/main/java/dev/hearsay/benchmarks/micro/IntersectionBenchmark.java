package dev.hearsay.benchmarks.micro;

import dev.hearsay.internal.Kernels;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class IntersectionBenchmark {

  private static final int VALUES = 1 << 16;

  /** Hashes in a set; three in ten are in the other as well. */
  @Param({"48", "400", "1300"})
  public int size;

  /** The version of the kernel, or a merge as textbooks have it. */
  @Param({"plain", "portable", "simd"})
  public String kernel = "portable";

  private @Nullable Kernels kernels;
  private long[][] left = {};
  private long[][] right = {};
  private int next;

  /** To be set up by JMH. */
  public IntersectionBenchmark() {}

  /** Makes the sets. */
  @Setup
  public void prepare() {
    kernels = kernel.equals("plain") ? null : Kernels.choose(kernel);
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
   * Counts what the next two sets share.
   *
   * @return values shared
   */
  @Benchmark
  public int intersect() {
    next = (next + 1) % left.length;
    return kernels == null
        ? merge(left[next], right[next])
        : kernels.intersectionSize(left[next], right[next]);
  }

  private static int merge(long[] a, long[] b) {
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
}
