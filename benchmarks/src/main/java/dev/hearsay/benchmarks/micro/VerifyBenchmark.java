package dev.hearsay.benchmarks.micro;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.duplicate.Duplicate;
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

/** How long does it take to compare two texts, shingling and passages included? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerifyBenchmark {

  /** How the second text comes from the first. */
  public enum Kind {
    /** The same with a sentence of its own before it. */
    COPY,
    /** The first six tenths of it. */
    TRIM,
    /** It does not. */
    UNRELATED
  }

  private static final int WORDS = 390;
  private static final Article NONE = Article.of("none", "");
  private final Options options = Options.defaults();

  /** How the two are related. */
  @Param public Kind kind = Kind.COPY;

  private Article a = NONE;
  private Article b = NONE;

  /** To be set up by JMH. */
  public VerifyBenchmark() {}

  /** Makes the two articles. */
  @Setup
  public void makeArticles() {
    NewsTexts texts = NewsTexts.ofWords(WORDS);
    String first = texts.next();
    String other = texts.next();
    a = Article.of("a", first);
    b =
        Article.of(
            "b",
            switch (kind) {
              case COPY -> other.substring(0, other.indexOf('.') + 1) + " " + first;
              case TRIM -> first.substring(0, first.length() * 6 / 10);
              case UNRELATED -> other;
            });
  }

  /**
   * Compares the two.
   *
   * @return how they stand to one another
   */
  @Benchmark
  public Duplicate compare() {
    return Hearsay.compare(a, b, options);
  }
}
