package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.Figure;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well contradictions are found. */
@Command(
    name = "ConflictRun",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well contradictions are found: in pairs of statements of which people have said",
      "whether they contradict each other, and among the articles of events."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:a file could not be read", "2:usage error"})
public final class ConflictRun implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "JSON Lines of {\"a\",\"b\",\"label\"}, or .gz. May be repeated.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--by",
      paramLabel = "KEY",
      description = "Prints each group of pairs too: ${COMPLETION-CANDIDATES}.")
  private @Nullable Grouping by;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = {
        "Articles with \"cluster\", \"story\" or \"topic\", in JSON Lines, or .gz; what they state",
        "against one another is listed, to be read by people. May be repeated."
      })
  private List<Path> articles = List.of();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "The conflicts among --articles, {\"kind\",\"a\",\"b\"}, or .gz.")
  private @Nullable Path gold;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "Least confidence of what is told (default: that of the library).")
  private @Nullable Double threshold;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  /** What groups of pairs have in common. */
  enum Grouping {
    /** Why they are in the file. */
    type,
    /** Where they are from. */
    source;

    String of(StatementPair pair) {
      return this == type ? pair.type() : pair.source();
    }
  }

  ConflictRun(PrintStream out) {
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
    return FileErrors.toldBy(new ConflictRun(out));
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    ConflictFinder finder = rule().finder();
    List<ConflictScore> scores = new ArrayList<>();
    List<ConflictScore> groups = new ArrayList<>();
    for (Path file : pairs) {
      List<Judged> judged = Judged.by(finder, StatementPair.read(file));
      scores.add(ConflictScore.of(CorpusName.of(file), "", judged));
      if (by != null) {
        groups.addAll(groups(CorpusName.of(file), judged, by));
      }
    }
    out.println(machine);
    if (!scores.isEmpty()) {
      out.println();
      out.print(table(scores));
    }
    if (!groups.isEmpty()) {
      out.println();
      out.print(groupTable(groups));
    }
    for (Path file : articles) {
      print(file, finder);
    }
    if (json != null) {
      scores.addAll(groups);
      new JsonReport<>(machine, scores).write(json);
    }
    return 0;
  }

  private ConflictRule rule() {
    ConflictRule usual = ConflictRule.defaults();
    return threshold == null ? usual : usual.withThreshold(threshold).withStoryThreshold(threshold);
  }

  private static List<ConflictScore> groups(String set, List<Judged> judged, Grouping by) {
    Map<String, List<Judged>> groups =
        judged.stream()
            .collect(
                Collectors.groupingBy(one -> by.of(one.pair()), TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> ConflictScore.of(set, group.getKey(), group.getValue()))
        .toList();
  }

  private static Table table(List<ConflictScore> scores) {
    Table table =
        new Table(
            "set",
            "pairs",
            "contradictions",
            "precision",
            "recall",
            "false alarms",
            "AUC",
            "average precision",
            "recall at precision .9",
            "calibration error");
    for (ConflictScore score : scores) {
      table.row(
          score.set(),
          Figure.count(score.pairs()),
          Figure.count(score.recall().of()),
          score.precision().toString(),
          score.recall().toString(),
          score.falseAlarms().toString(),
          cell(score.auc()),
          cell(score.averagePrecision()),
          cell(score.recallAtPrecision()),
          cell(score.calibrationError()));
    }
    return table;
  }

  private static Table groupTable(List<ConflictScore> groups) {
    Table table =
        new Table("set", "group", "contradictions", "recall", "other pairs", "false alarms");
    for (ConflictScore group : groups) {
      table.row(
          group.set(),
          group.group().isEmpty() ? "–" : group.group(),
          Figure.count(group.recall().of()),
          group.recall().toString(),
          Figure.count(group.falseAlarms().of()),
          group.falseAlarms().toString());
    }
    return table;
  }

  private void print(Path file, ConflictFinder finder) throws IOException {
    EventSet set = EventSet.read(file);
    Map<String, Article> byId =
        set.articles().stream().collect(Collectors.toMap(Article::id, Function.identity()));
    List<GoldConflict> known = gold == null ? List.of() : GoldConflict.read(gold, byId);
    Map<String, List<Conflict>> conflicts = ConflictSet.of(set, finder);
    List<Conflict> all = ConflictSet.all(conflicts);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s: %,d articles on %,d events, %,d conflicts%n%n",
        CorpusName.of(file),
        set.articles().size(),
        set.size(),
        all.size());
    out.print(counts(all));
    if (gold != null) {
      out.println();
      out.print(kindTable(KindScore.ofStories(all, known)));
    }
    conflicts.forEach((event, found) -> list(event, found, byId, known));
  }

  private static Table counts(List<Conflict> conflicts) {
    Table table = new Table("kind", "nature", "conflicts");
    conflicts.stream()
        .collect(
            Collectors.groupingBy(
                Conflict::kind,
                TreeMap::new,
                Collectors.groupingBy(Conflict::nature, TreeMap::new, Collectors.counting())))
        .forEach(
            (kind, natures) ->
                natures.forEach(
                    (nature, count) -> table.row(kind.name(), nature.name(), Figure.count(count))));
    return table;
  }

  private static Table kindTable(List<KindScore> scores) {
    Table table = new Table("kind", "found", "precision", "known", "recall");
    for (KindScore score : scores) {
      table.row(
          score.kind(),
          Figure.count(score.precision().of()),
          score.precision().toString(),
          Figure.count(score.recall().of()),
          score.recall().toString());
    }
    return table;
  }

  private void list(
      String event, List<Conflict> found, Map<String, Article> articles, List<GoldConflict> known) {
    if (found.isEmpty()) {
      return;
    }
    out.printf("%n%s%n%n", event);
    for (Conflict conflict : found) {
      out.printf(
          Locale.ROOT,
          "- %.2f %s %s%s: %s%n",
          conflict.confidence(),
          conflict.kind(),
          conflict.nature(),
          known.stream().anyMatch(one -> one.is(conflict)) ? " (known)" : "",
          conflict.explanation());
      print(conflict.a(), articles);
      print(conflict.b(), articles);
    }
  }

  private void print(Conflict.Side side, Map<String, Article> articles) {
    out.printf(
        "  - %s%s [%s]: %s%n",
        side.article(),
        side.also().isEmpty() ? "" : " and " + side.also().size() + " more",
        line(side.value().of(Objects.requireNonNull(articles.get(side.article())).text())),
        line(side.text()));
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String cell(@Nullable Double figure) {
    return figure == null ? "" : String.format(Locale.ROOT, "%.4f", figure);
  }
}
