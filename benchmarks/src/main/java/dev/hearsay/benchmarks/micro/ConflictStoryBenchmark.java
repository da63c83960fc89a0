package dev.hearsay.benchmarks.micro;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictRule;
import java.util.List;
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

/** How long does one core take to find the conflicts of a story? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ConflictStoryBenchmark {

  private static final int SENTENCES = 25;

  /** Articles of the story. */
  @Param({"25", "50", "100"})
  public int articles;

  private final ConflictFinder finder = ConflictRule.defaults().finder();
  private List<Account> story = List.of();

  /** To be set up by JMH. */
  public ConflictStoryBenchmark() {}

  /** Makes the story. */
  @Setup
  public void makeStory() {
    story = new Reports().story(articles, SENTENCES);
  }

  /**
   * Finds the conflicts.
   *
   * @return the conflicts
   */
  @Benchmark
  public List<Conflict> find() {
    return finder.find(story);
  }
}
