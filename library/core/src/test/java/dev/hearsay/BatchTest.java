package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final Options OPTIONS = Options.defaults().withThreads(2);

  @Test
  void nothingGivesNothing() {
    Findings findings = Hearsay.batch(Stream.of(), OPTIONS);
    assertEquals(List.of(), findings.duplicates());
    assertEquals(List.of(), findings.clusters());
    assertEquals(0, findings.counters().articles());
  }

  @Test
  void whatCannotBeTakenIsNamedAndTheRestGoesOn() {
    Options small = OPTIONS.withLimits(Limits.defaults().withTextLength(2_000));
    Findings findings =
        Hearsay.batch(
            Stream.of(
                Article.of("a", words(1, 100)),
                Article.of("b", "x".repeat(2_001)),
                Article.of("a", words(2, 100)),
                Article.of("c", words(1, 100))),
            small);
    assertEquals(
        List.of("b 1", "a 2"),
        findings.rejections().stream().map(r -> r.id() + " " + r.position()).toList());
    assertTrue(findings.rejections().get(0).reason().contains("textLength"));
    assertEquals(2, findings.counters().articles());
    assertEquals(Relation.IDENTICAL, findings.duplicates().get(0).relation());
  }

  @Test
  void aNullArticleIsAnErrorThatSaysWhich() {
    Iterator<Article> articles = Arrays.asList(Article.of("a", "text"), nullArticle()).iterator();
    NullPointerException e =
        assertThrows(
            NullPointerException.class, () -> Hearsay.batch(articles, OPTIONS, Progress.none()));
    assertTrue(String.valueOf(e.getMessage()).contains("article 1"), e.getMessage());
  }

  @SuppressWarnings("NullAway")
  private static Article nullArticle() {
    return null;
  }

  @Test
  void whatTheStreamThrowsReachesTheCaller() {
    Stream<Article> broken =
        IntStream.range(0, 1000)
            .mapToObj(
                i -> {
                  if (i == 700) {
                    throw new IllegalStateException("disk gone");
                  }
                  return Article.of("n" + i, words(i, 50));
                });
    assertEquals(
        "disk gone",
        assertThrows(IllegalStateException.class, () -> Hearsay.batch(broken, OPTIONS))
            .getMessage());
  }

  @Test
  void progressGoesThroughAllStages() {
    Set<Progress.Stage> stages = EnumSet.noneOf(Progress.Stage.class);
    List<Long> compared = new ArrayList<>();
    Hearsay.batch(
        SyntheticNews.of(5, 200).iterator(),
        OPTIONS.withStories(StoryRule.defaults()).withConflicts(ConflictRule.defaults()),
        (stage, done, total) -> {
          stages.add(stage);
          if (stage == Progress.Stage.COMPARE) {
            compared.add(done);
            assertTrue(done <= total);
          }
        });
    assertEquals(EnumSet.allOf(Progress.Stage.class), stages);
    assertEquals(compared.stream().sorted().toList(), compared);
  }

  @Test
  void identicalArticlesCollapseBeforeAnythingElse() {
    String text = words(9, 300);
    Findings findings =
        Hearsay.batch(IntStream.range(0, 20_000).mapToObj(i -> Article.of("n" + i, text)), OPTIONS);
    assertEquals(19_999, findings.duplicates().size());
    assertEquals(0, findings.counters().candidates());
    assertEquals(20_000, findings.clusters().get(0).members().size());
    assertTrue(findings.duplicates().stream().allMatch(d -> d.a().equals("n0")));
  }

  @Test
  void aSharedFooterStaysLinearAndIsBoilerplate() {
    String footer = words(4, 60);
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Findings findings =
        Hearsay.batch(
            IntStream.range(0, 6_000)
                .mapToObj(
                    i ->
                        Article.of("n" + i, words(100 + i, 150) + " " + footer)
                            .withSource("Post")
                            .withPublishedAt(start.plus(Duration.ofHours(i)))),
            OPTIONS);
    long articles = findings.counters().articles();
    assertTrue(findings.counters().hotFingerprints() > 0);
    assertTrue(findings.counters().candidates() <= 64 * articles);
    assertTrue(
        findings.duplicates().stream().allMatch(d -> d.relation() == Relation.SHARES_BOILERPLATE));
    assertTrue(findings.duplicates().size() <= 3 * articles);
    assertEquals(List.of(), findings.clusters());
  }

  /**
   * Far more near-identical articles than a posting may hold still find the earliest of their kind,
   * and one another in it.
   */
  @Test
  void aCrowdOfNearIdenticalArticlesIsOneCluster() {
    String story = words(7, 300);
    Options tight = OPTIONS.withLimits(Limits.defaults().withHotPosting(50, 8).withPairs(20, 3));
    Findings findings =
        Hearsay.batch(
            IntStream.range(0, 1_500)
                .mapToObj(i -> Article.of("n" + i, story + " " + words(1_000 + i, 12))),
            tight);
    assertEquals(1, findings.clusters().size());
    assertEquals(1_500, findings.clusters().get(0).members().size());
    assertTrue(findings.counters().candidates() <= 60 * 1_500);
    assertTrue(findings.duplicates().size() <= 20 * 1_500);
  }

  /** 0.55 times 100 is a little more than 55 in floating point; 55 of 100 is 0.55 all the same. */
  @Test
  void aPairThatLiesExactlyOnItsThresholdIsFound() {
    Options options =
        OPTIONS.withThresholds(Thresholds.defaults().withPassages(0.55, 16)).withRecall(0.999_999);
    List<Article> pair =
        List.of(
            Article.of("a", words(1, 59) + " " + words(2, 45)),
            Article.of("b", words(1, 59) + " " + words(3, 45)));
    for (long seed = 0; seed < 100; seed++) {
      Findings findings = Hearsay.batch(pair.stream(), options.withSeed(seed));
      assertEquals(1, findings.duplicates().size(), "seed " + seed);
      assertEquals(
          new Overlap(55, 100, 100), findings.duplicates().get(0).overlap(), "seed " + seed);
    }
  }

  @Test
  void absurdTextsAreTaken() {
    Findings findings =
        Hearsay.batch(
            Stream.of(
                Article.of("one token", "x".repeat(1_000_000)),
                Article.of("one word", "again ".repeat(100_000)),
                Article.of("controls", "\u0000\u0001\uFFFF\uD800".repeat(1_000)),
                Article.of("words", words(3, 200_000))),
            OPTIONS);
    assertEquals(4, findings.counters().articles());
    assertEquals(List.of(), findings.duplicates());
  }

  /** Words at random, of a vocabulary so large that hardly a shingle recurs. */
  private static String words(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "w" : " w").append(random.nextInt(30_000));
    }
    return text.toString();
  }
}
