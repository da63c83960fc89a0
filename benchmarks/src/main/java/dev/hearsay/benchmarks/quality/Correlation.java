package dev.hearsay.benchmarks.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How far two lists of numbers go together. */
final class Correlation {

  private Correlation() {}

  /**
   * Pearson's correlation.
   *
   * @param a numbers
   * @param b as many
   * @return from -1 to 1, or not a number if one list is all the same
   */
  static double pearson(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(Double.NaN);
    double meanB = Arrays.stream(b).average().orElse(Double.NaN);
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
      products += (a[i] - meanA) * (b[i] - meanB);
    }
    return products / Math.sqrt(squaresA * squaresB);
  }

  /**
   * Spearman's correlation: Pearson's of the ranks.
   *
   * @param a numbers
   * @param b as many
   * @return from -1 to 1, or not a number if one list is all the same
   */
  static double spearman(double[] a, double[] b) {
    return pearson(ranks(a), ranks(b));
  }

  /**
   * The area under the curve of true positives over false ones.
   *
   * @param labels 1 or 0
   * @param scores as many
   * @return the chance that a score labelled 1 is above one labelled 0, a tie counting half; not a
   *     number if all labels are the same
   */
  static double auc(double[] labels, double[] scores) {
    double[] ranks = ranks(scores);
    double sum = 0;
    double ones = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += labels[i] * ranks[i];
      ones += labels[i];
    }
    return (sum - ones * (ones + 1) / 2) / (ones * (labels.length - ones));
  }

  /** The place of each in ascending order, from 1; equal ones share the mean of theirs. */
  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
