package dev.hearsay.cli;

import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The folder of a durable index.
 *
 * @param path where it is
 */
record IndexFolder(Path path) {

  /** Held, so that its level stays: what Lucene advises is not for whoever runs a command. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  /** Refuses what can be no index; where one has to be there already, an empty folder too. */
  void require(boolean made, EngineOptions engine) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw engine.usage("--index takes a folder, and " + path + " is a file");
    }
    if (made && isEmpty()) {
      throw engine.usage(
          "there is no index in " + path + "; hearsay scan PATH --index " + path + " makes one");
    }
  }

  private boolean isEmpty() throws IOException {
    if (!Files.isDirectory(path)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Opens the index; makes it if it is not there.
   *
   * @throws dev.hearsay.StorageException if it cannot be opened
   */
  Hearsay open(Options options) {
    return Hearsay.open(LuceneIndex.open(path), options);
  }
}
