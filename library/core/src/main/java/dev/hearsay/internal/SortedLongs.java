package dev.hearsay.internal;

import java.util.Arrays;

/** Operations on ascending arrays of distinct {@code long}s. */
public final class SortedLongs {

  private SortedLongs() {}

  /**
   * Sorts and drops repeats.
   *
   * @param values any numbers; reordered by the call
   * @return the distinct ones, ascending
   */
  public static long[] distinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return Arrays.copyOf(values, size);
  }

  /**
   * How many values two sets share; see {@link Kernels}.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return |a∩b|
   */
  public static int intersectionSize(long[] a, long[] b) {
    return Kernels.active().intersectionSize(a, b);
  }

  /**
   * The values that two sets share.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return a∩b, ascending
   */
  public static long[] intersection(long[] a, long[] b) {
    long[] shared = new long[Math.min(a.length, b.length)];
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
