package dev.hearsay.benchmarks.micro;

import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import java.util.List;
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

/** How fast are the statements of an article read? */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatementBenchmark {

  private static final int ARTICLES = 512;
  private static final int SENTENCES = 25;

  private final StatementReader reader = new StatementReader();
  private final String[] articles = new String[ARTICLES];
  private int next;

  /** To be set up by JMH. */
  public StatementBenchmark() {}

  /** Makes the articles. */
  @Setup
  public void makeArticles() {
    Reports reports = new Reports();
    for (int i = 0; i < ARTICLES; i++) {
      articles[i] = reports.article(SENTENCES);
    }
  }

  /**
   * Reads the next article.
   *
   * @param volume counts its bytes
   * @return its statements
   */
  @Benchmark
  public List<Statement> read(Volume volume) {
    next = (next + 1) % ARTICLES;
    return reader.read(volume.counted(articles[next]), null);
  }
}
