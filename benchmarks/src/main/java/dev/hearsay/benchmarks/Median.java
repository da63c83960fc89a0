package dev.hearsay.benchmarks;

import java.util.List;

/** The middle of measured values. */
public final class Median {

  private Median() {}

  /**
   * The median.
   *
   * @param values in any order
   * @return the middle one, the mean of the middle two, or not a number if there are none
   */
  public static double of(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
