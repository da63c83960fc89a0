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

/** What does a dot product of two vectors take, of floats and of bytes? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class DotProductBenchmark {

  /** Numbers in a vector. */
  @Param({"64", "256"})
  public int size;

  /** The version. */
  @Param({"portable", "simd"})
  public String kernel = "portable";

  private Kernels chosen = Kernels.active();
  private float[] floatsA = {};
  private float[] floatsB = {};
  private byte[] bytesA = {};
  private byte[] bytesB = {};

  /** To be set up by JMH. */
  public DotProductBenchmark() {}

  /** Makes the vectors. */
  @Setup
  public void prepare() {
    chosen = Kernels.choose(kernel);
    SplittableRandom random = new SplittableRandom(1);
    bytesA = new byte[size];
    bytesB = new byte[size];
    random.nextBytes(bytesA);
    random.nextBytes(bytesB);
    floatsA = new float[size];
    floatsB = new float[size];
    for (int i = 0; i < size; i++) {
      floatsA[i] = bytesA[i];
      floatsB[i] = bytesB[i];
    }
  }

  /**
   * Of floats.
   *
   * @return the product
   */
  @Benchmark
  public float floats() {
    return chosen.dot(floatsA, floatsB);
  }

  /**
   * Of bytes.
   *
   * @return the product
   */
  @Benchmark
  public int bytes() {
    return chosen.dot(bytesA, bytesB);
  }
}
