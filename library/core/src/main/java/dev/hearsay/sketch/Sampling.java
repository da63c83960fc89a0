package dev.hearsay.sketch;

import java.util.Arrays;

/**
 * Adaptive FracMinHash: which of an article's distinct shingle hashes are kept as fingerprints. Of
 * an article with n distinct shingles those hashes are kept that lie in the lowest max({@code
 * rate}, {@code floor}/n) part of the 64-bit range, so two articles keep the same choice of what
 * they share, up to the smaller of their two shares (Irber et al. 2022; Hera, Pierce-Ward and
 * Koslicki 2023). The floor keeps short articles findable.
 *
 * <p>A fingerprint is the place of its hash in the 64-bit range, in 32 bits: the negative numbers
 * share out the part that every article keeps, the others the rest. That keeps the order. Two
 * hashes seldom become one fingerprint: of a million articles with fifty each, one fingerprint in a
 * hundred meets a stranger so, which costs a look at a candidate and never a finding.
 *
 * @param rate share kept of long articles, in 0..1
 * @param floor fingerprints expected at the least; articles with fewer shingles keep all
 */
public record Sampling(double rate, int floor) {

  /** Version of the choice: stored fingerprints of another version cannot be compared. */
  public static final int VERSION = 2;

  private static final double RANGE = 0x1p64;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if rate is not in 0..1 or floor is negative
   */
  public Sampling {
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "sampling rate is " + rate + ", must be above 0 and at most 1");
    }
    if (floor < 0) {
      throw new IllegalArgumentException("sampling floor is " + floor + ", must not be negative");
    }
  }

  /**
   * The share of shingles kept of an article.
   *
   * @param shingles its distinct shingles, at least 0
   * @return in 0..1
   */
  public double share(int shingles) {
    return shingles <= floor ? 1 : Math.max(rate, (double) floor / shingles);
  }

  /**
   * How many hashes an article keeps.
   *
   * @param shingles distinct shingle hashes, ascending as signed numbers
   * @return 0..shingles.length; they are the first ones
   */
  public int count(long[] shingles) {
    if (share(shingles.length) >= 1) {
      return shingles.length;
    }
    int at = Arrays.binarySearch(shingles, bound(shingles.length));
    return at < 0 ? -at - 1 : at;
  }

  /** The least hash that an article with so many distinct shingles does not keep, but the last. */
  long bound(int shingles) {
    double share = share(shingles);
    return share >= 1 ? Long.MAX_VALUE : Long.MIN_VALUE + Math.round(share * RANGE / 2) * 2;
  }

  /** The fingerprint of a hash that is kept. */
  int fingerprint(long hash) {
    double place = ((hash ^ Long.MIN_VALUE) >>> 11) * 0x1p-53;
    return place < rate
        ? Integer.MIN_VALUE + (int) (place / rate * 0x1p31)
        : (int) ((place - rate) / (1 - rate) * 0x1p31);
  }

  /**
   * How many fingerprints of an article every article keeps, however long, that has the shingle
   * too.
   *
   * @param fingerprints some of an article's fingerprints, ascending
   * @return 0..fingerprints.length; they are the first ones
   */
  public static int countKeptByAll(int[] fingerprints) {
    int at = Arrays.binarySearch(fingerprints, 0);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * The fingerprints of an article.
   *
   * @param shingles shingle hashes in any order, repeats included
   * @return ascending, distinct; a new array
   * @see Sampler
   */
  public int[] sample(long[] shingles) {
    return new Sampler(this).sample(shingles, shingles.length);
  }
}
