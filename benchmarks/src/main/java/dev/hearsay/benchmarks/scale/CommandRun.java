package dev.hearsay.benchmarks.scale;

import static dev.hearsay.benchmarks.Figure.count;
import static dev.hearsay.benchmarks.Figure.decimal;
import static dev.hearsay.benchmarks.Figure.megabytes;
import static dev.hearsay.benchmarks.Figure.rounded;

import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.benchmarks.corpus.CorpusFile;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.benchmarks.quality.Claim;
import dev.hearsay.benchmarks.quality.PlantedPairs;
import dev.hearsay.benchmarks.quality.Score;
import dev.hearsay.benchmarks.quality.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the whole command, from a file of articles to a file of findings. */
@Command(
    name = "CommandRun",
    mixinStandardHelpOptions = true,
    description = "Measures the whole command, from a file of articles to a file of findings.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every scan ended well", "1:one did not", "2:usage error"})
public final class CommandRun implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "The command (default: ${DEFAULT-VALUE}).")
  private Path launcher = Path.of("examples", "hearsay");

  @Option(
      names = {"-n", "--articles"},
      split = ",",
      paramLabel = "N",
      description = "Articles of each file, ascending (default: 100000,1000000).")
  private List<Integer> sizes = List.of(100_000, 1_000_000);

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description = "Where files are written, and kept to be used again.")
  private Path work = Path.of("benchmarks", "target", "corpora");

  @Option(
      names = "--java-opts",
      paramLabel = "OPTIONS",
      description = "Options of the command's JVM (default: ${DEFAULT-VALUE}).")
  private String javaOptions = "-Xmx6g";

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: ${DEFAULT-VALUE}).")
  private int rounds = 1;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  CommandRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new CommandRun(out)).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(work);
    for (int size : sizes) {
      write(size);
    }
    Scan scan = new Scan(launcher, javaOptions);
    scan.prepare();
    Machine machine = Machine.here();
    List<CommandFigures> figures = new ArrayList<>();
    for (int size : sizes) {
      figures.add(measure(scan, size));
    }
    out.println(machine);
    out.println();
    out.print(figures(figures));
    if (figures.size() > 1) {
      out.println();
      out.print(growth(figures));
    }
    if (json != null) {
      new JsonReport<>(machine, figures).write(json);
    }
    return 0;
  }

  private Path corpus(int size) {
    return work.resolve("news-" + seed + "-" + size + ".jsonl");
  }

  private void write(int size) throws IOException {
    if (!Files.exists(corpus(size))) {
      CorpusFile.write(
          Recipe.news(seed, size), corpus(size), Runtime.getRuntime().availableProcessors());
    }
  }

  private CommandFigures measure(Scan scan, int size) throws IOException {
    Path findings = work.resolve("findings.jsonl");
    List<Usage> usages = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      usages.add(scan.run(corpus(size), findings));
    }
    List<Claim> claims = Scan.claims(findings);
    Files.delete(findings);
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, size));
    Score score = Scorer.score(PlantedPairs.of(corpus), claims);
    return CommandFigures.of(
        size,
        Files.size(corpus(size)),
        usages,
        claims.size(),
        new Agreement(score.jaccard(), score.containment(), score.precision()));
  }

  private static Table figures(List<CommandFigures> all) {
    Table table =
        new Table(
            "articles",
            "file, MB",
            "seconds",
            "articles/s",
            "MB/s",
            "CPU seconds",
            "resident peak, MB",
            "pairs",
            "recall J ≥ .5",
            "recall C ≥ .6",
            "precision");
    for (CommandFigures figures : all) {
      table.row(
          count(figures.articles()),
          megabytes(figures.bytes()),
          rounded(figures.seconds()),
          count(Math.round(figures.articles() / figures.seconds())),
          rounded(figures.bytes() / 1e6 / figures.seconds()),
          rounded(figures.processorSeconds()),
          megabytes(figures.residentPeak()),
          count(figures.pairs()),
          figures.agreement().jaccard().toString(),
          figures.agreement().containment().toString(),
          figures.agreement().precision().toString());
    }
    return table;
  }

  private static Table growth(List<CommandFigures> all) {
    Table table = new Table("from articles", "to articles", "times", "seconds", "CPU seconds");
    for (int i = 1; i < all.size(); i++) {
      CommandFigures few = all.get(i - 1);
      CommandFigures many = all.get(i);
      table.row(
          count(few.articles()),
          count(many.articles()),
          decimal((double) many.articles() / few.articles()) + " ×",
          decimal(many.seconds() / few.seconds()) + " ×",
          decimal(many.processorSeconds() / few.processorSeconds()) + " ×");
    }
    return table;
  }
}
