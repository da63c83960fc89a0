package dev.hearsay.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The kernels in plain Java: several lanes of a long at a time, and loops without branches. */
final class PortableKernels extends Kernels {

  private static final int LEAST_QUARTERED = 32;

  /** Ratio of sizes from which on the smaller set is looked up in the larger. */
  private static final int UNLIKE = 32;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** In every lane all bits but the highest. */
  private static final long LOW_OF_BYTES = 0x7F7F7F7F7F7F7F7FL;

  @Override
  public String name() {
    return "portable";
  }

  /**
   * Four merges at a time, of four quarters of the one set with their parts of the other: what a
   * merge waits for, its own last step, the others need not wait for.
   */
  @Override
  public int intersectionSize(long[] a, long[] b) {
    if (a.length > b.length) {
      return intersectionSize(b, a);
    }
    if (a.length < LEAST_QUARTERED) {
      return merge(a, 0, a.length, b, 0, b.length);
    }
    if (b.length / a.length >= UNLIKE) {
      return gallop(a, b);
    }
    int i0 = 0;
    int i1 = a.length >>> 2;
    int i2 = a.length >>> 1;
    int i3 = i1 + i2;
    int j0 = 0;
    int j1 = lowerBound(b, 0, a[i1]);
    int j2 = lowerBound(b, j1, a[i2]);
    int j3 = lowerBound(b, j2, a[i3]);
    int end0 = i1;
    int end1 = i2;
    int end2 = i3;
    int endB0 = j1;
    int endB1 = j2;
    int endB2 = j3;
    int shared = 0;
    while (true) {
      int steps = Math.min(Math.min(end0 - i0, endB0 - j0), Math.min(end1 - i1, endB1 - j1));
      steps = Math.min(steps, Math.min(end2 - i2, endB2 - j2));
      steps = Math.min(steps, Math.min(a.length - i3, b.length - j3));
      if (steps == 0) {
        break;
      }
      for (int step = 0; step < steps; step++) {
        long x0 = a[i0];
        long y0 = b[j0];
        long x1 = a[i1];
        long y1 = b[j1];
        long x2 = a[i2];
        long y2 = b[j2];
        long x3 = a[i3];
        long y3 = b[j3];
        i0 += x0 <= y0 ? 1 : 0;
        j0 += y0 <= x0 ? 1 : 0;
        i1 += x1 <= y1 ? 1 : 0;
        j1 += y1 <= x1 ? 1 : 0;
        i2 += x2 <= y2 ? 1 : 0;
        j2 += y2 <= x2 ? 1 : 0;
        i3 += x3 <= y3 ? 1 : 0;
        j3 += y3 <= x3 ? 1 : 0;
        shared += x0 == y0 ? 1 : 0;
        shared += x1 == y1 ? 1 : 0;
        shared += x2 == y2 ? 1 : 0;
        shared += x3 == y3 ? 1 : 0;
      }
    }
    return shared
        + merge(a, i0, end0, b, j0, endB0)
        + merge(a, i1, end1, b, j1, endB1)
        + merge(a, i2, end2, b, j2, endB2)
        + merge(a, i3, a.length, b, j3, b.length);
  }

  /** A merge without unpredictable branches. */
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

  /** Looks each value of the smaller set up in what is left of the larger one. */
  private static int gallop(long[] few, long[] many) {
    int from = 0;
    int shared = 0;
    for (long value : few) {
      from = lowerBound(many, from, value);
      if (from == many.length) {
        break;
      }
      shared += many[from] == value ? 1 : 0;
    }
    return shared;
  }

