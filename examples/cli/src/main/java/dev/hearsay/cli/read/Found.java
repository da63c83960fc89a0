package dev.hearsay.cli.read;

import java.nio.file.Path;
import java.util.List;

/** What a walk comes upon. */
sealed interface Found {

  /**
   * A file to read.
   *
   * @param path where it is
   * @param shown how to name it to the user
   * @param names ids for the article that the file is, the first free one to be taken
   * @param format what is in it
   * @param size bytes
   */
  record Input(Path path, String shown, List<String> names, Format format, long size)
      implements Found {}

  /**
   * Something that is not read.
   *
   * @param problem why
   */
  record Oddity(Problem problem) implements Found {}
}
