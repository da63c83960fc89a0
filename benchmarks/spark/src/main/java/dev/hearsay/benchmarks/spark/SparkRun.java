package dev.hearsay.benchmarks.spark;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.benchmarks.peers.PeerFigures;
import dev.hearsay.benchmarks.quality.Claim;
import dev.hearsay.benchmarks.quality.PlantedPairs;
import dev.hearsay.benchmarks.quality.Score;
import dev.hearsay.benchmarks.quality.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Spark MLlib's MinHashLSH on the articles of PeerRun. */
@Command(
    name = "SparkRun",
    mixinStandardHelpOptions = true,
    description = "Measures Spark MLlib's MinHashLSH on the articles of PeerRun.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:measured", "1:failed", "2:usage error"})
public final class SparkRun implements Callable<Integer> {

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles (default: ${DEFAULT-VALUE}).")
  private int articles = 10_000;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Spark runs as local[N] (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Articles of two untimed rounds before (default: ${DEFAULT-VALUE}).")
  private int warmUp = 1_000;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  private SparkRun() {}

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new SparkRun()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    List<PeerFigures> figures;
    try (SparkSession spark = session()) {
      figures = List.of(measure(new MinHashJoin(spark)));
    }
    System.out.println(machine);
    figures.forEach(System.out::println);
    if (json != null) {
      new JsonReport<>(machine, figures).write(json);
    }
    return 0;
  }

  private SparkSession session() {
    SparkSession spark =
        SparkSession.builder()
            .appName("SparkRun")
            .master("local[" + threads + "]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2L * threads)
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  private PeerFigures measure(MinHashJoin join) {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    List<Article> all = corpus.articles().toList();
    List<Article> others = new SyntheticCorpus(Recipe.news(~seed, warmUp)).articles().toList();
    for (int i = 0; i < 2; i++) {
      join.pairs(others);
    }
    List<Double> seconds = new ArrayList<>();
    List<Claim> claims = List.of();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      claims = join.pairs(all);
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    Score score = Scorer.score(PlantedPairs.of(corpus), claims);
    return PeerFigures.of(
        "Spark MLlib MinHashLSH",
        threads,
        articles,
        seconds,
        claims.size(),
        score.jaccard(),
        score.precision());
  }
}
