package dev.hearsay.cli;

import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.Progress;
import dev.hearsay.SpilledTexts;
import dev.hearsay.cli.read.Articles;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.show.Intake;
import dev.hearsay.cli.show.JsonReport;
import dev.hearsay.cli.show.Page;
import dev.hearsay.cli.show.ScanReport;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "scan",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Finds the articles in files and folders that repeat or contradict one another.",
    description = {
      "",
      "Reads .txt .md .html .json .jsonl and .gz of each, folders with all that is in them. Prints"
          + " the events that several articles tell, with the statements that contradict one another,"
          + " the texts that were told more than once, shared passages, boilerplate, and passages"
          + " that one article repeats. What cannot be read is"
          + " named on standard error, and the rest goes on.",
      ""
    },
    footer = {
      "",
      "What is read:",
      "  .jsonl   an object a line: {\"id\",\"title\",\"text\",\"date\",\"source\",\"url\"}; only \"text\"",
      "           is required",
      "  .json    one such object, a list of them, or {\"articles\":[…]}",
      "  .html    the text of the article, with the page's metadata",
      "  .txt     an optional \"date YYYY-MM-DD\", a headline on a line of its own, the text; source",
      "  .md      and date also from a dateline: \"LONDON, March 4, 2026 (Reuters) - …\"",
      "",
      "An article's id is its \"id\", or its path below PATH. Offsets in --json count UTF-16 code",
      "units: of the file's characters for .txt and .md, of the extracted text for .html, of the",
      "\"text\" value for JSON.",
      "",
      "With --index, an article whose id is held already is passed over if it is the same, else it",
      "takes the place of that one. Articles of earlier scans come after those read now, by id, with",
      "offsets into their texts. --recall, --canonical, --min-shingles and --seed must be those that",
      "the index was made with.",
      "",
      "Exit status: 0 findings or none, 1 some input or the index could not be read, 2 wrong usage.",
      "",
      "Examples:",
      "  hearsay scan news/                         what is in a folder",
      "  hearsay scan today/ archive.jsonl.gz       several together",
      "  hearsay scan news/ --json out.jsonl        and as JSON, for a program",
      "  hearsay scan news/ --json - | jq -c 'select(.type == \"cluster\")'",
      "  hearsay scan news/ --canonical Reuters,AP  prefer these as the original",
      "  hearsay scan news/ --confidence 0.8        only conflicts that are as sure as that",
      "  hearsay scan news/ --no-stories            shared text alone",
      "  hearsay scan today/ --index archive/       today's, with all that the index holds"
    })
final class ScanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      order = 0,
      description =
          "Add what is read to the durable index in this folder, made if missing, and report on all"
              + " that it holds; without PATH, on what is there.")
  private @Nullable Path index;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      order = 1,
      description = "Write the findings as JSON, an object a line; - for standard output.")
  private @Nullable String json;

  @Option(
      names = "--all",
      order = 2,
      description = "Print long lists whole (default: the first 20 of each).")
  private boolean all;

  @Option(
      names = {"-q", "--quiet"},
      order = 3,
      description = "Print no report and no progress, only problems.")
  private boolean quiet;

  @Mixin private Colours colours = new Colours();

  @Mixin private Canonical canonical = new Canonical();

  @Option(
      names = "--stories",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      order = 11,
      description =
          "Group the articles by event, and find rewrites (the default); --no-stories looks for"
              + " shared text alone, in less time and memory, and for no conflicts.")
  private boolean stories;

  @Option(
      names = "--conflicts",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      order = 11,
      description =
          "Look for statements that contradict one another, among the articles of an event and within"
              + " each article (the default).")
  private boolean conflicts;

  @Mixin private Confidence confidence = new Confidence();

  @Option(
      names = "--threads",
      paramLabel = "N",
      order = 24,
      description = "Threads (default: all processors).")
  private int threads = Options.defaults().threads();

  @Mixin private Recall recall = new Recall();

  @Mixin private EngineOptions engine = new EngineOptions();

  ScanCommand(Console console) {
    this.console = console;
  }

  /** What a scan comes to; the intake is null without an index. */
  private record Scan(Articles articles, Findings findings, @Nullable Intake intake) {}

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Options options = options();
    engine.requireExisting(paths);
    IndexFolder folder = folder();
    boolean toOut = "-".equals(json);
    Path target = json == null || toOut ? null : Path.of(json);
    try (JsonFile file = target == null ? null : engine.create(target);
        Corpus corpus = corpus(target);
        Hearsay hearsay = folder == null ? null : folder.open(options)) {
      Scan scan = hearsay == null ? batch(corpus, options) : add(corpus, hearsay);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      console.report(corpus);
      if (file != null) {
        write(file.out(), scan);
        file.complete();
      }
      if (toOut) {
        write(Unclosed.of(console.out()), scan);
      } else if (!quiet) {
        print(scan, took);
      }
      return corpus.errors() > 0 ? Main.UNREADABLE : Main.OK;
    }
  }

  /** The index asked for, or null. */
  private @Nullable IndexFolder folder() throws IOException {
    if (index == null) {
      if (paths.isEmpty()) {
        throw engine.usage("what to scan? PATH, or --index DIR for what that holds");
      }
      return null;
    }
    IndexFolder folder = new IndexFolder(index);
    folder.require(paths.isEmpty(), engine);
    return folder;
  }

  private Corpus corpus(@Nullable Path target) throws IOException {
    Set<Path> except = new HashSet<>();
    if (target != null && Files.isRegularFile(target)) {
      except.add(target.toRealPath());
    }
    if (index == null) {
      return Corpus.spilling(paths, except);
    }
    if (Files.exists(index)) {
      except.add(index.toRealPath());
    }
    return Corpus.passing(paths, except);
  }

  private void print(Scan scan, Duration took) {
    Page page = colours.page(console, all);
    new ScanReport(scan.articles, scan.findings, page).print(took);
    if (scan.intake != null) {
      scan.intake.print(page);
    }
  }

  private Options options() {
    try {
      return engine
          .options()
          .withRecall(recall.share())
          .withThreads(threads)
          .withStories(stories ? StoryRule.defaults() : null)
          .withConflicts(stories && conflicts ? confidence.rule() : null)
          .withCanonical(canonical.policy());
    } catch (IllegalArgumentException e) {
      throw engine.usage(e);
    }
  }

  private Scan batch(Corpus corpus, Options options) {
    SpilledTexts texts = corpus.texts();
    Findings findings =
        watched(
            corpus,
            progress ->
                texts == null
                    ? Hearsay.batch(corpus, options, progress)
                    : Hearsay.batch(corpus, options, progress, texts));
    corpus.reject(findings.rejections());
    return new Scan(corpus, findings, null);
  }

  private Scan add(Corpus corpus, Hearsay hearsay) {
    Feed feed = new Feed(hearsay, corpus);
    Intake intake = watched(corpus, feed::run);
    return new Scan(feed.articles(), hearsay.findings(), intake);
  }

  /** Works with a progress bar, if somebody watches. */
  private <T> T watched(Corpus corpus, Function<Progress, T> work) {
    if (quiet || !console.terminal().err()) {
      return work.apply(Progress.none());
    }
    try (Bar bar = new Bar(console, corpus)) {
      return work.apply(bar);
    }
  }

  private static void write(OutputStream out, Scan scan) {
    try (JsonReport report = new JsonReport(out, scan.articles::entry)) {
      report.findings(scan.articles, scan.findings);
    }
  }
}
