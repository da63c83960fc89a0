package dev.hearsay.benchmarks.peers;

import dev.hearsay.benchmarks.Median;
import dev.hearsay.benchmarks.quality.Share;
import java.util.List;

/**
 * What a pipeline did.
 *
 * @param pipeline its name
 * @param threads it was given
 * @param articles their number
 * @param seconds on the clock, of each round
 * @param articlesPerSecond in the median round
 * @param pairs reported
 * @param recall of the planted pairs with Jaccard ≥ 0.5
 * @param precision of the pairs reported, those with containment ≥ 0.6
 */
public record PeerFigures(
    String pipeline,
    int threads,
    int articles,
    List<Double> seconds,
    double articlesPerSecond,
    int pairs,
    Share recall,
    Share precision) {

  /**
   * The figures of a pipeline.
   *
   * @param pipeline its name
   * @param threads it was given
   * @param articles their number
   * @param seconds on the clock, of each round
   * @param pairs reported
   * @param recall of the planted pairs with Jaccard ≥ 0.5
   * @param precision of the pairs reported, those with containment ≥ 0.6
   * @return with the rate of the median round
   */
  public static PeerFigures of(
      String pipeline,
      int threads,
      int articles,
      List<Double> seconds,
      int pairs,
      Share recall,
      Share precision) {
    return new PeerFigures(
        pipeline,
        threads,
        articles,
        List.copyOf(seconds),
        articles / Median.of(seconds),
        pairs,
        recall,
        precision);
  }
}
