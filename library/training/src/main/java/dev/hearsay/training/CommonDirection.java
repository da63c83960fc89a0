package dev.hearsay.training;

/**
 * What the directions of all words have in common, which says nothing of any (Mu and Viswanath,
 * All-but-the-top, 2018; here the mean alone).
 */
final class CommonDirection {

  private CommonDirection() {}

  /** Takes it out of all vectors, which keep their lengths. */
  static void remove(float[][] vectors) {
    if (vectors.length < 2) {
      return;
    }
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      Loops.add(mean, 1 / (length(vector) * vectors.length), vector);
    }
    for (float[] vector : vectors) {
      float before = length(vector);
      Loops.add(vector, -before, mean);
      float factor = before / length(vector);
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= factor;
      }
    }
  }

  /** More than 0. */
  private static float length(float[] vector) {
    return (float) Math.max(Math.sqrt(Loops.dot(vector, vector)), Float.MIN_NORMAL);
  }
}
