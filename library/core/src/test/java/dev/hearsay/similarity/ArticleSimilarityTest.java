package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.Encoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSimilarityTest {

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final ArticleSimilarity similarity = new ArticleSimilarity(frequencies);

  private Measured measured(Encoder encoder, String title, String text) {
    return similarity.measure(new ProfileReader(encoder).read(title, text));
  }

  @Test
  void anArticleIsAsAlikeToItselfAsCanBe() {
    Measured article =
        measured(
            FixedEncoder.BY_PARITY, "Quay to close", "The board of Port Ellery met. It rained.");
    assertEquals(1, similarity.of(article, article), 1e-6);
  }

  @Test
  void nothingInCommonIsNothing() {
    Measured a = measured(FixedEncoder.SILENT, "Quay to close", "Divers replace timber piles.");
    Measured b = measured(FixedEncoder.SILENT, "Budget passes", "Senators voted overnight.");
    assertEquals(0, similarity.of(a, b));
  }

  @Test
  void anEmptyArticleIsLikeNone() {
    Measured none = measured(FixedEncoder.SILENT, "", "");
    Measured some = measured(FixedEncoder.SILENT, "Quay", "Divers replace piles.");
    assertEquals(0, similarity.of(none, some));
    assertEquals(0, similarity.of(none, none));
  }

  @Test
  void tellingTermsAreTheRarestAndMostFrequent() {
    Measured article =
        measured(FixedEncoder.SILENT, "", "the the the the zyxgrblq zyxgrblq pier the the");
    assertArrayEquals(
        new int[] {Profile.term("zyxgrblq"), Profile.term("pier")},
        similarity.tellingTerms(article, 2));
    assertEquals(3, similarity.tellingTerms(article, 10).length);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithCosinesOverMaps(long seed) {
    Random random = new Random(seed);
    List<Measured> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Measured article = measured(FixedEncoder.BY_PARITY, words(random, 4), words(random, 150));
      frequencies.add(article.profile());
      articles.add(article);
    }
    articles.replaceAll(article -> similarity.measure(article.profile()));
    for (Measured a : articles) {
      for (Measured b : articles) {
        double found = similarity.of(a, b);
        assertEquals(expected(a.profile(), b.profile()), found, 1e-6);
        assertEquals(found, similarity.of(b, a), 1e-12);
        assertTrue(found >= 0 && found <= 1);
      }
    }
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String word = Integer.toString(random.nextInt(40) * random.nextInt(40) + 36 * 36, 36);
      text.append(random.nextInt(5) == 0 ? "N" + word : word).append(' ');
    }
    return text.toString();
  }

  private double expected(Profile a, Profile b) {
    double vectors = 0;
    for (int i = 0; i < a.vector().length; i++) {
      vectors += a.vector()[i] * b.vector()[i];
    }
    vectors = vectors == 0 ? 0 : vectors / (a.norm() * b.norm());
    double mixed =
        cosine(weights(a, i -> a.count(i)), weights(b, i -> b.count(i)))
            + 0.5 * cosine(weights(a, i -> a.lead(i)), weights(b, i -> b.lead(i)))
            + 0.2 * cosine(weights(a, i -> a.name(i)), weights(b, i -> b.name(i)))
            + 0.5 * vectors;
    return mixed / 2.2;
  }

  private Map<Integer, Double> weights(Profile profile, ToIntFunction<Integer> counts) {
    Map<Integer, Double> weights = new HashMap<>();
    for (int i = 0; i < profile.terms().length; i++) {
      int count = counts.applyAsInt(i);
      if (count > 0) {
        int term = profile.terms()[i];
        weights.put(term, frequencies.weight(term) * (1 + Math.log(count)));
      }
    }
    return weights;
  }

  private static double cosine(Map<Integer, Double> a, Map<Integer, Double> b) {
    double dot = 0;
    for (Map.Entry<Integer, Double> weight : a.entrySet()) {
      dot += weight.getValue() * b.getOrDefault(weight.getKey(), 0.0);
    }
    return dot == 0 ? 0 : dot / (length(a) * length(b));
  }

  private static double length(Map<Integer, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
  }
}
