package dev.hearsay.model2vec;

/** A table of vectors, in the width that the file has. Immutable. */
sealed interface Vectors {

  /** The length of each. */
  int dimension();

  /**
   * Adds a vector to a sum.
   *
   * @param row its place in the table
   * @param weight factor
   * @param sum of {@link #dimension} numbers, changed
   */
  void add(int row, double weight, double[] sum);

  /** Vectors of floats, one after the other. */
  final class Floats implements Vectors {

    private final float[] values;
    private final int dimension;

    Floats(float[] values, int dimension) {
      this.values = values;
      this.dimension = dimension;
    }

    @Override
    public int dimension() {
      return dimension;
    }

    @Override
    public void add(int row, double weight, double[] sum) {
      int start = row * dimension;
      for (int i = 0; i < dimension; i++) {
        sum[i] += weight * values[start + i];
      }
    }
  }

  /** Vectors of bytes, one after the other, in a unit of their own, which no cosine depends on. */
  final class Bytes implements Vectors {

    private final byte[] values;
    private final int dimension;

    Bytes(byte[] values, int dimension) {
      this.values = values;
      this.dimension = dimension;
    }

    @Override
    public int dimension() {
      return dimension;
    }

    @Override
    public void add(int row, double weight, double[] sum) {
      int start = row * dimension;
      for (int i = 0; i < dimension; i++) {
        sum[i] += weight * values[start + i];
      }
    }
  }
}
