package dev.hearsay.conflict;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/*
 * Least squares among all maps that never fall: neighbours that stand in the wrong order are pooled
 * until none do (Ayer et al. 1955). Two things differ from the textbook. An example that came true,
 * of a small weight, stands below all others and one that did not above them, so that no pool says
 * 0 or 1. And between the middles of two pools the map is drawn straight instead of as a step, and
 * a little onwards past the first and the last, so that what was told apart before still is.
 */

/** A map of scores in 0..1 to probabilities that never falls, learned from what came true. */
final class Isotonic {

  static final int MOST = 1 << 16;

  /** What leaves everything as it is. */
  static final Isotonic IDENTITY = new Isotonic(new double[] {0, 1}, new double[] {0, 1});

  /** The weight of the example at each end. */
  static final double END = 0.5;

  /** By how much of the way to 0 and 1 the map goes on past the first and the last pool. */
  private static final double ONWARDS = 0.1;

  private final double[] scores;
  private final double[] probabilities;

  private Isotonic(double[] scores, double[] probabilities) {
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /**
   * Fits a map.
   *
   * @param scores in 0..1
   * @param truths what came true of each: 1, 0 or a share
   * @param weights above 0
   */
  static Isotonic fit(double[] scores, double[] truths, double[] weights) {
    if (scores.length == 0) {
      return IDENTITY;
    }
    Pools pools = pooled(scores, truths, weights);
    int size = pools.size;
    double[] x = new double[size + 2];
    double[] y = new double[size + 2];
    int knots = 0;
    if (pools.middle(0) > 0) {
      y[knots++] = (1 - ONWARDS) * pools.truth(0);
    }
    for (int i = 0; i < size; i++) {
      x[knots] = pools.middle(i);
      y[knots++] = pools.truth(i);
    }
    if (pools.middle(size - 1) < 1) {
      x[knots] = 1;
      y[knots++] = 1 - (1 - ONWARDS) * (1 - pools.truth(size - 1));
    }
    return new Isotonic(Arrays.copyOf(x, knots), Arrays.copyOf(y, knots));
  }

  /** Neighbours with their sums. */
  static final class Pools {
    private final double[] weights;
    private final double[] trueWeights;

    /** As the weights, but without the examples at the ends. */
    private final double[] ownWeights;

    private final double[] scoreSums;
    private int size;

    private Pools(int most) {
      weights = new double[most];
      trueWeights = new double[most];
      ownWeights = new double[most];
      scoreSums = new double[most];
    }

    int size() {
      return size;
    }

    double truth(int pool) {
      return trueWeights[pool] / weights[pool];
    }

    double middle(int pool) {
      return scoreSums[pool] / ownWeights[pool];
    }

    private void add(double score, double truth, double weight) {
      weights[size] = weight;
      trueWeights[size] = truth * weight;
      ownWeights[size] = weight;
      scoreSums[size] = score * weight;
      size++;
    }

    /** An example without a score of its own. */
    private void addEnd(int pool, double truth) {
      weights[pool] += END;
      trueWeights[pool] += truth * END;
    }

    private void mergeLast() {
      int last = --size;
      weights[last - 1] += weights[last];
      trueWeights[last - 1] += trueWeights[last];
      ownWeights[last - 1] += ownWeights[last];
      scoreSums[last - 1] += scoreSums[last];
    }

    private void mergeFallen() {
      while (size > 1 && truth(size - 2) >= truth(size - 1)) {
        mergeLast();
      }
    }
  }

  /** The pools of a fit, in order: the higher the scores, the more came true. */
  static Pools pooled(double[] scores, double[] truths, double[] weights) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Pools single = new Pools(order.length);
    for (int at = 0; at < order.length; at++) {
      int i = order[at];
      single.add(scores[i], truths[i], weights[i]);
      if (at > 0 && scores[order[at - 1]] == scores[i]) {
        single.mergeLast();
      }
    }
    single.addEnd(0, 1);
    single.addEnd(single.size - 1, 0);
    Pools pools = new Pools(single.size);
    for (int i = 0; i < single.size; i++) {
      pools.weights[pools.size] = single.weights[i];
      pools.trueWeights[pools.size] = single.trueWeights[i];
      pools.ownWeights[pools.size] = single.ownWeights[i];
      pools.scoreSums[pools.size] = single.scoreSums[i];
      pools.size++;
      pools.mergeFallen();
    }
    return pools;
  }

  /** The probability of a score. */
  double at(double score) {
    return interpolated(scores, probabilities, score);
  }

  private static double interpolated(double[] x, double[] y, double at) {
    int found = Arrays.binarySearch(x, at);
    if (found >= 0) {
      return y[found];
    }
    int after = -found - 1;
    if (after == 0 || after == x.length) {
      return after == 0 ? y[0] : y[x.length - 1];
    }
    double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
    double between = y[after - 1] + share * (y[after] - y[after - 1]);
    return Math.min(y[after], between);
  }

  /** This map and then another: as one, since straight lines in a row are straight lines. */
  Isotonic then(Isotonic next) {
    if (next == IDENTITY) {
      return this;
    }
    double[] bends =
        Arrays.stream(next.scores)
            .filter(p -> p > probabilities[0] && p < probabilities[probabilities.length - 1])
            .map(p -> interpolated(probabilities, scores, p))
            .toArray();
    double[] all =
        IntStream.range(0, scores.length + bends.length)
            .mapToDouble(i -> i < scores.length ? scores[i] : bends[i - scores.length])
            .sorted()
            .distinct()
            .toArray();
    double[] to = Arrays.stream(all).map(score -> next.at(at(score))).toArray();
    return new Isotonic(all, to);
  }

  static Isotonic read(DataInputStream in) throws IOException {
    int size = ModelFile.within(in.readInt(), 1, MOST, "size of a calibration");
    double[] x = new double[Math.min(size, 64)];
    double[] y = new double[x.length];
    for (int i = 0; i < size; i++) {
      if (i == x.length) {
        x = Arrays.copyOf(x, Math.min(size, 2 * i));
        y = Arrays.copyOf(y, x.length);
      }
      x[i] = in.readDouble();
      y[i] = in.readDouble();
      boolean inside = x[i] >= 0 && x[i] <= 1 && y[i] >= 0 && y[i] <= 1;
      if (!inside || (i > 0 && !(x[i] > x[i - 1] && y[i] >= y[i - 1]))) {
        throw ModelFile.damaged("a calibration that falls or leaves 0..1", null);
      }
    }
    return new Isotonic(x, y);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(scores.length);
    for (int i = 0; i < scores.length; i++) {
      out.writeDouble(scores[i]);
      out.writeDouble(probabilities[i]);
    }
  }
}
