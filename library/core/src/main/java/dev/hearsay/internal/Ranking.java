package dev.hearsay.internal;

import java.util.Arrays;

/** Numbers ranked by weight, each with its weight in one word of 64 bits. */
public final class Ranking {

  private Ranking() {}

  /**
   * A number with its weight.
   *
   * @param weight 0 or more
   * @param number any number
   * @return greater for a greater weight; of equal weights, for a greater number taken as unsigned
   */
  public static long of(float weight, int number) {
    // The bits of floats from 0 on have the order of the floats.
    return ((long) Float.floatToIntBits(weight) << Integer.SIZE) | Integer.toUnsignedLong(number);
  }

  /**
   * The numbers of most weight.
   *
   * @param ranked numbers with their weights; sorted afterwards
   * @param most how many at the most
   * @return numbers, the one of most weight first
   */
  public static int[] first(long[] ranked, int most) {
    Arrays.sort(ranked);
    int[] first = new int[Math.min(most, ranked.length)];
    for (int i = 0; i < first.length; i++) {
      first[i] = (int) ranked[ranked.length - 1 - i];
    }
    return first;
  }
}
