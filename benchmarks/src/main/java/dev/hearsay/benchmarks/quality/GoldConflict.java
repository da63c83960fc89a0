package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Kind;
import dev.hearsay.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A conflict that people found in a story.
 *
 * @param kind what it is on
 * @param a one side
 * @param b the other
 */
record GoldConflict(Kind kind, Side a, Side b) {

  /**
   * One side.
   *
   * @param article that states it
   * @param words where it does
   * @param articles that state it, this one included
   */
  record Side(String article, Span words, Set<String> articles) {

    /** Whether it is the side of a conflict that was found: in the same sentence, if they say. */
    boolean is(Conflict.Side found) {
      if (found.article().equals(article)) {
        return found.statement().start() < words.end() && words.start() < found.statement().end();
      }
      return articles.contains(found.article())
          || found.also().stream().anyMatch(articles::contains);
    }
  }

  /**
   * Reads JSON Lines of {@code {"kind","a":{"article","text","also"},"b":…}}.
   *
   * @param file of conflicts; compressed if its name ends in {@code .gz}
   * @param articles by id
   * @return the conflicts, in order
   * @throws IOException if it cannot be read, or a line is none; the message says which
   */
  static List<GoldConflict> read(Path file, Map<String, Article> articles) throws IOException {
    List<GoldConflict> conflicts = new ArrayList<>();
    ArticleFile.forEachObject(
        file,
        line ->
            conflicts.add(
                new GoldConflict(
                    Kind.valueOf(line.required("kind").asString()),
                    side(line.required("a"), articles),
                    side(line.required("b"), articles))));
    return conflicts;
  }

  private static Side side(JsonNode side, Map<String, Article> articles) {
    String id = side.required("article").asString();
    String words = side.required("text").asString();
    Article article = articles.get(id);
    int start = article == null ? -1 : article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("no article " + id + " with '" + words + "'");
    }
    Set<String> all = new HashSet<>(Set.of(id));
    side.path("also").forEach(other -> all.add(other.asString()));
    return new Side(id, new Span(start, start + words.length()), all);
  }

  /** Whether a conflict that was found is this one, whatever its kind. */
  boolean is(Conflict found) {
    return (a.is(found.a()) && b.is(found.b())) || (a.is(found.b()) && b.is(found.a()));
  }
}
