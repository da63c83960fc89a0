package dev.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What names an article on the command line: FILE, or FILE#ID for one of several.
 *
 * @param file the file
 * @param id the article's id, or null
 */
record ArticleArgument(Path file, @Nullable String id) {

  /** Reads an argument; a file whose name has a # in it is meant first. */
  static ArticleArgument of(String argument) {
    Path whole = Path.of(argument);
    int hash = argument.lastIndexOf('#');
    if (exists(whole) || hash <= 0) {
      return new ArticleArgument(whole, null);
    }
    return new ArticleArgument(Path.of(argument.substring(0, hash)), argument.substring(hash + 1));
  }

  /** What is wrong with the file by the look of it, or the empty string. */
  String complaint() {
    if (!exists(file)) {
      return "no such file: " + file;
    }
    return Files.isDirectory(file) ? file + " is a folder" : "";
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
