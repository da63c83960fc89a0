package dev.hearsay.internal;

import java.util.Arrays;

/** The kernels in plain Java: several lanes of a long at a time, and loops without branches. */
final class PortableKernels extends Kernels {

  /** Ratio of sizes from which on the smaller set is looked up in the larger. */
  private static final int UNLIKE = 32;

  /** In every lane all bits but the highest. */
  private static final long LOW_OF_BYTES = 0x7F7F7F7F7F7F7F7FL;

  private static final long ONE_A_BYTE = 0x0101010101010101L;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long ONE_A_PAIR = 0x0001000100010001L;

  /** Words that a count of eight bits can count. */
  private static final int MOST_COUNTED = 255;

  @Override
  public String name() {
    return "portable";
  }

  /** Where sizes are alike, {@link #meet}; else looks the few values up. */
  @Override
  public int intersectionSize(long[] a, long[] b) {
    if (areUnlike(a.length, b.length)) {
      return a.length < b.length ? lookUp(a, b) : lookUp(b, a);
    }
    return meet(a, b);
  }

  /**
   * Two merges at a time, from both ends to where they meet: what a merge waits for, its own last
   * step, the other need not wait for. A step takes one value from either set or, where they share
   * it, one from both; so what was taken beyond a value a step was shared.
   */
  private static int meet(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int endA = a.length - 1;
    int endB = b.length - 1;
    int shared = 0;
    int pairs = pairs(endA - i, endB - j);
    while (pairs > 0) {
      shared += endA - i + endB - j - 2 * pairs;
      for (int left = pairs; left > 0; left--) {
        long x = a[i];
        long y = b[j];
        i = x <= y ? i + 1 : i;
        j = x >= y ? j + 1 : j;
        long lastX = a[endA];
        long lastY = b[endB];
        endA = lastX >= lastY ? endA - 1 : endA;
        endB = lastX <= lastY ? endB - 1 : endB;
      }
      shared -= endA - i + endB - j;
      pairs = pairs(endA - i, endB - j);
    }
    return shared + merge(a, i, endA + 1, b, j, endB + 1);
  }

