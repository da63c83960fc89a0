package dev.hearsay.similarity;

import java.util.Arrays;

/** A vector of few numbers that are not zero. Immutable. */
final class SparseVector {

  /** Ascending, distinct. */
  private final long[] keys;

  private final double[] values;
  private final double length;

  private SparseVector(long[] keys, double[] values) {
    this.keys = keys;
    this.values = values;
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    this.length = Math.sqrt(squares);
  }

  /** The sum of some numbers at some keys; a key may come more than once. */
  static SparseVector of(long[] keys, double[] values) {
    Integer[] order = new Integer[keys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Long.compare(keys[i], keys[j]));
    long[] distinct = new long[keys.length];
    double[] sums = new double[keys.length];
    int size = 0;
    for (int at : order) {
      if (size == 0 || distinct[size - 1] != keys[at]) {
        distinct[size++] = keys[at];
      }
      sums[size - 1] += values[at];
    }
    return new SparseVector(Arrays.copyOf(distinct, size), Arrays.copyOf(sums, size));
  }

  /** The cosine; 0 if one is zero. */
  double cosine(SparseVector other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] == other.keys[j]) {
        dot += values[i++] * other.values[j++];
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot == 0 ? 0 : dot / (length * other.length);
  }
}
