package dev.hearsay.benchmarks.micro;

import dev.hearsay.embedding.StaticEncoder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
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

/** How many sentences and articles a second does the built-in encoder turn into vectors? */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncodeBenchmark {

  /** Together more words than there are in the table. */
  private static final int TEXTS = 2048;

  /** Share of words that are not in the table, in headlines of 2013 to 2015. */
  private static final double UNKNOWN = 0.04;

  /** Length of a text: a sentence, an article. */
  @Param({"20", "390"})
  public int words;

  private final StaticEncoder encoder = StaticEncoder.builtIn();
  private String[] texts = {};
  private int next;

  /** To be set up by JMH. */
  public EncodeBenchmark() {}

  /**
   * Makes the texts: words of the encoder's table, drawn by Zipf's law, and among them as many that
   * it does not know as there are in news.
   */
  @Setup
  public void makeTexts() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> known = encoder.words();
    texts = new String[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      StringJoiner text = new StringJoiner(" ", "", ".");
      for (int word = 0; word < words; word++) {
        double rank = Math.pow(known.size(), random.nextDouble());
        text.add(
            random.nextDouble() < UNKNOWN
                ? "xq" + random.nextInt(1 << 20)
                : known.get((int) rank - 1));
      }
      texts[i] = text.toString();
    }
  }

  /**
   * Encodes the next text.
   *
   * @param volume counts its bytes
   * @return the vector
   */
  @Benchmark
  public float[] encode(Volume volume) {
    return encoder.encode(volume.counted(next()));
  }

  String next() {
    next = (next + 1) % TEXTS;
    return texts[next];
  }
}
