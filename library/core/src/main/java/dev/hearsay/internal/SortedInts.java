package dev.hearsay.internal;

import java.util.Arrays;

/** Operations on ascending arrays of distinct {@code int}s. */
public final class SortedInts {

  private SortedInts() {}

  /**
   * How many values two sets share; see {@link Kernels}.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return |a∩b|
   */
  public static int intersectionSize(int[] a, int[] b) {
    return Kernels.active().intersectionSize(a, b);
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
