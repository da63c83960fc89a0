package dev.hearsay.benchmarks.micro;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Matches;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.story.StoryRule;
import java.util.Optional;
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

/** What does it cost to keep clusters and stories up to date, and to ask for one of them? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class LiveGroupsBenchmark {

  private static final int MORE = 512;
  private static final long SEED = 1;

  /** Articles held. */
  @Param({"10000", "100000"})
  public int articles;

  /** Whether stories are wanted. */
  @Param({"false", "true"})
  public boolean stories;

  private Hearsay hearsay = Hearsay.create();
  private Article[] more = {};
  private String[] held = {};
  private int next;

  /** To be set up by JMH. */
  public LiveGroupsBenchmark() {}

  /** Adds the articles; one in ten repeats another. */
  @Setup
  public void fill() {
    hearsay =
        Hearsay.create(
            stories ? Options.defaults().withStories(StoryRule.defaults()) : Options.defaults());
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(SEED, articles + MORE));
    corpus.articles().limit(articles).forEach(hearsay::add);
    more =
        IntStream.range(articles, articles + MORE)
            .mapToObj(corpus::article)
            .toArray(Article[]::new);
    held =
        IntStream.range(articles - MORE, articles)
            .mapToObj(number -> corpus.article(number).id())
            .toArray(String[]::new);
  }

  /**
   * Adds an article and takes it out again.
   *
   * @return what it repeats
   */
  @Benchmark
  public Matches addAndRemove() {
    next = (next + 1) % more.length;
    Matches matches = hearsay.add(more[next]);
    hearsay.remove(more[next].id());
    return matches;
  }

  /**
   * Asks for the group of an article held.
   *
   * @return its story, or its cluster if no stories are wanted; empty if it is in none
   */
  @Benchmark
  public Optional<?> group() {
    next = (next + 1) % held.length;
    return stories ? hearsay.live().story(held[next]) : hearsay.live().cluster(held[next]);
  }
}
