package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.benchmarks.quality.TextPair.Grade;
import dev.hearsay.benchmarks.quality.TextPair.Label;
import dev.hearsay.benchmarks.quality.TextPair.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of texts with labels of one kind, all grades or all verdicts.
 *
 * @param pairs at least one
 */
record PairSet(List<TextPair> pairs) {

  private static final String ALIKE = "paraphrase";

  PairSet {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("no pairs");
    }
    if (pairs.stream().map(pair -> pair.label().getClass()).distinct().count() > 1) {
      throw new IllegalArgumentException("some labels are numbers and some are words");
    }
  }

  /**
   * Reads JSON Lines of {@code {"a","b","label"}}. A label that is a number is a grade; any other
   * is a verdict, alike if it is {@code "paraphrase"}.
   *
   * @param file of pairs; compressed if its name ends in {@code .gz}
   * @param articles texts by id; where the first pair names two of them, all pairs must
   * @return its pairs, in order
   * @throws IOException if it cannot be read, or a line is not a pair; the message says which
   */
  static PairSet read(Path file, Map<String, String> articles) throws IOException {
    List<TextPair> pairs = new ArrayList<>();
    List<Boolean> byId = new ArrayList<>();
    ArticleFile.forEachObject(
        file,
        line -> {
          String a = line.required("a").asString();
          String b = line.required("b").asString();
          if (byId.isEmpty()) {
            byId.add(articles.containsKey(a) && articles.containsKey(b));
          }
          Label label = label(line.required("label"));
          pairs.add(
              byId.get(0)
                  ? new TextPair(text(a, articles), text(b, articles), label)
                  : new TextPair(a, b, label));
        });
    try {
      return new PairSet(pairs);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads articles for pairs that name them.
   *
   * @param files of articles
   * @return of each id the headline, if there is one, and the text
   * @throws IOException if one cannot be read
   */
  static Map<String, String> articles(List<Path> files) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files) {
      for (Article article : ArticleFile.read(file)) {
        String title = article.title();
        texts.put(article.id(), title == null ? article.text() : title + "\n" + article.text());
      }
    }
    return texts;
  }

  private static String text(String id, Map<String, String> articles) {
    String text = articles.get(id);
    if (text == null) {
      throw new IllegalArgumentException("no article has the id " + id);
    }
    return text;
  }

  private static Label label(JsonNode label) {
    return label.isNumber()
        ? new Grade(label.asDouble())
        : new Verdict(label.asString().equals(ALIKE));
  }

  /** All texts, those of a pair after one another. */
  List<String> texts() {
    return pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList();
  }

  /** What a similarity says of each pair, in order. */
  double[] by(Similarity similarity) {
    return pairs.stream().mapToDouble(pair -> similarity.of(pair.a(), pair.b())).toArray();
  }
}
