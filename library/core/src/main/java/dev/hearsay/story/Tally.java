package dev.hearsay.story;

import java.util.Arrays;

/** The sums of what speaks for each article met. For one thread; made to be used again. */
final class Tally {

  private double[] sums = new double[64];
  private int[] met = new int[64];
  private int size;

  void add(int number, double weight) {
    if (number >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(number + 1, sums.length * 2));
    }
    if (sums[number] == 0) {
      if (size == met.length) {
        met = Arrays.copyOf(met, size * 2);
      }
      met[size++] = number;
    }
    sums[number] += weight;
  }

  /** The articles of the largest sums, at most so many, of equal ones the later; ends the tally. */
  int[] best(int most) {
    long[] ranked = new long[size];
    for (int i = 0; i < size; i++) {
      // Sums are above 0, so their bits have their order.
      ranked[i] = ((long) Float.floatToIntBits((float) sums[met[i]]) << Integer.SIZE) | met[i];
    }
    Arrays.sort(ranked);
    int[] best = new int[Math.min(most, size)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) ranked[size - 1 - i];
    }
    for (int i = 0; i < size; i++) {
      sums[met[i]] = 0;
    }
    size = 0;
    return best;
  }
}
