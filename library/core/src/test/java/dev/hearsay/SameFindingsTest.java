package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a set depends on the set: not on order, threads, or how the articles came. */
class SameFindingsTest {

  static Stream<Arguments> settings() {
    return Stream.of(1L, 2L, 3L)
        .flatMap(
            seed ->
                Stream.of(
                    Arguments.of(seed, Options.defaults()),
                    Arguments.of(seed, HearsayContract.TIGHT),
                    Arguments.of(
                        seed, HearsayContract.TIGHT.withCanonical(CanonicalPolicy.longest())),
                    Arguments.of(
                        seed,
                        Options.defaults()
                            .withCanonical(CanonicalPolicy.sources("Source 3", "Source 1")))));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void inAnyOrderOnAnyNumberOfThreads(long seed, Options options) {
    List<Article> articles = SyntheticNews.of(seed, 150);
    Findings expected = Hearsay.batch(articles.stream(), options.withThreads(1));
    assertFalse(expected.clusters().isEmpty());
    assertTrue(
        expected.duplicates().stream().anyMatch(d -> d.relation() == Relation.SHARES_BOILERPLATE));
    for (int round = 0; round < 3; round++) {
      List<Article> shuffled = shuffled(articles, seed + round);
      assertEquals(expected, Hearsay.batch(shuffled.stream(), options.withThreads(round + 1)));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void embeddedAsInBatch(long seed, Options options) {
    List<Article> articles = SyntheticNews.of(seed, 100);
    List<Article> passing = SyntheticNews.of(seed + 1000, 60);
    Hearsay hearsay = Hearsay.create(options);
    for (Article article : shuffled(articles, seed)) {
      hearsay.add(article);
    }
    Findings expected = Hearsay.batch(articles.stream(), options);
    assertEquals(expected, hearsay.findings());

    for (Article article : passing) {
      hearsay.add(renamed(article));
    }
    hearsay.findings();
    for (Article article : shuffled(passing, seed)) {
      assertTrue(hearsay.remove(renamed(article).id()));
    }
    assertEquals(expected, hearsay.findings());
    assertEquals(expected.clusters(), hearsay.clusters());
  }

  /**
   * Asked one by one, the articles say the same as all together, as long as no limit cuts and but
   * for weak boilerplate.
   */
  @ParameterizedTest
  @MethodSource("settings")
  void askedOneByOneAsAllTogether(long seed, Options options) {
    Options uncut =
        options.withLimits(options.limits().withCandidates(100_000).withPairs(100_000, 0));
    List<Article> articles = SyntheticNews.of(seed, 120);
    Hearsay hearsay = Hearsay.create(uncut);
    shuffled(articles, seed).forEach(hearsay::add);
    List<Duplicate> together = hearsay.findings().duplicates();
    for (Article article : articles) {
      List<Duplicate> expected = new ArrayList<>();
      String first = firstOfKind(article.id(), together);
      for (Duplicate d : together) {
        if (d.b().equals(article.id()) && !first.equals(article.id())) {
          expected.add(d.flipped());
        } else if (first.equals(article.id()) && d.a().equals(first)) {
          expected.add(d);
        } else if (first.equals(article.id()) && d.b().equals(first)) {
          expected.add(d.flipped());
        }
      }
      Matches matches = hearsay.duplicatesOf(article.id());
      if (first.equals(article.id())) {
        assertEquals(sorted(expected), sorted(matches.duplicates()));
      } else {
        assertTrue(matches.duplicates().containsAll(expected));
      }
      assertEquals(0, matches.cut());
    }
  }

  private static String firstOfKind(String id, List<Duplicate> together) {
    return together.stream()
        .filter(d -> d.relation() == Relation.IDENTICAL && d.b().equals(id))
        .map(Duplicate::a)
        .findFirst()
        .orElse(id);
  }

  private static List<String> sorted(List<Duplicate> duplicates) {
    return duplicates.stream().map(Duplicate::toString).sorted().toList();
  }

  private static Article renamed(Article article) {
    return new Article(
        "passing-" + article.id(),
        article.title(),
        article.text(),
        article.publishedAt(),
        article.source(),
        article.url());
  }

  private static List<Article> shuffled(List<Article> articles, long seed) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
