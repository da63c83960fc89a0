package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.StaticEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

  private static final String QUAY =
      "The harbour board of Port Ellery voted on Thursday to close the north quay for eleven weeks.";
  private static final String VOTE =
      "Senator Haldane lost the recount in Tolmark by eleven votes, the clerk of the court said.";

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final TextSimilarity similarity = new TextSimilarity(StaticEncoder.builtIn());

  private double sentences(String a, String b) {
    SentenceReader reader = new SentenceReader(frequencies, StaticEncoder.builtIn());
    return new SentenceSimilarity(StaticEncoder.builtIn()).of(reader.read(a), reader.read(b));
  }

  private double articles(String a, String b) {
    ArticleSimilarity articles = new ArticleSimilarity(frequencies);
    ProfileReader reader = new ProfileReader(StaticEncoder.builtIn());
    return articles.of(
        articles.measure(reader.read(null, a)), articles.measure(reader.read(null, b)));
  }

  @Test
  void longerTextsAreComparedAsArticles() {
    assertEquals(sentences(QUAY, VOTE), similarity.of(QUAY, VOTE));
    String most = "quay ".repeat(TextSimilarity.SENTENCE);
    assertEquals(sentences(most, QUAY), similarity.of(most, QUAY));
    assertEquals(articles(most + "ferry", QUAY), similarity.of(most + "ferry", QUAY));
    String article = (QUAY + " ").repeat(5);
    assertEquals(articles(article, VOTE), similarity.of(article, VOTE));
    assertEquals(similarity.of(article, VOTE), similarity.of(VOTE, article));
  }

  @Test
  void anotherEncoderGivesTheVectorsOnly() {
    TextSimilarity silent = new TextSimilarity(FixedEncoder.SILENT);
    assertEquals(1, silent.of(QUAY, QUAY));
    assertTrue(silent.of(QUAY, VOTE) < 0.5);
  }

  @Test
  void textsWithoutWordsAreRead() {
    assertEquals(0, similarity.of("", QUAY));
    assertEquals(0, similarity.of("\u2026", QUAY.repeat(10)));
  }

  @Test
  void threadsDoNotDisturbOneAnother() throws Exception {
    List<String> texts = List.of(QUAY, VOTE, QUAY.repeat(6), VOTE.repeat(7), "", QUAY + VOTE);
    List<Double> alone = all(texts);
    Callable<List<Double>> all = () -> all(texts);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Double>> found : threads.invokeAll(List.of(all, all, all, all))) {
        assertEquals(alone, found.get());
      }
    }
  }

  private List<Double> all(List<String> texts) {
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (String a : texts) {
        for (String b : texts) {
          found.add(similarity.of(a, b));
        }
      }
    }
    return found;
  }

  @Test
  void millionsOfCharactersAreCompared() {
    String marks = "e" + "\u0301\u0323".repeat(2_000_000);
    String words = "quay ".repeat(800_000);
    assertTrue(similarity.of(marks, words) < 0.5);
  }
}
