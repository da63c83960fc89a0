package dev.hearsay.duplicate;

/** From what was measured of two articles to their relation. */
final class RelationRule {

  private final Thresholds thresholds;
  private final double kinship;

  RelationRule(Thresholds thresholds, double kinship) {
    this.thresholds = thresholds;
    this.kinship = kinship;
  }

  /**
   * The first relation that fits two articles whose tokens differ.
   *
   * @param overlap shared shingles
   * @param longestRun tokens of the longest shared passage
   * @param telling part of what is shared that is not boilerplate, in 0..1
   */
  Relation of(Overlap overlap, int longestRun, double telling) {
    boolean duplicate = thresholds.duplicate(overlap);
    boolean passages =
        overlap.containment() >= thresholds.passages() && longestRun >= thresholds.passageTokens();
    if (!duplicate && !passages) {
      return Relation.UNRELATED;
    }
    double enough = duplicate ? Math.min(kinship, thresholds.containment()) : thresholds.passages();
    if (telling < 1 && tellingContainment(overlap, telling) < enough) {
      return Relation.SHARES_BOILERPLATE;
    }
    if (!duplicate) {
      return Relation.SHARES_PASSAGES;
    }
    int shorter = Math.min(overlap.a(), overlap.b());
    int longer = Math.max(overlap.a(), overlap.b());
    if (overlap.containment() >= thresholds.containment()
        && shorter <= thresholds.trim() * longer) {
      return overlap.a() > overlap.b() ? Relation.CONTAINS : Relation.CONTAINED_IN;
    }
    return Relation.NEAR_DUPLICATE;
  }

  /** Containment of what is left when the shared boilerplate is taken out of both. */
  private static double tellingContainment(Overlap overlap, double telling) {
    double boilerplate = overlap.shared() * (1 - telling);
    double left = Math.min(overlap.a(), overlap.b()) - boilerplate;
    return left <= 0 ? 0 : overlap.shared() * telling / left;
  }
}
