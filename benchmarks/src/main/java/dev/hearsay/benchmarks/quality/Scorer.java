package dev.hearsay.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares findings with exact pairs. A pair is found if it is reported, or if the two are
 * IDENTICAL to articles of which it is, or to one another. A pair is claimed if a measure is
 * reported at more than its threshold and the tolerance; a claim that is no exact pair is false.
 */
public final class Scorer {

  static final double TOLERANCE = 0.02;
  private static final double[] BANDS = {0.5, 0.6, 0.7, 0.8, 0.9, 2};

  private final List<ExactPair> truth;
  private final Map<Pair, Claim> found = new LinkedHashMap<>();
  private final Twins twins = new Twins();
  private final Set<Pair> firsts = new HashSet<>();

  private Scorer(List<ExactPair> truth, List<Claim> claims) {
    this.truth = truth;
    for (Claim claim : claims) {
      found.put(claim.pair(), claim);
    }
    for (Claim claim : found.values()) {
      if (claim.identical()) {
        twins.join(claim.a(), claim.b());
      }
    }
    for (Pair pair : found.keySet()) {
      firsts.add(twins.firsts(pair));
    }
  }

  /**
   * Scores findings.
   *
   * @param truth all pairs of the corpus with containment ≥ 0.6
   * @param claims what was reported of it
   * @return the score
   */
  public static Score score(List<ExactPair> truth, List<Claim> claims) {
    return new Scorer(truth, claims).score();
  }

  private Score score() {
    List<Share> bands = new ArrayList<>();
    for (int i = 0; i + 1 < BANDS.length; i++) {
      double from = BANDS[i];
      double to = BANDS[i + 1];
      bands.add(recall(pair -> pair.jaccard() >= from && pair.jaccard() < to));
    }
    List<Claim> claimed = found.values().stream().filter(Scorer::isClear).toList();
    Map<Pair, ExactPair> exact = new HashMap<>();
    truth.forEach(pair -> exact.put(pair.pair(), pair));
    List<Claim> claimedFalsely =
        claimed.stream().filter(claim -> !exact.containsKey(claim.pair())).toList();
    return new Score(
        recall(pair -> pair.jaccard() >= ExactJoin.JACCARD),
        recall(pair -> true),
        bands,
        Share.of(claimed.size() - claimedFalsely.size(), claimed.size()),
        measures(),
        truth.stream().filter(pair -> !isFound(pair.pair())).toList(),
        claimedFalsely);
  }

  private Share recall(Predicate<ExactPair> wanted) {
    List<ExactPair> pairs = truth.stream().filter(wanted).toList();
    return Share.of(
        (int) pairs.stream().filter(pair -> isFound(pair.pair())).count(), pairs.size());
  }

  private boolean isFound(Pair pair) {
    if (found.containsKey(pair)) {
      return true;
    }
    Pair stand = twins.firsts(pair);
    return stand.a().equals(stand.b()) || firsts.contains(stand);
  }

  private static boolean isClear(Claim claim) {
    return claim.containment() >= ExactJoin.CONTAINMENT + TOLERANCE
        || claim.jaccard() >= ExactJoin.JACCARD + TOLERANCE;
  }

  private Share measures() {
    int reported = 0;
    int near = 0;
    for (ExactPair pair : truth) {
      Claim claim = found.get(pair.pair());
      if (claim != null) {
        reported++;
        double error =
            Math.max(
                Math.abs(claim.jaccard() - pair.jaccard()),
                Math.abs(claim.containment() - pair.containment()));
        near += error <= TOLERANCE ? 1 : 0;
      }
    }
    return Share.of(near, reported);
  }
}