  /** One merge, without branches but for its end. */
  static int merge(long[] a, int fromA, int toA, long[] b, int fromB, int toB) {
    int i = fromA;
    int j = fromB;
    int shared = 0;
    while (i < toA && j < toB) {
      long x = a[i];
      long y = b[j];
      shared += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return shared;
  }

  private static int lookUp(long[] few, long[] many) {
    int from = 0;
    int shared = 0;
    for (long value : few) {
      int at = Arrays.binarySearch(many, from, many.length, value);
      shared += at >= 0 ? 1 : 0;
      from = at < 0 ? -at - 1 : at;
    }
    return shared;
  }

  /** Where sizes are alike, {@link #meet}; else looks the few values up. */
  @Override
  public int intersectionSize(int[] a, int[] b) {
    if (areUnlike(a.length, b.length)) {
      return a.length < b.length ? lookUp(a, b) : lookUp(b, a);
    }
    return meet(a, b);
  }

  /**
   * Two merges at a time, from both ends to where they meet: what a merge waits for, its own last
   * step, the other need not wait for. A step takes one value from either set or, where they share
   * it, one from both; so what was taken beyond a value a step was shared.
   */
  private static int meet(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int endA = a.length - 1;
    int endB = b.length - 1;
    int shared = 0;
    int pairs = pairs(endA - i, endB - j);
    while (pairs > 0) {
      shared += endA - i + endB - j - 2 * pairs;
      for (int left = pairs; left > 0; left--) {
        int x = a[i];
        int y = b[j];
        i = x <= y ? i + 1 : i;
        j = x >= y ? j + 1 : j;
        int lastX = a[endA];
        int lastY = b[endB];
        endA = lastX >= lastY ? endA - 1 : endA;
        endB = lastX <= lastY ? endB - 1 : endB;
      }
      shared -= endA - i + endB - j;
      pairs = pairs(endA - i, endB - j);
    }
    return shared + merge(a, i, endA + 1, b, j, endB + 1);
  }

  /** One merge, without branches but for its end. */
  static int merge(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
    int i = fromA;
    int j = fromB;
    int shared = 0;
    while (i < toA && j < toB) {
      int x = a[i];
      int y = b[j];
      shared += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return shared;
  }

  private static int lookUp(int[] few, int[] many) {
    int from = 0;
    int shared = 0;
    for (int value : few) {
      int at = Arrays.binarySearch(many, from, many.length, value);
      shared += at >= 0 ? 1 : 0;
      from = at < 0 ? -at - 1 : at;
    }
    return shared;
  }

  /** Whether it is quicker to look values of the smaller set up in the larger one. */
  static boolean areUnlike(int a, int b) {
    return Math.max(a, b) / UNLIKE >= Math.min(a, b);
  }

  /** Steps from both ends that need not look whether a set has come to its end. */
  private static int pairs(int lastA, int lastB) {
    return (Math.min(lastA, lastB) + 1) >> 1;
  }

  @Override
  public float dot(float[] a, float[] b) {
    requireLike(a.length, b.length);
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i + 4 <= a.length; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      sum0 += a[i] * b[i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  @Override
  public int dot(byte[] a, byte[] b) {
    requireLike(a.length, b.length);
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public int dot(byte[] rows, int a, int b, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += rows[a + i] * rows[b + i];
    }
    return sum;
  }

  /** Four rows in a pass: the vector is loaded and stored once for all, and misses overlap. */
  @Override
  public void addMultiples(float[] sum, byte[] rows, int[] starts, float[] factors) {
    int i = 0;
    for (; i + 4 <= starts.length; i += 4) {
      addFour(sum, rows, starts, factors, i);
    }
    for (; i < starts.length; i++) {
      addOne(sum, rows, starts[i], factors[i]);
    }
  }

  private static void addFour(float[] sum, byte[] rows, int[] starts, float[] factors, int from) {
    int a = starts[from];
    int b = starts[from + 1];
    int c = starts[from + 2];
    int d = starts[from + 3];
    float ofA = factors[from];
    float ofB = factors[from + 1];
    float ofC = factors[from + 2];
    float ofD = factors[from + 3];
    for (int i = 0; i < sum.length; i++) {
      sum[i] =
          sum[i] + rows[a + i] * ofA + rows[b + i] * ofB + rows[c + i] * ofC + rows[d + i] * ofD;
    }
  }

  private static void addOne(float[] sum, byte[] rows, int start, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += rows[start + i] * factor;
    }
  }

  /** Each lane counts for itself while its eight bits suffice: C2 makes vectors of such a loop. */
  @Override
  public int equalBytes(long[] a, long[] b) {
    requireLike(a.length, b.length);
    int unlike = 0;
    for (int from = 0; from < a.length; from += MOST_COUNTED) {
      int to = Math.min(a.length, from + MOST_COUNTED);
      long counts = 0;
      for (int i = from; i < to; i++) {
        counts += unlikeBytes(a[i] ^ b[i]);
      }
      // Sums of two lanes have 16 bits each; the product's highest 16 are the sum of the four.
      long pairs = (counts & EVEN_BYTES) + ((counts >>> 8) & EVEN_BYTES);
      unlike += (int) ((pairs * ONE_A_PAIR) >>> 48);
    }
    return a.length * Long.BYTES - unlike;
  }

  /** Of one word. */
  static int equalBytes(long a, long b) {
    return Long.BYTES - Long.bitCount(unlikeBytes(a ^ b));
  }

  /**
   * In each byte 1 unless it is zero: adding the highest value of seven bits to the lower seven
   * carries into the eighth unless they are zero, and never out of the byte.
   */
  private static long unlikeBytes(long difference) {
    long carried = (difference & LOW_OF_BYTES) + LOW_OF_BYTES;
    return ((carried | difference) >>> 7) & ONE_A_BYTE;
  }

  static void requireLike(int a, int b) {
    if (a != b) {
      throw new IllegalArgumentException("vectors of " + a + " and " + b + " lanes");
    }
  }
}
