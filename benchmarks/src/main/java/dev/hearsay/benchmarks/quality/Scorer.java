package dev.hearsay.benchmarks.quality;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Relation;
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
  private final Map<Pair, Duplicate> found = new LinkedHashMap<>();
  private final Twins twins = new Twins();
  private final Set<Pair> firsts = new HashSet<>();

  private Scorer(List<ExactPair> truth, List<Duplicate> duplicates) {
    this.truth = truth;
    for (Duplicate duplicate : duplicates) {
      found.put(Pair.of(duplicate.a(), duplicate.b()), duplicate);
    }
    for (Duplicate duplicate : found.values()) {
      if (duplicate.relation() == Relation.IDENTICAL) {
        twins.join(duplicate.a(), duplicate.b());
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
   * @param duplicates what was reported of it
   * @return the score
   */
  public static Score score(List<ExactPair> truth, List<Duplicate> duplicates) {
    return new Scorer(truth, duplicates).score();
  }

  private Score score() {
    List<Share> bands = new ArrayList<>();
    for (int i = 0; i + 1 < BANDS.length; i++) {
      double from = BANDS[i];
      double to = BANDS[i + 1];
      bands.add(recall(pair -> pair.jaccard() >= from && pair.jaccard() < to));
    }
    List<Duplicate> claimed =
        found.values().stream().filter(duplicate -> isClaim(duplicate.overlap())).toList();
    Map<Pair, ExactPair> exact = new HashMap<>();
    truth.forEach(pair -> exact.put(pair.pair(), pair));
    List<Duplicate> claimedFalsely =
        claimed.stream()
            .filter(duplicate -> !exact.containsKey(Pair.of(duplicate.a(), duplicate.b())))
            .toList();
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

  private static boolean isClaim(Overlap overlap) {
    return overlap.containment() >= ExactJoin.CONTAINMENT + TOLERANCE
        || overlap.jaccard() >= ExactJoin.JACCARD + TOLERANCE;
  }

  private Share measures() {
    int reported = 0;
    int near = 0;
    for (ExactPair pair : truth) {
      Duplicate duplicate = found.get(pair.pair());
      if (duplicate != null) {
        reported++;
        double error =
            Math.max(
                Math.abs(duplicate.overlap().jaccard() - pair.jaccard()),
                Math.abs(duplicate.overlap().containment() - pair.containment()));
        near += error <= TOLERANCE ? 1 : 0;
      }
    }
    return Share.of(near, reported);
  }
}
