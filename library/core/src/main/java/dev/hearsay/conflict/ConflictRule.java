package dev.hearsay.conflict;

import org.jspecify.annotations.Nullable;

/**
 * From where on two statements count as contradicting one another.
 *
 * @param model says how sure a conflict is
 * @param threshold least confidence of a conflict that is told, in 0..1 (default 0.57)
 * @param nli gives a second opinion where the model is in doubt, or null for none (default none)
 * @param nliPairs pairs of statements of a story that it is asked about, at most, each in both
 *     directions; at least 0 (default 200)
 */
public record ConflictRule(
    ConflictModel model, double threshold, @Nullable NliModel nli, int nliPairs) {

  private static final ConflictRule DEFAULTS =
      new ConflictRule(ConflictModel.builtIn(), 0.57, null, 200);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the threshold is not in 0..1, the pairs are fewer than 0,
   *     or the model was made for another version of the library
   */
  public ConflictRule {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "conflict threshold is " + threshold + ", must be at least 0 and at most 1");
    }
    if (nliPairs < 0) {
      throw new IllegalArgumentException("NLI pairs are " + nliPairs + ", must be at least 0");
    }
    model.requireFeatures(ConflictFinder.features());
  }

  /**
   * The rule for ordinary news.
   *
   * @return the model that comes with the library, at the threshold stated above
   */
  public static ConflictRule defaults() {
    return DEFAULTS;
  }

  /**
   * This rule with another model.
   *
   * @param model a model of one's own
   * @return a copy
   */
  public ConflictRule withModel(ConflictModel model) {
    return new ConflictRule(model, threshold, nli, nliPairs);
  }

  /**
   * This rule with another threshold.
   *
   * @param threshold least confidence
   * @return a copy
   */
  public ConflictRule withThreshold(double threshold) {
    return new ConflictRule(model, threshold, nli, nliPairs);
  }

  /**
   * This rule with a second opinion: where the confidence is from 0.25 to 0.75, the mean of it and
   * of the probability of a contradiction, averaged over both directions, takes its place; for
   * numbers only if that is less. In a story the clashes that are likeliest to be conflicts come
   * first.
   *
   * @param nli a model of one's own
   * @param pairs how many pairs of statements of a story it is asked about, at most
   * @return a copy
   */
  public ConflictRule withNli(NliModel nli, int pairs) {
    return new ConflictRule(model, threshold, nli, pairs);
  }

  /**
   * What finds the conflicts.
   *
   * @return a finder by this rule
   */
  public ConflictFinder finder() {
    return new ConflictFinder(this);
  }

  /**
   * What finds the conflicts of stories that are asked for again and again while they grow: it says
   * the same as {@link #finder()}, and reads and compares only what it has not kept.
   *
   * @param kept characters of articles whose statements, and what they were found to contradict, it
   *     keeps, at some 80 bytes each; those of the articles asked for last; at least 0
   * @return a finder by this rule
   * @throws IllegalArgumentException if {@code kept} is below 0
   */
  public ConflictFinder finder(int kept) {
    if (kept < 0) {
      throw new IllegalArgumentException("kept is " + kept + ", must be at least 0");
    }
    return new ConflictFinder(this, kept);
  }
}
