package dev.hearsay.benchmarks.quality;

import static dev.hearsay.benchmarks.Figure.count;

import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.Figure;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well stories agree with the events of corpora. */
@Command(
    name = "StoryRun",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well stories agree with the events of corpora, with the dates of the articles",
      "and without."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:a file could not be read", "2:usage error"})
public final class StoryRun implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Articles with \"cluster\", \"story\" or \"topic\", in JSON Lines, or .gz.")
  private List<Path> files = List.of();

  @Option(names = "--undated", description = "Without the dates only.")
  private boolean undated;

  @Option(
      names = "--sweep",
      description = "Prints F1 by threshold too, of two halves of the events.")
  private boolean sweep;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  @Option(names = "--threads", paramLabel = "N", description = "Threads of the batch.")
  private int threads = Runtime.getRuntime().availableProcessors();

  StoryRun(PrintStream out) {
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
    return FileErrors.toldBy(new StoryRun(out));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    List<StoryQuality> results = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      String corpus = CorpusName.of(file);
      EventSet set = EventSet.read(file);
      double averagePrecision = PairRanking.averagePrecision(set);
      if (!undated) {
        results.add(measure(corpus, set, true, averagePrecision));
      }
      results.add(measure(corpus, set.undated(), false, averagePrecision));
      if (sweep) {
        StorySweep rules = new StorySweep(corpus, set, this::score);
        if (!undated) {
          tables.add(rules.thresholds());
        }
        tables.add(rules.days());
      }
    }
    out.println(machine);
    out.println();
    out.print(figures(results));
    for (Table table : tables) {
      out.println();
      out.print(table);
    }
    if (json != null) {
      new JsonReport<>(machine, results).write(json);
    }
    return 0;
  }

  private StoryQuality measure(
      String corpus, EventSet set, boolean dated, double averagePrecision) {
    long start = System.nanoTime();
    GroupingScore score = score(set, StoryRule.defaults());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new StoryQuality(
        corpus, dated, set.articles().size(), set.size(), score, averagePrecision, seconds);
  }

  private GroupingScore score(EventSet set, StoryRule rule) {
    Options options = Options.defaults().withThreads(threads).withStories(rule);
    Findings findings = Hearsay.batch(set.articles().stream(), options);
    Map<String, String> groups = new HashMap<>();
    for (Story story : findings.stories()) {
      story.members().forEach(id -> groups.put(id, "story:" + story.members().get(0)));
    }
    return GroupingScore.of(set.events(), groups);
  }

  private static Table figures(List<StoryQuality> results) {
    Table table =
        new Table(
            "corpus",
            "dates",
            "articles",
            "events",
            "B³ precision",
            "recall",
            "F1",
            "pairs precision",
            "recall",
            "F1",
            "average precision",
            "seconds");
    for (StoryQuality result : results) {
      GroupingScore score = result.score();
      table.row(
          result.corpus(),
          result.dated() ? "yes" : "no",
          count(result.articles()),
          count(result.events()),
          cell(score.precision()),
          cell(score.recall()),
          cell(score.f1()),
          score.pairPrecision().toString(),
          score.pairRecall().toString(),
          cell(score.pairF1()),
          cell(result.averagePrecision()),
          Figure.decimal(result.seconds()));
    }
    return table;
  }

  private static String cell(double figure) {
    return String.format(Locale.ROOT, "%.4f", figure);
  }
}
