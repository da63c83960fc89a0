package dev.hearsay.benchmarks.scale;

import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Folders that a run makes for itself. */
final class Folders {

  /** Held, so that its level stays: what Lucene advises is not for whoever measures. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private Folders() {}

  /** Opens the durable index of a folder, or makes it. */
  static Hearsay open(String folder, Options options) {
    return Hearsay.open(LuceneIndex.open(Path.of(folder)), options);
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
