package dev.hearsay.benchmarks.peers;

import static dev.hearsay.benchmarks.Figure.count;
import static dev.hearsay.benchmarks.Figure.decimal;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.benchmarks.quality.Claim;
import dev.hearsay.benchmarks.quality.ExactPair;
import dev.hearsay.benchmarks.quality.PlantedPairs;
import dev.hearsay.benchmarks.quality.Score;
import dev.hearsay.benchmarks.quality.Scorer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures this library's batch beside those of others, on the same articles, in one JVM. */
@Command(
    name = "PeerRun",
    mixinStandardHelpOptions = true,
    description = "Measures the batch beside the pipelines of other libraries.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:measured", "1:failed", "2:usage error"})
public final class PeerRun implements Callable<Integer> {

  private static final List<Pipeline> PIPELINES =
      List.of(
          new HearsayPipeline(),
          new BandPipeline<>("hash4j superMinHash", Hash4jSketcher::superMinHash),
          new BandPipeline<>("java-lsh", JavaLshSketcher::new),
          new LucenePipeline());

  private final PrintStream out;

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles (default: ${DEFAULT-VALUE}).")
  private int articles = 10_000;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Threads that each pipeline is given (default: 1,2).")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Articles of two untimed rounds before (default: ${DEFAULT-VALUE}).")
  private int warmUp = 3_000;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(
      names = "--add",
      paramLabel = "FILE",
      description = "Shows these figures too, which another run wrote, such as SparkRun.")
  private List<Path> added = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  PeerRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new PeerRun(out)).execute(args));
  }

  /** A pipeline with a number of threads. */
  private record Entrant(Pipeline pipeline, int threads) {}

  @Override
  public Integer call() {
    Machine machine = Machine.here();
    List<PeerFigures> figures = measure();
    added.forEach(file -> figures.addAll(read(file)));
    out.println(machine);
    out.println();
    out.print(table(figures));
    if (json != null) {
      new JsonReport<>(machine, figures).write(json);
    }
    return 0;
  }

  private List<PeerFigures> measure() {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    List<Article> all = corpus.articles().toList();
    List<ExactPair> truth = PlantedPairs.of(corpus);
    List<Entrant> entrants =
        threads.stream()
            .flatMap(t -> PIPELINES.stream().map(pipeline -> new Entrant(pipeline, t)))
            .toList();
    warmUp(entrants);
    Map<Entrant, List<Double>> seconds = new HashMap<>();
    Map<Entrant, List<Claim>> claims = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Entrant entrant : entrants) {
        System.gc();
        long start = System.nanoTime();
        claims.put(entrant, entrant.pipeline().pairs(all, entrant.threads()));
        seconds
            .computeIfAbsent(entrant, e -> new ArrayList<>())
            .add((System.nanoTime() - start) / 1e9);
      }
    }
    List<PeerFigures> figures = new ArrayList<>();
    for (Entrant entrant : entrants) {
      List<Claim> found = claims.getOrDefault(entrant, List.of());
      Score score = Scorer.score(truth, found);
      figures.add(
          PeerFigures.of(
              entrant.pipeline().name(),
              entrant.threads(),
              articles,
              seconds.getOrDefault(entrant, List.of()),
              found.size(),
              score.jaccard(),
              score.precision()));
    }
    return figures;
  }

  private void warmUp(List<Entrant> entrants) {
    List<Article> others = new SyntheticCorpus(Recipe.news(~seed, warmUp)).articles().toList();
    for (int i = 0; i < 2; i++) {
      entrants.forEach(entrant -> entrant.pipeline().pairs(others, entrant.threads()));
    }
  }

  private static List<PeerFigures> read(Path file) {
    JsonMapper mapper = JsonMapper.builder().build();
    return mapper
        .readerForListOf(PeerFigures.class)
        .readValue(mapper.readTree(file).get("results"));
  }

  /** The figures of all, and how many times as long as ours each takes on as many threads. */
  static Table table(List<PeerFigures> all) {
    Table table =
        new Table(
            "pipeline",
            "threads",
            "articles",
            "articles/s",
            "Hearsay is faster",
            "pairs",
            "recall J ≥ .5",
            "precision");
    for (PeerFigures figures : all) {
      double ours =
          all.stream()
              .filter(f -> f.threads() == figures.threads())
              .findFirst()
              .orElse(figures)
              .articlesPerSecond();
      table.row(
          figures.pipeline(),
          count(figures.threads()),
          count(figures.articles()),
          count(Math.round(figures.articlesPerSecond())),
          decimal(ours / figures.articlesPerSecond()) + " ×",
          count(figures.pairs()),
          figures.recall().toString(),
          figures.precision().toString());
    }
    return table;
  }
}
