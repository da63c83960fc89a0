package dev.hearsay.benchmarks.scale;

import static dev.hearsay.benchmarks.Figure.count;
import static dev.hearsay.benchmarks.Figure.decimal;
import static dev.hearsay.benchmarks.Figure.rounded;

import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the durable index: filling it, asking it, many asking at once, and kills. */
@Command(
    name = "DurableRun",
    mixinStandardHelpOptions = true,
    description = "Measures the durable index: filling it, asking it, many at once, and kills.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:measured", "1:failed", "2:usage error"})
public final class DurableRun implements Callable<Integer> {

  private final PrintStream out;

  /** What is measured. */
  enum Part {
    FILL,
    CHECK,
    MIXED,
    KILL
  }

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      description =
          "Of fill, check, mixed, kill; check and mixed need what fill has made (default: all).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where the index is made, and stays; needs three kilobytes an article, twice while it"
              + " is filled (default: a temporary one, which goes).")
  private @Nullable Path folder;

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles in the index (default: ${DEFAULT-VALUE}).")
  private int articles = 1_000_000;

  @Option(
      names = "--chunk",
      paramLabel = "N",
      description = "Articles added together (default: ${DEFAULT-VALUE}).")
  private int chunk = 100_000;

  @Option(
      names = "--checks",
      paramLabel = "N",
      description = "Questions, three in ten about repeats (default: ${DEFAULT-VALUE}).")
  private int checks = 20_000;

  @Option(
      names = "--readers",
      paramLabel = "N",
      description = "Threads that ask while one writes (default: ${DEFAULT-VALUE}).")
  private int readers = 16;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long they do (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "Writers killed (default: ${DEFAULT-VALUE}).")
  private int kills = 200;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of each JVM, as for -Xmx (default: ${DEFAULT-VALUE}).")
  private String heap = "2g";

  @Option(
      names = "--stories",
      description = "With stories: fill keeps what articles are about, check and mixed tell them.")
  private boolean stories;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  DurableRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(
        new CommandLine(new DurableRun(out))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    out.println(machine);
    Path in = folder == null ? Files.createTempDirectory("hearsay-durable-") : folder;
    try {
      List<DurableFigures> all = new ArrayList<>();
      for (Part part : parts) {
        out.println();
        if (part == Part.KILL) {
          out.print(killed(in.resolve("killed")));
        } else {
          DurableFigures figures = measured(DurableTrial.Part.valueOf(part.name()), in);
          out.print(table(figures));
          all.add(figures);
        }
      }
      if (json != null) {
        new JsonReport<>(machine, all).write(json);
      }
      return 0;
    } finally {
      if (folder == null) {
        Folders.delete(in);
      }
    }
  }

  private DurableFigures measured(DurableTrial.Part part, Path in) throws IOException {
    DurableTrial trial =
        new DurableTrial(
            part,
            in.resolve("index").toString(),
            articles,
            chunk,
            checks,
            readers,
            seconds,
            seed,
            stories);
    return new Fork(heap).run(DurableTrial.class, trial, DurableFigures.class);
  }

  private Table killed(Path in) throws IOException {
    Folders.delete(in);
    SplittableRandom random = new SplittableRandom(seed);
    KillTrial trial = new KillTrial(in.toString(), 0, seed);
    for (int kill = 0; kill < kills; kill++) {
      trial = trial.kill(random);
    }
    Table table = new Table("writers killed", "steps committed", "articles lost or twice");
    table.row(count(kills), count(trial.steps()), "0");
    return table;
  }

  private static Table table(DurableFigures figures) {
    return switch (figures.trial().part()) {
      case FILL -> filled(figures);
      case CHECK -> asked(figures);
      case MIXED -> askedByMany(figures);
    };
  }

  private static Table filled(DurableFigures figures) {
    Table table = new Table("articles before", "added and committed/s", "CPU µs an article");
    for (int i = 0; i < figures.rates().size(); i++) {
      table.row(
          count((long) i * figures.trial().chunk()),
          count(Math.round(figures.rates().get(i))),
          rounded(figures.processorMicros().get(i)));
    }
    return table;
  }

  private static Table asked(DurableFigures figures) {
    Table table =
        new Table(
            "articles held",
            "seconds to open",
            "CPU µs an article",
            "check p50, µs",
            "p90",
            "p99",
            "p99.9",
            "max",
            "CPU p50",
            "CPU p99",
            "answered",
            "B in the heap",
            "B of text on disk",
            "B besides");
    Latencies latencies = present(figures.latencies());
    table.row(
        count(figures.trial().articles()),
        decimal(figures.openSeconds()),
        rounded(figures.processorMicros().get(0)),
        rounded(latencies.p50()),
        rounded(latencies.p90()),
        rounded(latencies.p99()),
        rounded(latencies.p999()),
        rounded(latencies.max()),
        rounded(present(figures.processorLatencies()).p50()),
        rounded(present(figures.processorLatencies()).p99()),
        decimal(figures.answered()),
        count(Math.round(figures.heapBytes())),
        count(Math.round(figures.textBytes())),
        count(Math.round(figures.besidesText())));
    return table;
  }

  private static Table askedByMany(DurableFigures figures) {
    Table table =
        new Table(
            "threads asking",
            "seconds",
            "questions/s",
            "p50, µs",
            "p99",
            "max",
            "articles added meanwhile/s",
            "stale answers");
    Latencies latencies = present(figures.latencies());
    table.row(
        count(figures.trial().readers()),
        count(figures.trial().seconds()),
        count(Math.round(figures.answered())),
        rounded(latencies.p50()),
        rounded(latencies.p99()),
        rounded(latencies.max()),
        count(Math.round(figures.rates().get(0))),
        "0");
    return table;
  }

  private static Latencies present(@Nullable Latencies latencies) {
    if (latencies == null) {
      throw new IllegalStateException("nothing was asked");
    }
    return latencies;
  }
}
