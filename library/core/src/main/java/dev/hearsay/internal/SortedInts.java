package dev.hearsay.internal;

import java.util.Arrays;

/** Operations on ascending arrays of distinct {@code int}s. */
public final class SortedInts {

  private SortedInts() {}

  /**
   * How many values two sets share. A merge without unpredictable branches.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return |a∩b|
   */
  public static int intersectionSize(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length && j < b.length) {
      int x = a[i];
      int y = b[j];
      shared += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return shared;
  }

  /**
   * The values that two sets share.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return a∩b, ascending
   */
  public static int[] intersection(int[] a, int[] b) {
    int[] shared = new int[Math.min(a.length, b.length)];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared[size++] = a[i];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(shared, size);
  }
}
