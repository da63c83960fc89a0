package dev.hearsay.story;

import dev.hearsay.internal.Ranking;
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
      ranked[i] = Ranking.of((float) sums[met[i]], met[i]);
    }
    int[] best = Ranking.first(ranked, most);
    for (int i = 0; i < size; i++) {
      sums[met[i]] = 0;
    }
    size = 0;
    return best;
  }
}
