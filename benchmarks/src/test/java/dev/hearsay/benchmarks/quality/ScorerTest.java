package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScorerTest {

  @Test
  void pairsAreUnordered() {
    Score score = Scorer.score(List.of(exact("b", "a", 0.9)), List.of(found("a", "b", 90)));
    assertEquals(Share.of(1, 1), score.containment());
    assertEquals(Share.of(1, 1), score.precision());
  }

  @Test
  void recallIsTakenByMeasureAndBand() {
    List<ExactPair> truth =
        List.of(
            exact("a", "b", 0.55),
            exact("a", "c", 0.65),
            exact("a", "d", 1),
            new ExactPair("a", "e", 0.2, 0.8));
    Score score = Scorer.score(truth, List.of(found("a", "b", 55), found("a", "d", 100)));
    assertEquals(Share.of(2, 3), score.jaccard());
    assertEquals(Share.of(2, 4), score.containment());
    assertEquals(
        List.of(Share.of(1, 1), Share.of(0, 1), Share.of(0, 0), Share.of(0, 0), Share.of(1, 1)),
        score.bands());
    assertEquals(List.of(truth.get(1), truth.get(3)), score.missed());
  }

  @Test
  void identicalArticlesStandForOneAnother() {
    List<ExactPair> truth =
        List.of(
            exact("a", "x", 0.9),
            exact("b", "x", 0.9),
            exact("b", "y", 0.9),
            exact("a", "b", 1),
            exact("b", "c", 1),
            exact("x", "y", 1),
            exact("b", "z", 0.9));
    List<Claim> found =
        List.of(twins("a", "b"), twins("a", "c"), twins("x", "y"), found("a", "x", 90));
    Score score = Scorer.score(truth, found);
    assertEquals(Share.of(6, 7), score.containment());
    assertEquals(List.of(truth.get(6)), score.missed());
  }

  @Test
  void onlyClearClaimsCanBeFalse() {
    List<Claim> found =
        List.of(
            new Claim("a", "c", 0.11, 0.61, false),
            found("a", "d", 53),
            new Claim("a", "e", 0.12, 0.62, false),
            found("a", "f", 90));
    Score score = Scorer.score(List.of(exact("a", "f", 0.9)), found);
    assertEquals(Share.of(1, 3), score.precision());
    assertEquals(List.of(found.get(1), found.get(2)), score.claimedFalsely());
  }

  @Test
  void measuresAreCountedWithinTheTolerance() {
    List<ExactPair> truth =
        List.of(exact("a", "b", 0.915), exact("a", "c", 0.95), exact("a", "d", 0.9));
    Score score = Scorer.score(truth, List.of(found("a", "b", 90), found("a", "c", 90)));
    assertEquals(Share.of(1, 2), score.measures());
  }

  @Test
  void nothingWantedAndNothingClaimedIsNoFailure() {
    Score score = Scorer.score(List.of(), List.of());
    assertEquals(1, score.jaccard().share());
    assertEquals("–", score.precision().toString());
  }

  private static ExactPair exact(String a, String b, double jaccard) {
    return new ExactPair(a, b, jaccard, 1);
  }

  /** A finding with that Jaccard, in hundredths, and a containment of 1. */
  private static Claim found(String a, String b, int jaccard) {
    return new Claim(a, b, jaccard / 100.0, 1, false);
  }

  private static Claim twins(String a, String b) {
    return new Claim(a, b, 1, 1, true);
  }
}
