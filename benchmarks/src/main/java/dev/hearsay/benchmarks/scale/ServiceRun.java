package dev.hearsay.benchmarks.scale;

import static dev.hearsay.benchmarks.Figure.count;
import static dev.hearsay.benchmarks.Figure.rounded;

import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the service under load, over loopback, and counts what it loses. */
@Command(
    name = "ServiceRun",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the service under load, over loopback, and counts what it loses.",
      "Of 100 requests 50 add an article, 30 ask about one, 16 look at one or at what is found of"
          + " it, 2 at stories, 2 remove one. Then every article that the service said it holds is"
          + " asked for, and again after it was stopped and started."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:nothing was lost",
      "1:something was, or the service failed",
      "2:usage error"
    })
public final class ServiceRun implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "The service (default: ${DEFAULT-VALUE}).")
  private Path launcher = Path.of("examples", "serve");

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "Clients at once (default: ${DEFAULT-VALUE}).")
  private int clients = 50;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Time that they send requests (default: ${DEFAULT-VALUE}).")
  private double seconds = 60;

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles added at the most (default: ${DEFAULT-VALUE}).")
  private int articles = 1_000_000;

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description = "Where the index is made, and deleted afterwards (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("benchmarks", "target");

  @Option(
      names = "--java-opts",
      paramLabel = "OPTIONS",
      description = "Options of the service's JVM (default: ${DEFAULT-VALUE}).")
  private String javaOptions = "-Xmx2g";

  @Option(names = "--seed", paramLabel = "S", description = "Seed of articles and requests.")
  private long seed = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  ServiceRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new ServiceRun(out)).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(work);
    Path index = Files.createTempDirectory(work.toAbsolutePath(), "service");
    try {
      Machine machine = Machine.here();
      ServiceFigures figures = measure(index);
      out.println(machine);
      out.println();
      out.print(requests(figures));
      out.println();
      out.print(articles(figures));
      if (json != null) {
        new JsonReport<>(machine, List.of(figures)).write(json);
      }
      return figures.lost() + figures.lostByRestart() + figures.returned() > 0 ? 1 : 0;
    } finally {
      Folders.delete(index);
    }
  }

  private ServiceFigures measure(Path index) throws IOException, InterruptedException {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    ServiceLoad load = new ServiceLoad(corpus, articles, seed);
    double took;
    int lost;
    try (Served service = Served.start(launcher, javaOptions, index)) {
      long start = System.nanoTime();
      load.run(service.address(), clients, seconds);
      took = (System.nanoTime() - start) / 1e9;
      lost = load.lost(service.address());
      service.stop();
    }
    try (Served service = Served.start(launcher, javaOptions, index)) {
      int lostByRestart = load.lost(service.address());
      int returned = load.returned(service.address());
      service.stop();
      return new ServiceFigures(
          clients, took, load.figures(took), load.acknowledged(), lost, lostByRestart, returned);
    }
  }

  private static Table requests(ServiceFigures figures) {
    Table table =
        new Table("request", "number", "a second", "p50, ms", "p99, ms", "max, ms", "errors");
    for (RouteFigures route : figures.routes()) {
      table.row(
          route.route(),
          count(route.requests()),
          rounded(route.perSecond()),
          rounded(route.latencies().p50() / 1e3),
          rounded(route.latencies().p99() / 1e3),
          rounded(route.latencies().max() / 1e3),
          errors(route));
    }
    return table;
  }

  private static String errors(RouteFigures route) {
    return route.errors().isEmpty()
        ? "none"
        : route.errors().entrySet().stream()
            .map(error -> count(error.getValue()) + " × " + error.getKey())
            .collect(Collectors.joining(", "));
  }

  private static Table articles(ServiceFigures figures) {
    Table table =
        new Table(
            "clients",
            "seconds",
            "requests a second",
            "articles acknowledged",
            "lost",
            "lost by a restart",
            "back after removal");
    table.row(
        count(figures.clients()),
        rounded(figures.seconds()),
        rounded(figures.routes().stream().mapToDouble(RouteFigures::perSecond).sum()),
        count(figures.acknowledged()),
        count(figures.lost()),
        count(figures.lostByRestart()),
        count(figures.returned()));
    return table;
  }
}
