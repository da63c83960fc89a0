package dev.hearsay.story;

/**
 * From where on articles tell of one event. Two articles are as near as they are similar in
 * content, less for every day between them: similarity · exp(−days/{@code memory}).
 *
 * @param threshold least mean nearness of the articles of two groups that become one story, above 0
 *     and below 1 (default 0.13)
 * @param memory days after which the nearness of two articles has fallen to 37 %, above 0 (default
 *     5)
 * @param undated days that count as lying between two articles of which one has no date, 0 or more
 *     (default 3)
 * @param neighbours earlier articles that one is compared with exactly, those that share most
 *     telling words, at least 1 (default 40)
 * @param reach articles that a word leads to, the latest that hold it; at least 1 (default 1,000)
 */
public record StoryRule(
    double threshold, double memory, double undated, int neighbours, int reach) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public StoryRule {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "story threshold is " + threshold + ", must be above 0 and below 1");
    }
    if (!(memory > 0 && memory < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("story memory is " + memory + " days, must be above 0");
    }
    if (!(undated >= 0 && undated < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "two articles without dates count as " + undated + " days apart, must be 0 or more");
    }
    if (neighbours < 1 || reach < 1) {
      throw new IllegalArgumentException(
          "neighbours is " + neighbours + " and reach " + reach + ", must be at least 1");
    }
  }

  /**
   * The rule for ordinary news.
   *
   * @return the defaults stated above
   */
  public static StoryRule defaults() {
    return new StoryRule(0.13, 5, 3, 40, 1_000);
  }

  /**
   * This rule with another threshold.
   *
   * @param threshold least mean nearness
   * @return a copy
   */
  public StoryRule withThreshold(double threshold) {
    return new StoryRule(threshold, memory, undated, neighbours, reach);
  }

  /**
   * This rule with another memory.
   *
   * @param memory days
   * @return a copy
   */
  public StoryRule withMemory(double memory) {
    return new StoryRule(threshold, memory, undated, neighbours, reach);
  }

  /** The days past which not even equal articles are near enough. */
  double horizon() {
    return -memory * Math.log(threshold);
  }

  /**
   * How near two articles are to telling of one event.
   *
   * @param similarity of their contents, in 0..1
   * @param days between them, 0 or more; NaN if unknown
   * @return in 0..1
   */
  public double nearness(double similarity, double days) {
    return similarity * Math.exp(-(Double.isNaN(days) ? undated : days) / memory);
  }
}
