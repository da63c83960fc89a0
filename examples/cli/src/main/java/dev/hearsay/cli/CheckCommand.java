package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Matches;
import dev.hearsay.Options;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.cli.show.CheckReport;
import dev.hearsay.cli.show.JsonReport;
import dev.hearsay.cli.show.Page;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    customSynopsis = "hearsay check [OPTIONS] ARTICLE --index=DIR",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Says what an article repeats of those in an index, without adding it.",
    description = {
      "",
      "Prints the articles of the index that have text of this one, with the passages, and those that"
          + " tell of the same event, the nearest first. The index stays as it is. 'hearsay scan PATH"
          + " --index DIR' fills one; --recall, --canonical, --min-shingles and --seed must be those"
          + " that it was made with.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  hearsay check incoming.txt --index archive/",
      "  hearsay check today.jsonl#a17 --index archive/    a line of a file, by its id",
      "  hearsay check incoming.txt --index archive/ --json - | jq -r .b",
      "",
      "Exit status: 0 repeats or none, 1 the article or the index could not be read, 2 wrong usage."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      hideParamSyntax = true,
      paramLabel = "ARTICLE",
      description = "A file with one article, or FILE#ID for one of several.")
  private String argument = "";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      order = 0,
      description = "Folder of the index.")
  private Path index = Path.of("");

  @Option(
      names = "--json",
      paramLabel = "FILE",
      order = 1,
      description = "Write a JSON object a line for each pair; - for standard output.")
  private @Nullable String json;

  @Option(names = "--all", order = 2, description = "Print long lists whole.")
  private boolean all;

  @Mixin private Colours colours = new Colours();

  @Mixin private Canonical canonical = new Canonical();

  @Mixin private Recall recall = new Recall();

  @Mixin private EngineOptions engine = new EngineOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Options options = options();
    IndexFolder folder = new IndexFolder(index);
    folder.require(true, engine);
    Entry asked = ArticleArgument.of(argument).read(console, engine);
    if (asked == null) {
      return Main.UNREADABLE;
    }
    boolean toOut = "-".equals(json);
    try (JsonFile file = json == null || toOut ? null : engine.create(Path.of(json));
        Hearsay hearsay = folder.open(options)) {
      if (hearsay.size() == 0) {
        throw engine.usage(
            "the index in "
                + index
                + " holds no articles; hearsay scan PATH --index "
                + index
                + " adds some");
      }
      return check(asked, hearsay, file);
    }
  }

  private int check(Entry asked, Hearsay hearsay, @Nullable JsonFile file) {
    Matches matches;
    try {
      matches = hearsay.check(asked.article());
    } catch (IllegalArgumentException e) {
      console.err().println(asked.origin() + ": " + e.getMessage());
      return Main.UNREADABLE;
    }
    if (file != null) {
      write(file.out(), asked, matches);
      file.complete();
    }
    if ("-".equals(json)) {
      write(Unclosed.of(console.out()), asked, matches);
    } else {
      Page page = colours.page(console, all);
      new CheckReport(asked.article(), hearsay, page).print(matches);
    }
    return Main.OK;
  }

  private Options options() {
    try {
      return engine
          .options()
          .withRecall(recall.share())
          .withCanonical(canonical.policy())
          .withStories(StoryRule.defaults());
    } catch (IllegalArgumentException e) {
      throw engine.usage(e);
    }
  }

  private static void write(OutputStream out, Entry asked, Matches matches) {
    String id = asked.article().id();
    try (JsonReport report =
        new JsonReport(
            out, other -> other.equals(id) ? asked : HeldArticles.stored(Article.of(other, "")))) {
      matches.duplicates().forEach(report::duplicate);
    }
  }
}
