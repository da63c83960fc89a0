package dev.hearsay.duplicate;

/**
 * The exact overlap of two articles' sets of distinct shingles A and B (Broder 1997).
 *
 * @param shared |A∩B|
 * @param a |A|
 * @param b |B|
 */
public record Overlap(int shared, int a, int b) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or more is shared than either has
   */
  public Overlap {
    if (shared < 0 || shared > Math.min(a, b)) {
      throw new IllegalArgumentException("shared " + shared + " of " + a + " and " + b);
    }
  }

  /**
   * Resemblance.
   *
   * @return |A∩B| / |A∪B|, in 0..1; 0 for two empty sets
   */
  public double jaccard() {
    return ratio(shared, a + b - shared);
  }

  /**
   * Containment of the smaller in the larger.
   *
   * @return |A∩B| / min(|A|,|B|), in 0..1; 0 if either is empty
   */
  public double containment() {
    return ratio(shared, Math.min(a, b));
  }

  /**
   * How much of A is in B.
   *
   * @return |A∩B| / |A|, in 0..1
   */
  public double aInB() {
    return ratio(shared, a);
  }

  /**
   * How much of B is in A.
   *
   * @return |A∩B| / |B|, in 0..1
   */
  public double bInA() {
    return ratio(shared, b);
  }

  /**
   * The Sørensen–Dice coefficient, a single figure between Jaccard and containment.
   *
   * @return 2|A∩B| / (|A|+|B|), in 0..1
   */
  public double dice() {
    return ratio(2 * shared, a + b);
  }

  /**
   * The same overlap seen from {@code b}.
   *
   * @return the two sizes exchanged
   */
  public Overlap flipped() {
    return new Overlap(shared, b, a);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
