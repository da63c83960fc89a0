package dev.hearsay.embedding;

import dev.hearsay.internal.Kernels;

/** Vectors in a byte a number, with a scale for each vector. Immutable. */
final class VectorTable {

  /** Most numbers in a vector. */
  static final int MOST = 4096;

  private final int dimension;

  /** The vectors one after the other. */
  private final byte[] bytes;

  /** What to multiply the bytes of each vector by: 0 or more, finite. */
  private final float[] scales;

  /** One over the length of the bytes of each vector, 0 if all are zero. */
  private final float[] reciprocals;

  private VectorTable(int dimension, byte[] bytes, float[] scales, float[] reciprocals) {
    this.dimension = dimension;
    this.bytes = bytes;
    this.scales = scales;
    this.reciprocals = reciprocals;
  }

  static VectorTable of(int dimension, byte[] bytes, float[] scales) {
    float[] reciprocals = new float[scales.length];
    for (int row = 0; row < scales.length; row++) {
      int start = row * dimension;
      int square = Kernels.active().dot(bytes, start, start, dimension);
      reciprocals[row] = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }
    return new VectorTable(dimension, bytes, scales, reciprocals);
  }

  /** Rounds vectors, each to 127 steps up to its number of largest amount. */
  static VectorTable rounded(int dimension, float[][] vectors) {
    byte[] bytes = new byte[Math.multiplyExact(vectors.length, dimension)];
    float[] scales = new float[vectors.length];
    for (int row = 0; row < vectors.length; row++) {
      float most = 0;
      for (float number : vectors[row]) {
        most = Math.max(most, Math.abs(number));
      }
      scales[row] = most / Byte.MAX_VALUE;
      for (int i = 0; i < dimension && scales[row] > 0; i++) {
        bytes[row * dimension + i] = (byte) Math.round(vectors[row][i] / scales[row]);
      }
    }
    return of(dimension, bytes, scales);
  }

  int dimension() {
    return dimension;
  }

  byte[] bytes() {
    return bytes;
  }

  float[] scales() {
    return scales;
  }

  int rows() {
    return scales.length;
  }

  /** Adds rows to a vector, one after the other. */
  void addTo(float[] sum, int[] rows, int from, int to, float factor) {
    int[] starts = new int[to - from];
    float[] factors = new float[to - from];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = rows[from + i] * dimension;
      factors[i] = scales[rows[from + i]] * factor;
    }
    Kernels.active().addMultiples(sum, bytes, starts, factors);
  }

  float cosine(int a, int b) {
    int dot = Kernels.active().dot(bytes, a * dimension, b * dimension, dimension);
    return dot * (reciprocals[a] * reciprocals[b]);
  }

  float length(int row) {
    return reciprocals[row] == 0 ? 0 : scales[row] / reciprocals[row];
  }
}
