package dev.hearsay.training;

import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns which clashes of a story are conflicts. */
@Command(
    name = "story-conflicts",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from stories of which somebody has said what conflicts in them; the file is for"
          + " ConflictModel.read.",
      "A line of STORIES is an object with \"id\", \"story\", \"text\" and, where known, \"date\""
          + " and \"source\"; one of CONFLICTS has \"story\", \"nature\" (CONFLICT, STALE, UPDATE"
          + " or DISPUTED) and, under \"a\" and \"b\", the \"text\" of a few words of a sentence.",
      "Every pair of sentences that is not listed counts as no conflict."
    })
final class StoryConflictsCommand implements Callable<Integer> {

  private final PrintStream err;

  @Parameters(index = "0", paramLabel = "STORIES.jsonl", description = "articles, also with .gz")
  private Path stories = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "CONFLICTS.jsonl",
      description = "what conflicts in them, also with .gz")
  private Path conflicts = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
  private Path out = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "the model of given pairs (default: the built-in one)")
  private @Nullable Path pairs;

  @Option(
      names = "--rarer",
      paramLabel = "TIMES",
      defaultValue = "8",
      description =
          "how many times rarer conflicts are among the clashes of your news than in STORIES"
              + " (default: ${DEFAULT-VALUE})")
  private double rarer;

  @Option(names = "--seed", description = "chooses the random numbers")
  private long seed = StoryTrainer.OPTIONS.seed();

  StoryConflictsCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    List<LabelledClash> clashes = ConflictStories.read(stories, conflicts, pairs());
    err.printf(
        Locale.ROOT,
        "%,d clashes, %,d of them conflicts%n",
        clashes.size(),
        clashes.stream().filter(LabelledClash::conflict).count());
    StoryTrainer trainer = trainer();
    new ModelFit(err, out)
        .write("stories", () -> trainer.heldOut(clashes), () -> trainer.learn(clashes));
    return 0;
  }

  private StoryTrainer trainer() throws IOException {
    try {
      return new StoryTrainer(
          ConflictFinder.storyFeatures(), StoryTrainer.OPTIONS.withSeed(seed), rarer);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private ConflictModel pairs() throws IOException {
    if (pairs == null) {
      return ConflictModel.builtIn();
    }
    try (InputStream in = Files.newInputStream(pairs)) {
      return ConflictModel.read(in);
    }
  }
}
