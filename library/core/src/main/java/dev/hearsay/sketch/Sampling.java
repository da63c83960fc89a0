package dev.hearsay.sketch;

import java.util.Arrays;

/**
 * Adaptive FracMinHash: which of an article's distinct shingle hashes are kept as fingerprints. Of
 * an article with n distinct shingles those hashes are kept that lie in the lowest max({@code
 * rate}, {@code floor}/n) part of the 64-bit range, so two articles keep the same choice of what
 * they share, up to the smaller of their two shares (Irber et al. 2022; Hera, Pierce-Ward and
 * Koslicki 2023). The floor keeps short articles findable.
 *
 * @param rate share kept of long articles, in 0..1
 * @param floor fingerprints expected at the least; articles with fewer shingles keep all
 */
public record Sampling(double rate, int floor) {

  /** Version of the choice: stored fingerprints of another version cannot be compared. */
  public static final int VERSION = 1;

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
   * How many fingerprints an article keeps. They are the first ones of its ascending shingle
   * hashes.
   *
   * @param shingles distinct shingle hashes, ascending as signed numbers
   * @return 0..shingles.length
   */
  public int count(long[] shingles) {
    return countBelow(share(shingles.length), shingles);
  }

  /**
   * How many fingerprints of an article every article keeps, however long, that has the shingle
   * too.
   *
   * @param fingerprints some of an article's fingerprints, ascending as signed numbers
   * @return 0..fingerprints.length; they are the first ones
   */
  public int countKeptByAll(long[] fingerprints) {
    return countBelow(rate, fingerprints);
  }

  private static int countBelow(double share, long[] ascending) {
    if (share >= 1) {
      return ascending.length;
    }
    long bound = Long.MIN_VALUE + Math.round(share * RANGE / 2) * 2;
    int at = Arrays.binarySearch(ascending, bound);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * The fingerprints of an article.
   *
   * @param shingles distinct shingle hashes, ascending as signed numbers
   * @return the hashes kept, ascending; a new array
   */
  public long[] sample(long[] shingles) {
    return Arrays.copyOf(shingles, count(shingles));
  }
}
