package dev.hearsay.benchmarks.quality;

import java.nio.file.Path;
import java.util.Objects;

/** What tables call a file or folder. */
final class CorpusName {

  private CorpusName() {}

  /** Its name, without the folder and the extension of JSON Lines. */
  static String of(Path file) {
    String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
    return name.replaceFirst("\\.jsonl(\\.gz)?$", "");
  }
}
