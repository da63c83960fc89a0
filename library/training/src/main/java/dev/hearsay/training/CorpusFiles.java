package dev.hearsay.training;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What a command makes, and from what. */
final class CorpusFiles {

  @Parameters(index = "0", paramLabel = "OUT", description = "the file to write")
  private Path out = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "files and folders of articles: .txt, .jsonl, also with .gz")
  private List<Path> corpus = List.of();

  Path out() {
    return out;
  }

  List<Path> corpus() {
    return corpus;
  }
}
