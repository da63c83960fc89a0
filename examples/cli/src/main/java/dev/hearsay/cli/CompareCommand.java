package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.cli.read.PairFile;
import dev.hearsay.cli.show.CompareReport;
import dev.hearsay.cli.show.ConflictReport;
import dev.hearsay.cli.show.JsonReport;
import dev.hearsay.cli.show.Page;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    customSynopsis = {
      "hearsay compare [OPTIONS] A B",
      "       hearsay compare [OPTIONS] --pairs=IN --out=OUT"
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Tells how two articles stand to one another, with the evidence side by side.",
    description = {
      "",
      "Prints the relation, the measures behind it, the shared passages side by side, why it is"
          + " this relation, and what kept the two from a closer one; then the statements that"
          + " contradict one another, or the two that come nearest to it, and why they do not."
          + " Boilerplate is known only from many articles: here it counts as text, and words weigh"
          + " what they do in news in general.",
      "",
      "With --pairs, judges any number of pairs of texts instead, a sentence or a few each; those of"
          + " more than 2,000 characters are taken for articles, sentence by sentence. Writes for each"
          + " line {\"id\",\"a\",\"b\"} of IN, in order, {\"id\",\"contradiction\",\"confidence\","
          + "\"kind\",\"nature\",\"explanation\",\"similarity\",\"jaccard\",\"containment\"}. A line may"
          + " have \"date_a\", \"date_b\", \"source_a\" and \"source_b\" too. A line that is no such pair"
          + " is named on standard error, and the rest goes on.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  hearsay compare one.txt two.html",
      "  hearsay compare archive.jsonl#a17 archive.jsonl#a42   two lines of a file, by their ids",
      "  hearsay compare --pairs in.jsonl.gz --out out.jsonl   pairs of texts, without a report",
      "",
      "Exit status: 0 compared, 1 an article or a line could not be read, 2 wrong usage."
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "A",
      description = "A file with one article, or FILE#ID for one of several.")
  private @Nullable String a;

  @Parameters(
      index = "1",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "B",
      description = "Another.")
  private @Nullable String b;

  @Option(
      names = "--json",
      order = 1,
      description = "Print the pair as JSON instead, and its conflicts.")
  private boolean json;

  @Option(names = "--all", order = 2, description = "Print all text, nothing cut.")
  private boolean all;

  @Mixin private Colours colours = new Colours();

  @Option(
      names = "--pairs",
      paramLabel = "IN",
      order = 5,
      description = "Judge the pairs of texts in this .jsonl or .jsonl.gz; without A and B.")
  private @Nullable Path pairs;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      order = 6,
      description = "Where to write what is said of them; - for standard output.")
  private @Nullable String out;

  @Mixin private Confidence confidence = new Confidence();

  @Mixin private EngineOptions engine = new EngineOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (pairs != null) {
      return measure(pairs);
    }
    if (out != null) {
      throw engine.usage("--out goes with --pairs");
    }
    if (a == null || b == null) {
      throw engine.usage("which articles? two, A and B; or --pairs IN --out OUT");
    }
    return compare(a, b);
  }

  private int measure(Path in) throws IOException {
    if (a != null) {
      throw engine.usage("either two articles or --pairs, not both");
    }
    if (out == null) {
      throw engine.usage("--pairs needs --out OUT, or --out - for standard output");
    }
    engine.requireExisting(List.of(in));
    if (Files.isDirectory(in)) {
      throw engine.usage(in + " is a folder; --pairs takes a file");
    }
    PairScores scores = new PairScores(engine.options(), rule());
    try (PairFile read = PairFile.open(in)) {
      if (out.equals("-")) {
        scores.write(read, Unclosed.of(console.out()));
      } else {
        try (JsonFile file = engine.create(Path.of(out))) {
          scores.write(read, file.out());
          file.complete();
        }
      }
      console.report(read.problems(), read.errors() + read.notes());
      return read.errors() > 0 ? Main.UNREADABLE : Main.OK;
    }
  }

  private ConflictRule rule() {
    try {
      return confidence.rule();
    } catch (IllegalArgumentException e) {
      throw engine.usage(e);
    }
  }

  private int compare(String nameA, String nameB) {
    ConflictRule rule = rule();
    Options options = engine.options().withStories(StoryRule.defaults()).withConflicts(rule);
    Entry left = ArticleArgument.of(nameA).read(console, engine);
    Entry right = ArticleArgument.of(nameB).read(console, engine);
    if (left == null || right == null) {
      return Main.UNREADABLE;
    }
    if (left.article().id().equals(right.article().id())) {
      left = named(left, nameA);
      right = named(right, nameA.equals(nameB) ? nameB + " (again)" : nameB);
    }
    Duplicate pair = Hearsay.compare(left.article(), right.article(), options);
    List<Conflict> conflicts = Hearsay.conflicts(left.article(), right.article(), options);
    if (json) {
      write(left, right, pair, conflicts);
    } else {
      Page page = colours.page(console, all);
      new CompareReport(left.article(), right.article(), pair, options, page).print();
      new ConflictReport(left.article(), right.article(), page).print(conflicts, rule);
    }
    return Main.OK;
  }

  private void write(Entry left, Entry right, Duplicate pair, List<Conflict> conflicts) {
    String leftId = left.article().id();
    try (JsonReport report =
        new JsonReport(Unclosed.of(console.out()), id -> id.equals(leftId) ? left : right)) {
      report.duplicate(pair);
      conflicts.forEach(report::conflict);
    }
  }

  private static Entry named(Entry entry, String id) {
    Article article = entry.article();
    return new Entry(
        new Article(
            id,
            article.title(),
            article.text(),
            article.publishedAt(),
            article.source(),
            article.url()),
        entry.origin());
  }
}
