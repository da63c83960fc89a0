package dev.hearsay.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.quality.ExactJoin;
import dev.hearsay.benchmarks.quality.ExactPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SyntheticCorpusTest {

  private static final Comparator<ExactPair> BY_IDS =
      Comparator.comparing(ExactPair::a).thenComparing(ExactPair::b);

  private final SyntheticCorpus corpus = new SyntheticCorpus(new Recipe(11, 1_500, 0.3, 0.5));

  @Test
  void theSameSeedGivesTheSameCorpus() {
    List<Article> again = new SyntheticCorpus(new Recipe(11, 1_500, 0.3, 0.5)).articles().toList();
    assertEquals(corpus.articles().toList(), again);
    assertNotEquals(
        again.get(0).text(),
        new SyntheticCorpus(new Recipe(12, 1_500, 0.3, 0.5)).article(0).text());
  }

  @Test
  void anArticleDoesNotDependOnTheSizeOfTheCorpus() {
    SyntheticCorpus endless = new SyntheticCorpus(new Recipe(11, Integer.MAX_VALUE, 0.3, 0.5));
    assertEquals(corpus.articles().limit(50).toList(), endless.articles().limit(50).toList());
  }

  @Test
  void allExactPairsLieInFamilies() {
    List<ExactPair> planted =
        corpus.families().stream()
            .flatMap(family -> ExactJoin.of(articles(family)).stream())
            .sorted(BY_IDS)
            .toList();
    List<ExactPair> all = ExactJoin.of(corpus.articles().toList()).stream().sorted(BY_IDS).toList();
    assertEquals(all, planted);
    assertTrue(planted.size() > 300, () -> planted.size() + " pairs");
    assertTrue(planted.stream().anyMatch(pair -> pair.jaccard() < 0.5));
    assertTrue(planted.stream().anyMatch(pair -> pair.jaccard() < 1 && pair.jaccard() > 0.7));
  }

  @Test
  void aRepeatRepeatsTheOtherOnly() {
    SyntheticCorpus distinct = new SyntheticCorpus(Recipe.distinct(11, 10));
    List<Article> pair = List.of(distinct.article(3), distinct.repeat(2_000, 3));
    assertEquals(1, ExactJoin.of(pair).size());
    assertEquals("synthetic-2000", pair.get(1).id());
    assertEquals(0, ExactJoin.of(List.of(distinct.article(4), pair.get(1))).size());
  }

  private List<Article> articles(List<Integer> family) {
    return family.stream().map(corpus::article).toList();
  }

  @Test
  void sharesItsOutlineWithNews() {
    List<Article> articles = new SyntheticCorpus(Recipe.distinct(1, 2_000)).articles().toList();
    double words =
        articles.stream().mapToInt(a -> a.text().split("\\s+", -1).length).average().orElseThrow();
    assertEquals(390, words, 25);
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      for (String word : article.text().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<Integer> byRank =
        counts.values().stream().sorted(Comparator.reverseOrder()).limit(100).toList();
    assertEquals(10, (double) byRank.get(9) / byRank.get(99), 2);
  }
}
