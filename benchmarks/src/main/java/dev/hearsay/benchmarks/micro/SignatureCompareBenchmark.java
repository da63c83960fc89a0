package dev.hearsay.benchmarks.micro;

import dev.hearsay.internal.Kernels;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What does it take to compare two signatures: lane by lane, and by each version of the kernel? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class SignatureCompareBenchmark {

  private static final int SIGNATURES = 256;

  /** Lanes of a signature, of eight bits. */
  @Param({"64", "128", "256"})
  public int lanes;

  /** Chance that a lane of two neighbouring signatures agrees on purpose. */
  @Param({"0", "0.5"})
  public double jaccard;

  /** The version. */
  @Param({"portable", "simd"})
  public String kernels = "portable";

  private Kernels chosen = Kernels.active();
  private byte[][] signatures = {};
  private int next;

  /** To be set up by JMH. */
  public SignatureCompareBenchmark() {}

  /** Makes the signatures. */
  @Setup
  public void prepare() {
    chosen = Kernels.choose(kernels);
    signatures = new byte[SIGNATURES][lanes];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SIGNATURES; i++) {
      random.nextBytes(signatures[i]);
      for (int lane = 0; i > 0 && lane < lanes; lane++) {
        if (random.nextDouble() < jaccard) {
          signatures[i][lane] = signatures[i - 1][lane];
        }
      }
    }
  }

  private byte[] next() {
    next = (next + 1) % SIGNATURES;
    return signatures[next];
  }

  /**
   * The plain loop.
   *
   * @return equal lanes
   */
  @Benchmark
  public int plain() {
    byte[] a = next();
    byte[] b = next();
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] == b[i]) {
        equal++;
      }
    }
    return equal;
  }

  /**
   * The kernel.
   *
   * @return equal lanes
   */
  @Benchmark
  public int kernel() {
    return chosen.equalBytes(next(), next());
  }
}
