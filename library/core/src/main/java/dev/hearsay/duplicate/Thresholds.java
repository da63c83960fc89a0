package dev.hearsay.duplicate;

/**
 * From where on two articles are called what.
 *
 * @param jaccard least Jaccard of a duplicate, in 0..1 (default 0.5)
 * @param containment least containment of a duplicate, in 0..1 (default 0.6)
 * @param trim largest size of the shorter article, as a share of the longer, for one to CONTAIN the
 *     other rather than to be a NEAR_DUPLICATE, in 0..1 (default 0.75)
 * @param passages least containment of a pair that SHARES_PASSAGES, in 0..1 (default 0.1)
 * @param passageTokens least length of a shared run that makes a pair SHARES_PASSAGES: about a
 *     sentence (default 16)
 * @param shownTokens least length of a shared run listed among a pair's passages (default 8, at
 *     least 5)
 */
public record Thresholds(
    double jaccard,
    double containment,
    double trim,
    double passages,
    int passageTokens,
    int shownTokens) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a threshold is out of its range
   */
  public Thresholds {
    share("jaccard", jaccard);
    share("containment", containment);
    share("trim", trim);
    share("passages", passages);
    if (passages > containment) {
      throw new IllegalArgumentException(
          "threshold passages is " + passages + ", above containment " + containment);
    }
    if (passageTokens < 5 || shownTokens < 5) {
      throw new IllegalArgumentException(
          "a shared run has at least 5 tokens: passageTokens "
              + passageTokens
              + ", shownTokens "
              + shownTokens);
    }
  }

  private static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "threshold " + name + " is " + value + ", must be above 0 and at most 1");
    }
  }

  /**
   * The thresholds for ordinary news.
   *
   * @return the defaults stated above
   */
  public static Thresholds defaults() {
    return new Thresholds(0.5, 0.6, 0.75, 0.1, 16, 8);
  }

  /**
   * These thresholds with other marks for duplicates.
   *
   * @param jaccard least Jaccard
   * @param containment least containment
   * @return a copy
   */
  public Thresholds withDuplicates(double jaccard, double containment) {
    return new Thresholds(jaccard, containment, trim, passages, passageTokens, shownTokens);
  }

  /**
   * These thresholds with other marks for shared passages.
   *
   * @param passages least containment
   * @param passageTokens least shared run
   * @return a copy
   */
  public Thresholds withPassages(double passages, int passageTokens) {
    return new Thresholds(jaccard, containment, trim, passages, passageTokens, shownTokens);
  }

  /**
   * Whether an overlap is that of duplicates.
   *
   * @param overlap the measured overlap
   * @return true if Jaccard or containment reaches its mark
   */
  public boolean duplicate(Overlap overlap) {
    return overlap.jaccard() >= jaccard || overlap.containment() >= containment;
  }
}
