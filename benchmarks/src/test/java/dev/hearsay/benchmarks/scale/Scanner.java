package dev.hearsay.benchmarks.scale;

import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.duplicate.Duplicate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** The part of the command that a run needs: {@code scan FILE --json OUT --quiet}. */
final class Scanner {

  private Scanner() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("--version")) {
      return;
    }
    List<String> lines =
        Hearsay.batch(ArticleFile.read(Path.of(args[1])).stream(), Options.defaults())
            .duplicates()
            .stream()
            .map(duplicate -> Trial.JSON.writeValueAsString(line(duplicate)))
            .toList();
    Files.write(Path.of(args[3]), lines);
    Files.writeString(Path.of(args[3]), "{\"type\":\"cluster\"}\n", StandardOpenOption.APPEND);
  }

  private static Map<String, Object> line(Duplicate duplicate) {
    return Map.of(
        "type", "duplicate",
        "a", duplicate.a(),
        "b", duplicate.b(),
        "relation", duplicate.relation().name(),
        "jaccard", duplicate.overlap().jaccard(),
        "containment", duplicate.overlap().containment());
  }
}
