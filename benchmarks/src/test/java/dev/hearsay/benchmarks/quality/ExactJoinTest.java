package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hearsay.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactJoinTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsWhatComparingAllPairsFinds(long seed) {
    List<Article> articles = patchwork(new Random(seed));
    List<ExactPair> all = allPairs(articles);
    assertFalse(all.isEmpty());
    assertEquals(all, sorted(ExactJoin.of(articles)));
  }

  @Test
  void wordsAreRunsOfLettersNumbersAndUnderscoresInLowerCase() {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      a.append("Übung ½ snake_case №").append(i).append(" naïve-");
      b.append("übung—½; SNAKE_CASE '").append(i).append("' NAÏVE ");
    }
    List<ExactPair> pairs =
        ExactJoin.of(List.of(Article.of("a", a.toString()), Article.of("b", b.toString())));
    assertEquals(List.of(new ExactPair("a", "b", 1, 1)), pairs);
  }

  @Test
  void leavesOutArticlesWithFewerThanTwentyShingles() {
    assertEquals(0, ExactJoin.of(twoOf(numbers(23))).size());
    assertEquals(1, ExactJoin.of(twoOf(numbers(24))).size());
    assertEquals(0, ExactJoin.of(twoOf("again and again and " + "again and ".repeat(40))).size());
  }

  private static List<Article> twoOf(String text) {
    return List.of(Article.of("a", text), Article.of("b", text));
  }

  private static String numbers(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i).append(' ');
    }
    return text.toString();
  }

  /** Articles pasted together from a few strips of text. */
  private static List<Article> patchwork(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int strip = 0; strip < 1 + random.nextInt(4); strip++) {
        int start = random.nextInt(40);
        for (int word = 0; word < 12; word++) {
          text.append('w').append((start + word) * 7 % 40).append(' ');
        }
      }
      articles.add(Article.of("a" + i, text.toString()));
    }
    return articles;
  }

  private static List<ExactPair> allPairs(List<Article> articles) {
    List<ExactPair> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        Set<String> a = shingles(articles.get(i).text());
        Set<String> b = shingles(articles.get(j).text());
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        double containment = (double) shared.size() / Math.min(a.size(), b.size());
        if (Math.min(a.size(), b.size()) >= 20 && containment >= 0.6) {
          double jaccard = (double) shared.size() / (a.size() + b.size() - shared.size());
          pairs.add(
              new ExactPair(articles.get(i).id(), articles.get(j).id(), jaccard, containment));
        }
      }
    }
    return sorted(pairs);
  }

  private static Set<String> shingles(String text) {
    String[] words = text.strip().split(" ", -1);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      shingles.add(String.join(" ", List.of(words).subList(i, i + 5)));
    }
    return shingles;
  }

  private static List<ExactPair> sorted(List<ExactPair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparing(ExactPair::a).thenComparing(ExactPair::b))
        .toList();
  }
}
