package dev.hearsay.training;

import dev.hearsay.text.WordReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts in how many articles the stems of words occur. */
@Command(
    name = "frequencies",
    mixinStandardHelpOptions = true,
    description = {
      "Counts in how many articles each stem occurs.",
      "The file has a stem a line, a tab, and in how many of 100,000 articles it occurs; the most"
          + " frequent first."
    })
final class FrequenciesCommand implements Callable<Integer> {

  private static final double PER = 100_000;

  private final PrintStream err;

  @Mixin private CorpusFiles files = new CorpusFiles();

  @Option(names = "--stems", defaultValue = "40000", description = "most stems in the file")
  private int stems;

  @Option(
      names = "--articles",
      defaultValue = "5",
      description = "articles that a stem occurs in at least")
  private int leastArticles;

  private final WordCounts counts = new WordCounts();
  private final WordReader reader = new WordReader();

  FrequenciesCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    StoryFiles.read(files.corpus(), this::count);
    int[] chosen = counts.mostSpread(stems, leastArticles);
    StringBuilder lines = new StringBuilder();
    for (int stem : chosen) {
      double share = PER * counts.articlesWith(stem) / counts.articles();
      lines.append(counts.spelling(stem)).append('\t').append(rounded(share)).append('\n');
    }
    Files.writeString(files.out(), lines);
    err.println(
        String.format(
            Locale.ROOT,
            "%,d articles, wrote %s: %,d of %,d stems",
            counts.articles(),
            files.out(),
            chosen.length,
            counts.size()));
    return 0;
  }

  private void count(Story story) {
    counts.startArticle();
    count(story.title());
    count(story.text());
  }

  private void count(String text) {
    reader.read(text);
    for (int i = 0; i < reader.size(); i++) {
      long hash = reader.stems()[i];
      int number = counts.number(hash);
      counts.count(number >= 0 ? number : counts.add(hash, reader.stem(i)));
    }
  }

  /** A share in whole numbers, but 1 at least. */
  private static long rounded(double share) {
    return Math.max(1, Math.round(share));
  }
}