  private static int lowerBound(long[] ascending, int from, long value) {
    int at = Arrays.binarySearch(ascending, from, ascending.length, value);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * Four merges at a time, of four quarters of the one set with their parts of the other: what a
   * merge waits for, its own last step, the others need not wait for.
   */
  @Override
  public int intersectionSize(int[] a, int[] b) {
    if (a.length > b.length) {
      return intersectionSize(b, a);
    }
    if (a.length < LEAST_QUARTERED) {
      return merge(a, 0, a.length, b, 0, b.length);
    }
    if (b.length / a.length >= UNLIKE) {
      return gallop(a, b);
    }
    int i0 = 0;
    int i1 = a.length >>> 2;
    int i2 = a.length >>> 1;
    int i3 = i1 + i2;
    int j0 = 0;
    int j1 = lowerBound(b, 0, a[i1]);
    int j2 = lowerBound(b, j1, a[i2]);
    int j3 = lowerBound(b, j2, a[i3]);
    int end0 = i1;
    int end1 = i2;
    int end2 = i3;
    int endB0 = j1;
    int endB1 = j2;
    int endB2 = j3;
    int shared = 0;
    while (true) {
      int steps = Math.min(Math.min(end0 - i0, endB0 - j0), Math.min(end1 - i1, endB1 - j1));
      steps = Math.min(steps, Math.min(end2 - i2, endB2 - j2));
      steps = Math.min(steps, Math.min(a.length - i3, b.length - j3));
      if (steps == 0) {
        break;
      }
      for (int step = 0; step < steps; step++) {
        int x0 = a[i0];
        int y0 = b[j0];
        int x1 = a[i1];
        int y1 = b[j1];
        int x2 = a[i2];
        int y2 = b[j2];
        int x3 = a[i3];
        int y3 = b[j3];
        i0 += x0 <= y0 ? 1 : 0;
        j0 += y0 <= x0 ? 1 : 0;
        i1 += x1 <= y1 ? 1 : 0;
        j1 += y1 <= x1 ? 1 : 0;
        i2 += x2 <= y2 ? 1 : 0;
        j2 += y2 <= x2 ? 1 : 0;
        i3 += x3 <= y3 ? 1 : 0;
        j3 += y3 <= x3 ? 1 : 0;
        shared += x0 == y0 ? 1 : 0;
        shared += x1 == y1 ? 1 : 0;
        shared += x2 == y2 ? 1 : 0;
        shared += x3 == y3 ? 1 : 0;
      }
    }
    return shared
        + merge(a, i0, end0, b, j0, endB0)
        + merge(a, i1, end1, b, j1, endB1)
        + merge(a, i2, end2, b, j2, endB2)
        + merge(a, i3, a.length, b, j3, b.length);
  }

  /** A merge without unpredictable branches. */
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

  /** Looks each value of the smaller set up in what is left of the larger one. */
  private static int gallop(int[] few, int[] many) {
    int from = 0;
    int shared = 0;
    for (int value : few) {
      from = lowerBound(many, from, value);
      if (from == many.length) {
        break;
      }
      shared += many[from] == value ? 1 : 0;
    }
    return shared;
  }

  private static int lowerBound(int[] ascending, int from, int value) {
    int at = Arrays.binarySearch(ascending, from, ascending.length, value);
    return at < 0 ? -at - 1 : at;
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

  /**
   * Of eight lanes at a time, where the two differ in no bit: adding the highest value of seven
   * bits to the lower seven carries into the eighth unless they are zero, and never out of the
   * lane.
   */
  @Override
  public int equalBytes(byte[] a, byte[] b) {
    requireLike(a.length, b.length);
    int equal = 0;
    int i = 0;
    for (; i + Long.BYTES <= a.length; i += Long.BYTES) {
      long difference = (long) LONGS.get(a, i) ^ (long) LONGS.get(b, i);
      long carried = (difference & LOW_OF_BYTES) + LOW_OF_BYTES;
      equal += Long.bitCount(~(carried | difference | LOW_OF_BYTES));
    }
    for (; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return equal;
  }

  static void requireLike(int a, int b) {
    if (a != b) {
      throw new IllegalArgumentException("vectors of " + a + " and " + b + " lanes");
    }
  }
}
