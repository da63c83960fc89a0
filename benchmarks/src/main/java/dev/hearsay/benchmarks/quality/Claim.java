package dev.hearsay.benchmarks.quality;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;

/**
 * A pair that was reported.
 *
 * @param a id of one article
 * @param b id of the other
 * @param jaccard as reported
 * @param containment as reported
 * @param identical whether the two are reported to have the same tokens, so that each stands for
 *     the other
 */
public record Claim(String a, String b, double jaccard, double containment, boolean identical) {

  /**
   * A finding of the engine.
   *
   * @param duplicate the finding
   * @return what it claims
   */
  public static Claim of(Duplicate duplicate) {
    return new Claim(
        duplicate.a(),
        duplicate.b(),
        duplicate.overlap().jaccard(),
        duplicate.overlap().containment(),
        duplicate.relation() == Relation.IDENTICAL);
  }

  Pair pair() {
    return Pair.of(a, b);
  }
}
