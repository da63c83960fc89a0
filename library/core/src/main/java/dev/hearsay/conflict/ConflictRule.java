package dev.hearsay.conflict;

import org.jspecify.annotations.Nullable;

/**
 * From where on two statements count as contradicting one another.
 *
 * @param model says how sure it is that two given texts contradict each other
 * @param threshold least confidence of a contradiction of two given texts, in 0..1 (default 0.5)
 * @param storyModel says how sure a conflict of two sentences of a story is, given what the other
 *     model says of them
 * @param storyThreshold least confidence of a conflict of a story that is told, in 0..1 (default
 *     0.5)
 * @param nli gives a second opinion where the model is in doubt, or null for none (default none)
 * @param nliPairs pairs of statements of a story that it is asked about, at most, each in both
 *     directions; at least 0 (default 200)
 */
public record ConflictRule(
    ConflictModel model,
    double threshold,
    ConflictModel storyModel,
    double storyThreshold,
    @Nullable NliModel nli,
    int nliPairs) {

  private static final ConflictRule DEFAULTS =
      new ConflictRule(
          ConflictModel.builtIn(), 0.5, ConflictModel.builtInOfStories(), 0.5, null, 200);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a threshold is not in 0..1, the pairs are fewer than 0, or
   *     a model was made for another version of the library, or for the place of the other one
   */
  public ConflictRule {
    require("conflict threshold", threshold);
    require("story conflict threshold", storyThreshold);
    if (nliPairs < 0) {
      throw new IllegalArgumentException("NLI pairs are " + nliPairs + ", must be at least 0");
    }
    model.requireFeatures("the conflict model", ConflictFinder.features());
    storyModel.requireFeatures("the conflict model of stories", ConflictFinder.storyFeatures());
  }

  private static void require(String name, double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + threshold + ", must be at least 0 and at most 1");
    }
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
   * This rule with another model of given texts. Stories ask it as well.
   *
   * @param model a model of one's own
   * @return a copy
   */
  public ConflictRule withModel(ConflictModel model) {
    return new ConflictRule(model, threshold, storyModel, storyThreshold, nli, nliPairs);
  }

  /**
   * This rule with another threshold of given texts.
   *
   * @param threshold least confidence
   * @return a copy
   */
  public ConflictRule withThreshold(double threshold) {
    return new ConflictRule(model, threshold, storyModel, storyThreshold, nli, nliPairs);
  }

  /**
   * This rule with another model of stories.
   *
   * @param storyModel a model of one's own
   * @return a copy
   */
  public ConflictRule withStoryModel(ConflictModel storyModel) {
    return new ConflictRule(model, threshold, storyModel, storyThreshold, nli, nliPairs);
  }

  /**
   * This rule with another threshold of stories.
   *
   * @param storyThreshold least confidence
   * @return a copy
   */
  public ConflictRule withStoryThreshold(double storyThreshold) {
    return new ConflictRule(model, threshold, storyModel, storyThreshold, nli, nliPairs);
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
    return new ConflictRule(model, threshold, storyModel, storyThreshold, nli, pairs);
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
