package dev.hearsay.benchmarks.micro;

import static dev.hearsay.benchmarks.Figure.decimal;
import static dev.hearsay.benchmarks.Figure.rounded;

import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has JMH measure the hot loops. */
@Command(
    name = "MicroRun",
    mixinStandardHelpOptions = true,
    description = "Has JMH measure the hot loops.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:measured", "1:failed", "2:usage error"})
public final class MicroRun implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(
      arity = "0..*",
      paramLabel = "REGEX",
      description = "Of the benchmarks, those whose names match one of these (default: all).")
  private List<String> included = List.of("dev\\.hearsay\\..*");

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "JVMs for each benchmark; 0 is this one, for a test (default: as annotated).")
  private int forks = -1;

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "Short runs: one fork, two iterations of that many milliseconds.")
  private int millis;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Runs only this value of a parameter.")
  private Map<String, String> params = new LinkedHashMap<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  MicroRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new MicroRun(out)).execute(args));
  }

  @Override
  public Integer call() throws RunnerException {
    Machine machine = Machine.here();
    OutputFormat progress =
        OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
    List<MicroFigures> figures =
        new Runner(options().build(), progress).run().stream().map(MicroFigures::of).toList();
    out.println(machine);
    figures.stream()
        .collect(
            Collectors.groupingBy(MicroFigures::question, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::print);
    if (json != null) {
      new JsonReport<>(machine, figures).write(json);
    }
    return 0;
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options = new OptionsBuilder().shouldFailOnError(true);
    included.forEach(options::include);
    params.forEach(options::param);
    if (millis > 0) {
      TimeValue time = TimeValue.milliseconds(millis);
      options.forks(1).warmupIterations(1).warmupTime(time);
      options.measurementIterations(2).measurementTime(time);
    }
    if (forks >= 0) {
      options.forks(forks);
    }
    return options;
  }

  private void print(String question, List<MicroFigures> all) {
    Table table = new Table(question, "speed", "score", "±", "unit", "MB/s");
    all.stream()
        .collect(
            Collectors.groupingBy(MicroFigures::sizes, LinkedHashMap::new, Collectors.toList()))
        .forEach((sizes, alike) -> rows(table, alike));
    out.println();
    out.print(table);
  }

  /** A row each for benchmarks of one size, their speed as a multiple of the slowest one's. */
  private static void rows(Table table, List<MicroFigures> alike) {
    MicroFigures slowest =
        Collections.max(alike, Comparator.comparingDouble(f -> alike.getFirst().speed(f)));
    for (MicroFigures figures : alike) {
      table.row(
          figures.label(),
          decimal(figures.speed(slowest)),
          rounded(figures.score()),
          Double.isNaN(figures.error()) ? "" : rounded(figures.error()),
          figures.unit(),
          figures.bytesPerSecond() == 0 ? "" : rounded(figures.bytesPerSecond() / 1e6));
    }
  }
}
