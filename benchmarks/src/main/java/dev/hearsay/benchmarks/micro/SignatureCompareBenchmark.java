package dev.hearsay.benchmarks.micro;

import dev.hearsay.internal.Kernels;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it take to compare one signature with another, when it is compared with thousands in
 * turn: by a plain loop over lanes held as bytes, and by each version of the kernel over the same
 * lanes held in words? The score is of one comparison. The outcomes are too many for a branch
 * predictor to learn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class SignatureCompareBenchmark {

  static final int SIGNATURES = 4096;

  /** Lanes of a signature, of eight bits. */
  @Param({"64", "128", "256"})
  public int lanes;

  /** Chance that a lane agrees with the one asked about on purpose. */
  @Param({"0", "0.5"})
  public double jaccard;

  /** The version of the kernel, or the plain loop. */
  @Param({"plain", "portable", "simd"})
  public String kernel = "portable";

  private @Nullable Kernels kernels;
  private byte[] askedBytes = {};
  private long[] asked = {};
  private final byte[][] bytes = new byte[SIGNATURES][];
  private final long[][] words = new long[SIGNATURES][];

  /** To be set up by JMH. */
  public SignatureCompareBenchmark() {}

  /** Makes the signatures. */
  @Setup
  public void prepare() {
    kernels = kernel.equals("plain") ? null : Kernels.choose(kernel);
    SplittableRandom random = new SplittableRandom(1);
    askedBytes = new byte[lanes];
    random.nextBytes(askedBytes);
    asked = words(askedBytes);
    for (int i = 0; i < SIGNATURES; i++) {
      bytes[i] = new byte[lanes];
      random.nextBytes(bytes[i]);
      for (int lane = 0; lane < lanes; lane++) {
        if (random.nextDouble() < jaccard) {
          bytes[i][lane] = askedBytes[lane];
        }
      }
      words[i] = words(bytes[i]);
    }
  }

  private static long[] words(byte[] lanes) {
    long[] words = new long[lanes.length / Long.BYTES];
    ByteBuffer.wrap(lanes).asLongBuffer().get(words);
    return words;
  }

  /**
   * Compares one signature with all others.
   *
   * @return equal lanes, of all together
   */
  @Benchmark
  @OperationsPerInvocation(SIGNATURES)
  public int compare() {
    return kernels == null ? byThePlainLoop() : by(kernels);
  }

  private int byThePlainLoop() {
    int equal = 0;
    for (byte[] other : bytes) {
      equal += equalLanes(askedBytes, other);
    }
    return equal;
  }

  private static int equalLanes(byte[] a, byte[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] == b[i]) {
        equal++;
      }
    }
    return equal;
  }

  private int by(Kernels chosen) {
    int equal = 0;
    for (long[] other : words) {
      equal += chosen.equalBytes(asked, other);
    }
    return equal;
  }
}
