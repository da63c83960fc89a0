package dev.hearsay.training;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Loops over rows of numbers. Work is cut into pieces that do not depend on the number of threads,
 * and every number is summed up by one of them in a fixed order: so are the results.
 */
final class Loops {

  /** Into how many pieces work is cut. */
  static final int PIECES = 32;

  private static final float LOG2_E = 1.442695f;

  private Loops() {}

  /** Runs all pieces, on all processors. */
  static void inPieces(IntConsumer piece) {
    IntStream.range(0, PIECES).parallel().forEach(piece);
  }

  /** Where a piece of so many things starts. */
  static int start(int piece, int size) {
    return (int) ((long) piece * size / PIECES);
  }

  /** Adds a multiple of one row to another, from a column up to another. */
  static void add(float[] sum, float factor, float[] row, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += factor * row[i];
    }
  }

  /** Adds a multiple of one row to another. */
  static void add(float[] sum, float factor, float[] row) {
    add(sum, factor, row, 0, sum.length);
  }

  /** Adds multiples of four rows, those from {@code row} on, to another. */
  static void addFour(
      float[] sum,
      float factor0,
      float factor1,
      float factor2,
      float factor3,
      float[][] rows,
      int row,
      int from,
      int to) {
    float[] row0 = rows[row];
    float[] row1 = rows[row + 1];
    float[] row2 = rows[row + 2];
    float[] row3 = rows[row + 3];
    for (int i = from; i < to; i++) {
      sum[i] += (factor0 * row0[i] + factor1 * row1[i]) + (factor2 * row2[i] + factor3 * row3[i]);
    }
  }

  static double dot(float[] a, float[] b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 2 <= a.length; i += 2) {
      even += (double) a[i] * b[i];
      odd += (double) a[i + 1] * b[i + 1];
    }
    if (i < a.length) {
      even += (double) a[i] * b[i];
    }
    return even + odd;
  }

  /**
   * The exponential function to about one in a million, the same on every machine: two to the whole
   * part of the binary logarithm, times the series of the rest.
   *
   * @param x -80..80
   */
  static float exp(float x) {
    float t = x * LOG2_E;
    int whole = (int) (t + 128) - 128;
    float z = (t - whole) * 0.6931472f;
    float series = 1 / 720f;
    series = series * z + 1 / 120f;
    series = series * z + 1 / 24f;
    series = series * z + 1 / 6f;
    series = series * z + 0.5f;
    series = series * z + 1;
    series = series * z + 1;
    return series * Float.intBitsToFloat((whole + 127) << 23);
  }
}
