package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.read.Entry;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

  /** The one article that is named; null if it cannot be read, which has been said then. */
  @Nullable Entry read(Console console, EngineOptions engine) {
    if (!complaint().isEmpty()) {
      throw engine.usage(
          complaint() + (Files.isDirectory(file) ? "; scan takes folders, this an article" : ""));
    }
    try (Corpus corpus = Corpus.of(List.of(file), Set.of())) {
      Entry found = null;
      while (corpus.hasNext()) {
        Article article = corpus.next();
        if (id == null ? corpus.entries().size() > 1 : article.id().equals(id)) {
          found = corpus.entry(article.id());
          break;
        }
      }
      if (id == null && found != null) {
        throw engine.usage(file + " holds several articles: name one as " + file + "#ID");
      }
      console.report(corpus);
      if (id != null && found == null && !corpus.entries().isEmpty()) {
        throw engine.usage("no article in " + file + " has the id " + id);
      }
      return id == null && !corpus.entries().isEmpty() ? corpus.entries().getFirst() : found;
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
