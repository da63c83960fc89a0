package dev.hearsay.duplicate;

import dev.hearsay.sketch.Collisions;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.text.Shingles;
import java.util.Arrays;

/**
 * Tells from the collisions of an article with another, and from the other's size, whether the two
 * may share enough: the answers of {@link Collisions} for one size, worked out once for all others.
 * For one thread.
 *
 * <p>The collisions asked for are most where the other is of the same size. A lesser one need share
 * less; a greater one need not share more, and keeps less of it. So fewer collisions suffice below
 * one size and above another.
 */
final class Sieve {

  private static final int UNKNOWN = -2;

  private final int size;
  private final Least least;
  private final Collisions collisions;
  private final Sampling sampling;

  /** Collisions that suffice for every other. */
  private final int enough;

  /** By collisions, the largest lesser size for which they suffice, or -1. */
  private final int[] below;

  /** By collisions, the least greater size for which they suffice. */
  private final int[] above;

  /** The fewest shingles that an article shares with another of some size to be a finding. */
  @FunctionalInterface
  interface Least {
    double shared(int size, int other);
  }

  Sieve(int size, Least least, Collisions collisions, Sampling sampling) {
    this.size = size;
    this.least = least;
    this.collisions = collisions;
    this.sampling = sampling;
    enough = collisions.atLeast(least.shared(size, size), sampling.share(size));
    below = new int[enough];
    above = new int[enough];
    Arrays.fill(below, UNKNOWN);
  }

  /** Whether so many collisions suffice for an article of some size. */
  boolean passes(int count, int other) {
    if (count >= enough) {
      return true;
    }
    if (below[count] == UNKNOWN) {
      above[count] = leastGreater(count);
      below[count] = largestLesser(count);
    }
    return other <= below[count] || other >= above[count];
  }

  private int largestLesser(int count) {
    int low = -1;
    for (int high = size; low < high; ) {
      int middle = (low + high + 1) >> 1;
      if (areTooFew(count, middle)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private int leastGreater(int count) {
    int largest = Math.max(size, (int) (sampling.floor() / sampling.rate()) + 1);
    int high = largest + 1;
    for (int low = size; low < high; ) {
      int middle = (low + high) >>> 1;
      if (areTooFew(count, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return high > largest ? Integer.MAX_VALUE : high;
  }

  private boolean areTooFew(int count, int other) {
    double share = sampling.share(Math.max(size, other));
    return collisions.areTooFew(count, least.shared(size, other), share);
  }

  /** The fewest shingles that two duplicates of these sizes share. */
  static double leastOfDuplicates(Thresholds thresholds, int a, int b) {
    double jaccard = thresholds.jaccard();
    double byContainment = thresholds.containment() * Math.min(a, b);
    double byJaccard = jaccard / (1 + jaccard) * ((double) a + b);
    return Math.min(byContainment, byJaccard);
  }

  /** The fewest shingles that two articles of these sizes share if they share passages. */
  static double leastOfPassages(Thresholds thresholds, int a, int b) {
    return Math.max(
        thresholds.passages() * Math.min(a, b), thresholds.passageTokens() - Shingles.SIZE + 1);
  }
}
