package dev.hearsay.benchmarks.micro;

import dev.hearsay.Options;
import dev.hearsay.text.Shingler;
import dev.hearsay.text.Shingles;
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

/** How fast does text become tokens and shingles? */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TokenizeBenchmark {

  private static final long SEED = Options.defaults().seed();

  /** Length of a text. */
  @Param({"60", "390", "2000"})
  public int words;

  private final Shingler shingler = new Shingler(SEED);
  private NewsTexts texts = NewsTexts.none();

  /** To be set up by JMH. */
  public TokenizeBenchmark() {}

  /** Makes the texts. */
  @Setup
  public void makeTexts() {
    texts = NewsTexts.ofWords(words);
  }

  /**
   * Shingles the next text in buffers that are used again.
   *
   * @param volume counts its bytes
   * @return the shingler
   */
  @Benchmark
  public Shingler reused(Volume volume) {
    return shingler.read(volume.counted(texts.next()));
  }

  /**
   * Shingles the next text.
   *
   * @param volume counts its bytes
   * @return the shingles
   */
  @Benchmark
  public Shingles shingles(Volume volume) {
    return Shingles.of(volume.counted(texts.next()), SEED);
  }

  /**
   * Shingles the next text and makes the set of them, as exact comparison needs it.
   *
   * @param volume counts its bytes
   * @return the distinct shingles
   */
  @Benchmark
  public long[] shingleSet(Volume volume) {
    return Shingles.of(volume.counted(texts.next()), SEED).distinct();
  }
}
