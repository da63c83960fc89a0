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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures an engine that holds many articles: questions to it, and its memory. */
@Command(
    name = "HeldRun",
    mixinStandardHelpOptions = true,
    description = "Measures questions to an engine that holds many articles, and its memory.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:measured", "1:failed", "2:usage error"})
public final class HeldRun implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = {"-n", "--articles"},
      split = ",",
      paramLabel = "N",
      description = "Articles held, in a JVM for each (default: 100000,1000000).")
  private List<Integer> sizes = List.of(100_000, 1_000_000);

  @Option(
      names = "--checks",
      paramLabel = "N",
      description = "Questions about articles not held (default: ${DEFAULT-VALUE}).")
  private int checks = 20_000;

  @Option(
      names = "--repeats",
      paramLabel = "SHARE",
      description = "Share of them that repeat an article held (default: ${DEFAULT-VALUE}).")
  private double repeats = 0.3;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Untimed questions before (default: ${DEFAULT-VALUE}).")
  private int warmUp = 5_000;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of each JVM, as for -Xmx, below 32g (default: ${DEFAULT-VALUE}).")
  private String heap = "12g";

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  HeldRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new HeldRun(out)).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    List<HeldFigures> figures = new ArrayList<>();
    for (int size : sizes) {
      HeldTrial trial = new HeldTrial(size, checks, repeats, warmUp, seed);
      figures.add(new Fork(heap).run(HeldTrial.class, trial, HeldFigures.class));
    }
    out.println(machine);
    out.println();
    out.print(table(figures));
    if (json != null) {
      new JsonReport<>(machine, figures).write(json);
    }
    return 0;
  }

  private static Table table(List<HeldFigures> all) {
    Table table =
        new Table(
            "articles held",
            "check p50, µs",
            "p90",
            "p99",
            "p99.9",
            "max",
            "answered",
            "added/s",
            "B of text",
            "B besides the text");
    for (HeldFigures figures : all) {
      Latencies latencies = figures.latencies();
      table.row(
          count(figures.trial().articles()),
          rounded(latencies.p50()),
          rounded(latencies.p90()),
          rounded(latencies.p99()),
          rounded(latencies.p999()),
          rounded(latencies.max()),
          decimal(figures.answered()),
          count(Math.round(figures.trial().articles() / figures.addSeconds())),
          count(Math.round(figures.textBytes())),
          count(Math.round(figures.besidesText())));
    }
    return table;
  }
}
