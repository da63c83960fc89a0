package dev.hearsay.benchmarks.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well verdicts on pairs of statements agree with people. What cannot be told is null.
 *
 * @param set name of the set
 * @param group the pairs of the set that it is about; "" for all
 * @param pairs their number
 * @param precision of the pairs said to contradict each other, those that do
 * @param recall of those that do, those said to
 * @param falseAlarms of those that do not, those said to
 * @param auc the chance that a contradiction is thought likelier than another pair
 * @param averagePrecision the mean of precision over the contradictions, the likeliest first
 * @param recallAtPrecision the most recall with a precision of at least .9
 * @param calibrationError how far confidence is from the share that came true, in ten bins of equal
 *     width, over pairs that clash at all
 */
record ConflictScore(
    String set,
    String group,
    int pairs,
    Share precision,
    Share recall,
    Share falseAlarms,
    @Nullable Double auc,
    @Nullable Double averagePrecision,
    @Nullable Double recallAtPrecision,
    @Nullable Double calibrationError) {

  private static final double PRECISION = 0.9;
  private static final int BINS = 10;

  static ConflictScore of(String set, String group, List<Judged> judged) {
    int contradictions = (int) judged.stream().filter(one -> one.pair().contradiction()).count();
    int hits = (int) judged.stream().filter(Judged::isTrue).count();
    int alarms = (int) judged.stream().filter(Judged::isFalseAlarm).count();
    boolean[] labels = new boolean[judged.size()];
    double[] confidences = new double[judged.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = judged.get(i).pair().contradiction();
      confidences[i] = judged.get(i).verdict().confidence();
    }
    return new ConflictScore(
        set,
        group,
        judged.size(),
        Share.of(hits, hits + alarms),
        Share.of(hits, contradictions),
        Share.of(alarms, judged.size() - contradictions),
        auc(labels, confidences),
        contradictions == 0 ? null : PairRanking.averagePrecision(confidences, labels),
        contradictions == 0 ? null : recallAtPrecision(confidences, labels),
        calibrationError(confidences, labels));
  }

  private static @Nullable Double auc(boolean[] labels, double[] confidences) {
    double[] ones = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      ones[i] = labels[i] ? 1 : 0;
    }
    double auc = Correlation.auc(ones, confidences);
    return Double.isNaN(auc) ? null : auc;
  }

  /** The most recall of the likeliest pairs, taken to any depth, with enough precision. */
  static double recallAtPrecision(double[] confidences, boolean[] labels) {
    Integer[] order = new Integer[confidences.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(confidences[j], confidences[i]));
    int contradictions = 0;
    for (boolean label : labels) {
      contradictions += label ? 1 : 0;
    }
    int hits = 0;
    double best = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double confidence = confidences[order[from]];
      while (to < order.length && confidences[order[to]] == confidence) {
        hits += labels[order[to]] ? 1 : 0;
        to++;
      }
      if (confidence > 0 && (double) hits / to >= PRECISION) {
        best = (double) hits / contradictions;
      }
      from = to;
    }
    return best;
  }

  static @Nullable Double calibrationError(double[] confidences, boolean[] labels) {
    double[] off = new double[BINS];
    int clashes = 0;
    for (int i = 0; i < labels.length; i++) {
      if (confidences[i] > 0) {
        clashes++;
        off[Math.min(BINS - 1, (int) (confidences[i] * BINS))] +=
            (labels[i] ? 1 : 0) - confidences[i];
      }
    }
    return clashes == 0 ? null : Arrays.stream(off).map(Math::abs).sum() / clashes;
  }
}
