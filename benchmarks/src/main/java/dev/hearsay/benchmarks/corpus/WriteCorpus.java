package dev.hearsay.benchmarks.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a synthetic corpus to a file. */
@Command(
    name = "WriteCorpus",
    mixinStandardHelpOptions = true,
    description = "Writes synthetic news as JSON Lines.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:written", "1:the file could not be written", "2:usage error"})
public final class WriteCorpus implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Created or replaced.")
  private Path file = Path.of("");

  @Option(
      names = {"-n", "--articles"},
      paramLabel = "N",
      description = "Articles (default: ${DEFAULT-VALUE}).")
  private int articles = 1_000_000;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the articles.")
  private long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--distinct", description = "Plants no repeats and no footers.")
  private boolean distinct;

  WriteCorpus() {}

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new WriteCorpus()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Recipe recipe = distinct ? Recipe.distinct(seed, articles) : Recipe.news(seed, articles);
    CorpusFile.write(recipe, file, threads);
    return 0;
  }
}
