package dev.hearsay.benchmarks.scale;

import static dev.hearsay.benchmarks.Figure.count;
import static dev.hearsay.benchmarks.Figure.decimal;

import dev.hearsay.benchmarks.Figure;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures time and memory on large and degenerate corpora. */
@Command(
    name = "ScaleRun",
    mixinStandardHelpOptions = true,
    description = "Measures time and memory on large and degenerate corpora.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every scenario ran and kept within the ratios asked for",
      "1:one did not",
      "2:usage error"
    })
public final class ScaleRun implements Callable<Integer> {

  private static final double MEGA = 1e6;

  private final PrintStream out;
  private final Function<String, Laboratory> laboratories;

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles in each scenario (default: ${DEFAULT-VALUE}).")
  private int articles = 100_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of each JVM, as for -Xmx (default: ${DEFAULT-VALUE}).")
  private String heap = "2g";

  @Option(names = "--threads", paramLabel = "N", description = "Threads of a batch (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "Articles of an untimed batch before the timed one (default: ${DEFAULT-VALUE}).")
  private int warmUp = 5_000;

  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Besides distinct, only these (default: ${DEFAULT-VALUE}).")
  private Set<Scenario> scenarios = EnumSet.allOf(Scenario.class);

  @Option(
      names = "--growth-of",
      paramLabel = "FILE",
      description = "Measures growth on these articles too, in JSON Lines, or .gz.")
  private @Nullable Path growthOf;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  @Option(
      names = "--max-ratio",
      paramLabel = "R",
      description = "Most CPU time an article, as a ratio to distinct, of identical and footer.")
  private double mostRatio = Double.POSITIVE_INFINITY;

  @Option(
      names = "--max-growth",
      paramLabel = "R",
      description = "Most CPU time of twice as many articles, as a ratio.")
  private double mostGrowth = Double.POSITIVE_INFINITY;

  ScaleRun(PrintStream out, Function<String, Laboratory> laboratories) {
    this.out = out;
    this.laboratories = laboratories;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out, ScaleRun::forks).execute(args));
  }

  private static Laboratory forks(String heap) {
    return trial -> new Fork(heap).run(Trial.class, trial, Measurement.class);
  }

  static CommandLine commandLine(PrintStream out, Function<String, Laboratory> laboratories) {
    return new CommandLine(new ScaleRun(out, laboratories))
        .registerConverter(
            Scenario.class,
            name -> Scenario.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    List<Trial> trials = trials();
    List<Series> series = measure(trials);
    out.println(machine);
    out.println();
    out.print(figures(series));
    out.println();
    out.print(growth(series));
    if (json != null) {
      new JsonReport<>(machine, series).write(json);
    }
    return series.stream().allMatch(s -> isGoodEnough(s, series)) ? 0 : 1;
  }

  private List<Trial> trials() throws IOException {
    List<Trial> trials = new ArrayList<>();
    trials.add(trial(Scenario.DISTINCT, articles / 2));
    trials.add(trial(Scenario.DISTINCT, articles));
    for (Scenario scenario : scenarios) {
      if (scenario != Scenario.DISTINCT) {
        trials.add(trial(scenario, articles));
      }
    }
    if (growthOf != null) {
      int[] lines = new int[1];
      ArticleFile.forEachObject(growthOf, line -> lines[0]++);
      String file = growthOf.toString();
      trials.add(new Trial(null, file, lines[0] / 2, seed, threads, warmUp));
      trials.add(new Trial(null, file, lines[0], seed, threads, warmUp));
    }
    return trials;
  }

  private Trial trial(Scenario scenario, int count) {
    return new Trial(scenario, null, count, seed, threads, warmUp);
  }

  /** Measures every trial once before any is measured again. */
  private List<Series> measure(List<Trial> trials) {
    Laboratory laboratory = laboratories.apply(heap);
    List<List<Measurement>> outcomes = new ArrayList<>();
    trials.forEach(trial -> outcomes.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < trials.size(); i++) {
        try {
          outcomes.get(i).add(laboratory.measure(trials.get(i)));
        } catch (IOException e) {
          out.println("failed: " + e.getMessage());
        }
      }
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      series.add(Series.of(trials.get(i), outcomes.get(i)));
    }
    return series;
  }

  private boolean isGoodEnough(Series series, List<Series> all) {
    if (series.rounds().size() < rounds) {
      return false;
    }
    Scenario scenario = series.trial().scenario();
    if ((scenario == Scenario.IDENTICAL || scenario == Scenario.FOOTER)
        && ratio(series, all, Series::processorMicrosAnArticle) > mostRatio) {
      return false;
    }
    Series half = half(series, all);
    // Not a number, if both took less time than the clock can tell, is no growth.
    return half == null || !(series.processorSeconds() / half.processorSeconds() > mostGrowth);
  }

  /** Time an article as a ratio to that of the distinct ones. */
  private double ratio(Series series, List<Series> all, ToDoubleFunction<Series> time) {
    return all.stream()
        .filter(s -> s.trial().equals(trial(Scenario.DISTINCT, articles)))
        .mapToDouble(s -> time.applyAsDouble(series) / time.applyAsDouble(s))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The series of the first half of the same articles. */
  private static @Nullable Series half(Series series, List<Series> all) {
    int at = all.indexOf(series);
    if (at == 0) {
      return null;
    }
    Series before = all.get(at - 1);
    return before.name().equals(series.name()) ? before : null;
  }

  private Table figures(List<Series> all) {
    Table table =
        new Table(
            "scenario",
            "articles",
            "articles/s",
            "µs an article",
            "ratio to distinct",
            "CPU µs an article",
            "CPU ratio",
            "heap peak, MB",
            "heap held, MB",
            "resident peak, MB",
            "pairs",
            "clusters",
            "recall J ≥ .5",
            "recall C ≥ .6",
            "precision");
    for (Series series : all) {
      if (series.rounds().isEmpty()) {
        continue;
      }
      Measurement last = series.rounds().getLast();
      Agreement agreement = last.agreement();
      table.row(
          series.name(),
          count(series.trial().articles()),
          count(Math.round(MEGA / series.microsAnArticle())),
          decimal(series.microsAnArticle()),
          decimal(ratio(series, all, Series::microsAnArticle)),
          decimal(series.processorMicrosAnArticle()),
          decimal(ratio(series, all, Series::processorMicrosAnArticle)),
          megabytes(series, Usage::heapPeak),
          megabytes(series, Usage::heapHeld),
          megabytes(series, Usage::residentPeak),
          count(last.pairs()),
          count(last.clusters()),
          agreement == null ? "" : agreement.jaccard().toString(),
          agreement == null ? "" : agreement.containment().toString(),
          agreement == null ? "" : agreement.precision().toString());
    }
    return table;
  }

  private static Table growth(List<Series> all) {
    Table table =
        new Table(
            "growth", "articles", "seconds", "twice as many", "seconds", "ratio", "CPU ratio");
    for (Series series : all) {
      Series half = half(series, all);
      if (half != null) {
        table.row(
            series.name(),
            count(half.trial().articles()),
            decimal(half.seconds()),
            count(series.trial().articles()),
            decimal(series.seconds()),
            decimal(series.seconds() / half.seconds()),
            decimal(series.processorSeconds() / half.processorSeconds()));
      }
    }
    return table;
  }

  /** The most of all rounds. */
  private static String megabytes(Series series, ToLongFunction<Usage> bytes) {
    long most = series.rounds().stream().map(Measurement::usage).mapToLong(bytes).max().orElse(0);
    return Figure.megabytes(most);
  }
}
