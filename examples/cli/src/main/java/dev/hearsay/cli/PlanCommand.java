package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.cli.read.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "plan",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Says what the index keeps of articles, and what recall follows.",
    description = {
      "",
      "Prints the plan for the thresholds and the recall asked for. With PATH, also measures it on a"
          + " random sample of the articles there: finds all their duplicates exactly, and says"
          + " which share of them sampling is expected to find.",
      ""
    })
final class PlanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--sample",
      paramLabel = "N",
      order = 1,
      description = "Articles to measure at the most (default: 5000).")
  private int most = 5_000;

  @Mixin private Recall recall = new Recall();

  @Mixin private EngineOptions engine = new EngineOptions();

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw engine.usage("--sample is " + most + ", must be at least 1");
    }
    engine.requireExisting(paths);
    Hearsay hearsay;
    try {
      hearsay = Hearsay.create(engine.options().withRecall(recall.share()));
    } catch (IllegalArgumentException e) {
      throw engine.usage(e);
    }
    console.out().println(hearsay.plan());
    if (paths.isEmpty()) {
      return Main.OK;
    }
    try (Corpus corpus = Corpus.of(paths, Set.of())) {
      console.out().println(hearsay.measure(sample(corpus).stream()));
      console.report(corpus);
      return corpus.errors() > 0 ? Main.UNREADABLE : Main.OK;
    }
  }

  /** A uniform sample of all articles (Vitter 1985, algorithm R); the same for the same input. */
  private List<Article> sample(Corpus corpus) {
    SplittableRandom random = new SplittableRandom(1);
    List<Article> sample = new ArrayList<>();
    for (int seen = 0; corpus.hasNext(); seen++) {
      Article article = corpus.next();
      if (seen < most) {
        sample.add(article);
        continue;
      }
      int place = random.nextInt(seen + 1);
      if (place < most) {
        sample.set(place, article);
      }
    }
    return sample;
  }
}
