package dev.hearsay.benchmarks.micro;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Measured;
import dev.hearsay.similarity.Profile;
import dev.hearsay.similarity.ProfileReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to make out what an article is about, and to compare two articles? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ArticleSimilarityBenchmark {

  private static final int WORDS = 390;
  private static final int ARTICLES = 512;

  private final ProfileReader reader = new ProfileReader(StaticEncoder.builtIn());
  private final ArticleSimilarity similarity = new ArticleSimilarity(new DocumentFrequencies());
  private final Measured[] articles = new Measured[ARTICLES];
  private NewsTexts texts = NewsTexts.none();
  private int next;

  /** To be set up by JMH. */
  public ArticleSimilarityBenchmark() {}

  /** Makes the articles. */
  @Setup
  public void makeArticles() {
    texts = NewsTexts.ofWords(WORDS);
    for (int i = 0; i < ARTICLES; i++) {
      articles[i] = similarity.measure(reader.read(null, texts.next()));
    }
  }

  /**
   * Makes out what the next text is about.
   *
   * @return its profile
   */
  @Benchmark
  public Profile read() {
    return reader.read(null, texts.next());
  }

  /**
   * Compares the next two articles.
   *
   * @return how alike they are
   */
  @Benchmark
  public double compare() {
    next = (next + 1) % ARTICLES;
    return similarity.of(articles[next], articles[(next + 1) % ARTICLES]);
  }
}
