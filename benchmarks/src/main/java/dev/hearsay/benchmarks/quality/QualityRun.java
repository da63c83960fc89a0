package dev.hearsay.benchmarks.quality;

import static dev.hearsay.benchmarks.Figure.count;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures recall and precision of the engine against the exact pairs of corpora. */
@Command(
    name = "QualityRun",
    mixinStandardHelpOptions = true,
    description = "Measures recall and precision against the exact pairs of corpora.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every corpus reaches what was asked for",
      "1:one does not, or a file could not be read",
      "2:usage error"
    })
public final class QualityRun implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles in JSON Lines, or .gz.")
  private List<Path> files = List.of();

  @Option(
      names = "--exact",
      paramLabel = "FILE",
      description = "Reads the exact pairs of the one corpus given instead of computing them.")
  private @Nullable Path exact;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  @Option(names = "--bands", description = "Prints recall by Jaccard too.")
  private boolean bands;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "Prints that many missed and false pairs of each corpus.")
  private int misses;

  @Option(names = "--threads", paramLabel = "N", description = "Threads of the batch.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--min-recall-j", paramLabel = "R", description = "Least recall, Jaccard >= 0.5.")
  private double leastJaccardRecall;

  @Option(
      names = "--min-recall-c",
      paramLabel = "R",
      description = "Least recall, containment >= 0.6.")
  private double leastContainmentRecall;

  @Option(names = "--min-precision", paramLabel = "P", description = "Least precision.")
  private double leastPrecision;

  QualityRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out).execute(args));
  }

  static CommandLine commandLine(PrintStream out) {
    return FileErrors.toldBy(new QualityRun(out));
  }

  @Override
  public Integer call() throws IOException {
    if (exact != null && files.size() > 1) {
      out.println("--exact goes with one corpus, not " + files.size());
      return CommandLine.ExitCode.USAGE;
    }
    Machine machine = Machine.here();
    List<CorpusQuality> results = new ArrayList<>();
    for (Path file : files) {
      results.add(measure(file));
    }
    print(machine, results);
    if (json != null) {
      new JsonReport<>(machine, results).write(json);
    }
    return results.stream().allMatch(this::isGoodEnough) ? 0 : 1;
  }

  private CorpusQuality measure(Path file) throws IOException {
    List<Article> articles = ArticleFile.read(file);
    List<ExactPair> truth = exact == null ? ExactJoin.of(articles) : exactPairs(exact);
    Options options = Options.defaults().withThreads(threads);
    long start = System.nanoTime();
    Findings findings = Hearsay.batch(articles.stream(), options);
    double seconds = (System.nanoTime() - start) / 1e9;
    findings
        .rejections()
        .forEach(
            rejection -> out.println("not taken: " + rejection.id() + ", " + rejection.reason()));
    Score score = Scorer.score(truth, findings.duplicates().stream().map(Claim::of).toList());
    return new CorpusQuality(CorpusName.of(file), articles.size(), score, seconds);
  }

  private static List<ExactPair> exactPairs(Path file) throws IOException {
    List<ExactPair> pairs = new ArrayList<>();
    ArticleFile.forEachObject(
        file,
        line ->
            pairs.add(
                new ExactPair(
                    line.required("a").asString(),
                    line.required("b").asString(),
                    line.required("jaccard").asDouble(),
                    line.required("containment").asDouble())));
    return pairs;
  }

  private boolean isGoodEnough(CorpusQuality result) {
    Score score = result.score();
    return score.jaccard().share() >= leastJaccardRecall
        && score.containment().share() >= leastContainmentRecall
        && score.precision().share() >= leastPrecision;
  }

  private void print(Machine machine, List<CorpusQuality> results) {
    out.println(machine);
    out.println();
    out.print(figures(results));
    if (bands) {
      out.println();
      out.print(recallByBand(results));
    }
    if (misses > 0) {
      results.forEach(this::printMisses);
    }
  }

  private static Table figures(List<CorpusQuality> results) {
    Table table =
        new Table(
            "corpus",
            "articles",
            "pairs J ≥ .5",
            "recall",
            "pairs C ≥ .6",
            "recall",
            "claimed",
            "precision",
            "measures within .02",
            "seconds");
    for (CorpusQuality result : results) {
      Score score = result.score();
      table.row(
          result.corpus(),
          count(result.articles()),
          count(score.jaccard().of()),
          score.jaccard().toString(),
          count(score.containment().of()),
          score.containment().toString(),
          count(score.precision().of()),
          score.precision().toString(),
          score.measures().toString(),
          Figure.decimal(result.seconds()));
    }
    return table;
  }

  private static Table recallByBand(List<CorpusQuality> results) {
    Table table =
        new Table("corpus", ".5 ≤ J < .6", ".6 ≤ J < .7", ".7 ≤ J < .8", ".8 ≤ J < .9", ".9 ≤ J");
    for (CorpusQuality result : results) {
      List<String> cells = new ArrayList<>(List.of(result.corpus()));
      for (Share band : result.score().bands()) {
        cells.add(band.of() == 0 ? "–" : band + " of " + count(band.of()));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private void printMisses(CorpusQuality result) {
    for (ExactPair pair : head(result.score().missed())) {
      print("missed", result.corpus(), pair.a(), pair.b(), pair.jaccard(), pair.containment());
    }
    for (Claim pair : head(result.score().claimedFalsely())) {
      print("false", result.corpus(), pair.a(), pair.b(), pair.jaccard(), pair.containment());
    }
  }

  private void print(
      String what, String corpus, String a, String b, double jaccard, double containment) {
    out.printf(
        Locale.ROOT,
        "%s in %s: %s %s, jaccard %.4f, containment %.4f%n",
        what,
        corpus,
        a,
        b,
        jaccard,
        containment);
  }

  private <T> List<T> head(List<T> pairs) {
    return pairs.subList(0, Math.min(misses, pairs.size()));
  }
}
