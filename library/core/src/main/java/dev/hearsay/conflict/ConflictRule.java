package dev.hearsay.conflict;

/**
 * From where on two statements count as contradicting one another.
 *
 * @param model says how sure a conflict is
 * @param threshold least confidence of a conflict that is told, in 0..1 (default 0.5)
 */
public record ConflictRule(ConflictModel model, double threshold) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the threshold is not in 0..1, or the model was made for
   *     another version of the library
   */
  public ConflictRule {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "conflict threshold is " + threshold + ", must be at least 0 and at most 1");
    }
    model.requireFeatures(ConflictFinder.features());
  }

  /**
   * The rule for ordinary news.
   *
   * @return the model that comes with the library, at the threshold stated above
   */
  public static ConflictRule defaults() {
    return new ConflictRule(ConflictModel.builtIn(), 0.5);
  }

  /**
   * This rule with another model.
   *
   * @param model a model of one's own
   * @return a copy
   */
  public ConflictRule withModel(ConflictModel model) {
    return new ConflictRule(model, threshold);
  }

  /**
   * This rule with another threshold.
   *
   * @param threshold least confidence
   * @return a copy
   */
  public ConflictRule withThreshold(double threshold) {
    return new ConflictRule(model, threshold);
  }

  /**
   * What finds the conflicts.
   *
   * @return a finder by this rule
   */
  public ConflictFinder finder() {
    return new ConflictFinder(model, threshold);
  }
}
