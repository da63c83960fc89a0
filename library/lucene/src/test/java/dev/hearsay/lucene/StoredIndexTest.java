package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that version 1 wrote opens, and what is said of its articles stays what it was. */
class StoredIndexTest {

  private static final Path STORED =
      Path.of(System.getProperty("hearsay.root", ""), "testdata", "index", "v1");

  private static final String EXPECTED = "findings.txt";

  @TempDir private Path folder;

  /**
   * Writes an index of this version, and what is said of it.
   *
   * @param args a folder that is not there yet
   */
  public static void main(String[] args) throws IOException {
    Path to = Path.of(args[0]);
    try (Hearsay hearsay =
        Hearsay.open(LuceneIndex.open(to.resolve("index")), Options.defaults().withThreads(1))) {
      List<Article> articles = articles();
      hearsay.addAll(articles.stream().limit(9));
      hearsay.commit();
      hearsay.addAll(articles.stream().skip(9));
      hearsay.remove("a2");
      Files.writeString(to.resolve(EXPECTED), findings(hearsay), StandardCharsets.UTF_8);
    }
  }

  /** Copies, a trim, an article without anything, and one whose text is not quite Unicode. */
  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int story = i / 4;
      int words = i % 4 == 3 ? 45 : 80;
      String text =
          IntStream.range(0, words)
              .mapToObj(word -> "word" + (story * 1_000 + word * word % 997))
              .reduce("", (a, b) -> a + " " + b);
      articles.add(
          new Article(
              "a" + i,
              "Headline " + i,
              i % 4 == 1 ? text + " and a line at the end of it" : text,
              Instant.parse("2026-02-01T08:00:00Z").plus(Duration.ofHours(37L * i % 100)),
              "Paper " + i % 3,
              "https://paper.example/" + i));
    }
    articles.add(Article.of("bare", ""));
    articles.add(Article.of("half", "half a pair \uD800 of surrogates"));
    return articles;
  }

  private static String findings(Hearsay hearsay) {
    StringBuilder told = new StringBuilder();
    for (Duplicate pair : hearsay.findings().duplicates()) {
      told.append(
          String.format(
              Locale.ROOT,
              "%s %s %s, %d shingles of %d and %d, %d passages\n",
              pair.a(),
              pair.relation(),
              pair.b(),
              pair.overlap().shared(),
              pair.overlap().a(),
              pair.overlap().b(),
              pair.passages().size()));
    }
    for (Cluster cluster : hearsay.findings().clusters()) {
      told.append(cluster.canonical()).append(" for ").append(cluster.members()).append('\n');
    }
    return told.toString();
  }

  @Test
  void anIndexOfVersion1Opens() throws IOException {
    try (Stream<Path> files = Files.list(STORED.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<Article> expected = new ArrayList<>(articles());
    expected.removeIf(article -> article.id().equals("a2"));
    try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(folder), Options.defaults())) {
      String told = Files.readString(STORED.resolve(EXPECTED));
      assertFalse(told.isEmpty());
      assertEquals(told, findings(hearsay));
      assertEquals(expected.size(), hearsay.size());
      for (Article article : expected) {
        assertEquals(article, hearsay.article(article.id()).orElseThrow());
      }
      assertEquals(Hearsay.batch(expected.stream(), Options.defaults()), hearsay.findings());
      hearsay.addAll(Stream.of(articles().get(2)));
      hearsay.commit();
      assertEquals(Hearsay.batch(articles().stream(), Options.defaults()), hearsay.findings());
    }
    Options stories = Options.defaults().withStories(StoryRule.defaults());
    try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(folder), stories)) {
      assertEquals(Hearsay.batch(articles().stream(), stories), hearsay.findings());
    }
  }
}
