package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Articles of which it is known on which event each is.
 *
 * @param articles in order
 * @param events the event of each, by id
 */
record EventSet(List<Article> articles, Map<String, String> events) {

  private static final int GOLDEN = 0x9E3779B9;

  EventSet {
    articles = List.copyOf(articles);
    events = Map.copyOf(events);
  }

  /**
   * Reads articles with their events, {@code "cluster"} or, where that is missing, {@code "story"}
   * or {@code "topic"}.
   *
   * @param file JSON Lines; compressed if its name ends in {@code .gz}
   * @return its articles
   * @throws IOException if it cannot be read, or a line is not an article of an event; the message
   *     says which
   */
  static EventSet read(Path file) throws IOException {
    Map<String, String> events = new HashMap<>();
    List<Article> articles = ArticleFile.read(file);
    ArticleFile.forEachObject(file, line -> events.put(line.get("id").asString(), event(line)));
    return new EventSet(articles, events);
  }

  private static String event(JsonNode line) {
    for (String name : List.of("cluster", "story", "topic")) {
      JsonNode event = line.get(name);
      if (event != null && !event.isNull() && !event.asString().isEmpty()) {
        return event.asString();
      }
    }
    throw new IllegalArgumentException("the article has no \"cluster\", \"story\" or \"topic\"");
  }

  /** The event of an article. */
  String event(Article article) {
    return Objects.requireNonNull(events.get(article.id()));
  }

  /** How many events there are. */
  int size() {
    return (int) events.values().stream().distinct().count();
  }

  /** The same articles without dates. */
  EventSet undated() {
    return new EventSet(
        articles.stream().map(article -> article.withPublishedAt(null)).toList(), events);
  }

  /** The articles of one half of the events, 0 or 1; which events are in which is by chance. */
  EventSet half(int half) {
    List<String> shuffled =
        events.values().stream()
            .distinct()
            .sorted(
                Comparator.<String>comparingInt(event -> event.hashCode() * GOLDEN)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int middle = shuffled.size() / 2;
    Set<String> wanted =
        Set.copyOf(
            half == 0 ? shuffled.subList(0, middle) : shuffled.subList(middle, shuffled.size()));
    Map<String, String> some = new HashMap<>(events);
    some.values().retainAll(wanted);
    return new EventSet(
        articles.stream().filter(article -> some.containsKey(article.id())).toList(), some);
  }
}
