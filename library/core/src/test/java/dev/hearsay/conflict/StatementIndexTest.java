package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Outline.Keyword;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.StatementIndex.Near;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatementIndexTest {

  private static final String[] WORDS = {
    "dam", "flood", "bridge", "mayor", "killed", "died", "house", "Holt", "Brandt", "Cawdle",
    "school", "storm", "rescued", "closed", "village", "river", "night", "boat", "water", "fire"
  };

  private static List<Keyword> keywords(String text) {
    return new StatementReader().outline(text, null).get(0).keywords();
  }

  private static StatementIndex index(List<List<Keyword>> statements) {
    return new StatementIndex(statements, Given.LEXEMES);
  }

  private static List<Keyword> keywords(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder("The");
    for (int w = 0; w < words; w++) {
      text.append(" the ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return keywords(text + ".");
  }

  /** The weights of what a statement says: the rarer, the more. */
  private static List<Map<String, Double>> weights(List<List<Keyword>> statements) {
    List<Map<String, Double>> weights = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (List<Keyword> statement : statements) {
      Map<String, Double> own = new HashMap<>();
      for (Keyword keyword : statement) {
        String key = keyword.sense() < 0 ? keyword.lemma() : "#" + keyword.sense();
        own.merge(key, Given.LEXEMES.weight(keyword.form()), Math::max);
      }
      own.keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
      weights.add(own);
    }
    for (Map<String, Double> own : weights) {
      own.replaceAll(
          (key, weight) ->
              weight * Math.log(1 + (double) statements.size() / counts.getOrDefault(key, 1)));
    }
    return weights;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double product = 0;
    for (Map.Entry<String, Double> key : a.entrySet()) {
      product += key.getValue() * b.getOrDefault(key.getKey(), 0.0);
    }
    return product == 0 ? 0 : product / (length(a) * length(b));
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }

  @Test
  void thoseWithMostInCommonAsByTheCosineOfAllPairs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20; round++) {
      List<List<Keyword>> statements = new ArrayList<>();
      for (int s = 0; s < 40; s++) {
        statements.add(keywords(random, 1 + random.nextInt(8)));
      }
      StatementIndex index = index(statements);
      List<Map<String, Double>> weights = weights(statements);
      for (int s = 0; s < statements.size(); s++) {
        List<Double> expected = new ArrayList<>();
        for (int other = 0; other < s; other++) {
          double cosine = cosine(weights.get(s), weights.get(other));
          if (cosine >= 0.3) {
            expected.add(cosine);
          }
        }
        expected.sort((x, y) -> Double.compare(y, x));
        List<Near> found = index.nearest(s, 12, 0.3);
        assertEquals(Math.min(12, expected.size()), found.size());
        for (int i = 0; i < found.size(); i++) {
          Near near = found.get(i);
          assertTrue(near.statement() < s);
          assertEquals(expected.get(i), near.similarity(), 1e-9);
          assertEquals(
              cosine(weights.get(s), weights.get(near.statement())), near.similarity(), 1e-9);
        }
      }
    }
  }

  @Test
  void nothingInCommonIsNotNear() {
    List<List<Keyword>> statements =
        List.of(
            keywords("The dam burst."),
            keywords("A pianist played."),
            keywords("Of the and to it."));
    StatementIndex index = index(statements);
    for (int s = 0; s < 3; s++) {
      assertEquals(List.of(), index.nearest(s, 12, 0.01));
    }
    assertEquals(List.of(), index(List.of(statements.get(0))).nearest(0, 12, 0));
  }

  /** Of a word that all have, the first statements are looked at; time would be quadratic. */
  @Test
  void aWordInEveryStatementBringsFewToEach() {
    List<List<Keyword>> statements = new ArrayList<>();
    for (int s = 0; s < 20_000; s++) {
      statements.add(keywords("The flood rose in Xa" + (s / 2) + "."));
    }
    StatementIndex index = index(statements);
    for (int s = 1; s < statements.size(); s++) {
      List<Near> near = index.nearest(s, 1_000, 0);
      assertTrue(near.size() <= 2 * 64 + 1, () -> near.size() + " near");
      if (s % 2 == 1) {
        assertEquals(s - 1, near.get(0).statement());
        assertTrue(near.get(0).similarity() > 0.8);
      }
    }
  }
}
