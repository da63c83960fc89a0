package dev.hearsay.benchmarks.micro;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Matches;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.story.StoryRule;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** How long does a question take that asks for articles on the same event too? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class StoryBenchmark {

  private static final int QUESTIONS = 512;
  private static final long SEED = 1;
  private static final Options OPTIONS = Options.defaults().withStories(StoryRule.defaults());

  /** Articles held. */
  @Param({"10000", "100000"})
  public int articles;

  private Hearsay hearsay = Hearsay.create();
  private Article[] questions = {};
  private int next;

  /** To be set up by JMH. */
  public StoryBenchmark() {}

  /** Adds the articles; one question in ten repeats one of them or another question. */
  @Setup
  public void fill() {
    hearsay = Hearsay.create(OPTIONS);
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(SEED, articles + QUESTIONS));
    corpus.articles().limit(articles).forEach(hearsay::add);
    questions =
        IntStream.range(articles, articles + QUESTIONS)
            .mapToObj(corpus::article)
            .toArray(Article[]::new);
  }

  /**
   * Asks about an article that is not held.
   *
   * @return what it repeats, and what tells of the same event
   */
  @Benchmark
  public Matches check() {
    next = (next + 1) % questions.length;
    return hearsay.check(questions[next]);
  }
}
