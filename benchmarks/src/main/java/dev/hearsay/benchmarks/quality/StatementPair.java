package dev.hearsay.benchmarks.quality;

import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.conflict.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two statements of which people have said whether they contradict each other.
 *
 * @param a one statement
 * @param contextA when and by whom it was published
 * @param b the other
 * @param contextB when and by whom that was published
 * @param contradiction whether they do
 * @param kind on what, as the file says; "" if it does not
 * @param type why the pair is in the file; "" if it does not say
 * @param source where the pair is from; "" if it does not say
 */
record StatementPair(
    String a,
    Context contextA,
    String b,
    Context contextB,
    boolean contradiction,
    String kind,
    String type,
    String source) {

  private static final Set<String> CONTRADICTION = Set.of("contradiction", "weakens");

  /**
   * Reads JSON Lines of {@code {"a","b","label"}} and, where known, {@code "date_a"}, {@code
   * "source_a"}, {@code "kind"} and so on.
   *
   * @param file of pairs; compressed if its name ends in {@code .gz}
   * @return its pairs, in order; at least one
   * @throws IOException if it cannot be read, or a line is not a pair; the message says which
   */
  static List<StatementPair> read(Path file) throws IOException {
    List<StatementPair> pairs = new ArrayList<>();
    ArticleFile.forEachObject(file, line -> pairs.add(of(line)));
    if (pairs.isEmpty()) {
      throw new IOException(file + ": no pairs");
    }
    return pairs;
  }

  private static StatementPair of(JsonNode line) {
    return new StatementPair(
        line.required("a").asString(),
        context(line, "_a"),
        line.required("b").asString(),
        context(line, "_b"),
        CONTRADICTION.contains(line.required("label").asString()),
        text(line, "kind"),
        text(line, "type"),
        text(line, "source"));
  }

  private static Context context(JsonNode line, String side) {
    String source = text(line, "source" + side);
    return new Context(
        ArticleFile.instant(text(line, "date" + side)), source.isEmpty() ? null : source);
  }

  private static String text(JsonNode line, String name) {
    @Nullable JsonNode value = line.get(name);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
