package dev.hearsay.benchmarks.micro;

import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Verdict;
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

/** How long does it take to judge whether two texts contradict each other? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JudgeBenchmark {

  private static final int TEXTS = 512;

  /** Length of a text. */
  @Param({"1", "3"})
  public int sentences;

  private final ConflictFinder finder = ConflictRule.defaults().finder();
  private final String[] texts = new String[TEXTS];
  private int next;

  /** To be set up by JMH. */
  public JudgeBenchmark() {}

  /** Makes the texts. */
  @Setup
  public void makeTexts() {
    Reports reports = new Reports();
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = reports.article(sentences);
    }
  }

  /**
   * Judges the next two texts.
   *
   * @return the verdict
   */
  @Benchmark
  public Verdict judge() {
    next = (next + 1) % TEXTS;
    String other = texts[(next + 1) % TEXTS];
    return finder.judge(texts[next], Context.UNKNOWN, other, Context.UNKNOWN);
  }
}
