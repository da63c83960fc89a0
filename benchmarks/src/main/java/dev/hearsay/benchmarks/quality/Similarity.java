package dev.hearsay.benchmarks.quality;

import dev.hearsay.embedding.Encoder;

/** How much two texts mean the same, as somebody sees it. */
interface Similarity {

  /**
   * Compares two texts.
   *
   * @param a one text
   * @param b the other
   * @return the more, the more alike; only the order and the distances count
   */
  double of(String a, String b);

  /**
   * The cosine of the vectors of an encoder.
   *
   * @param encoder of texts
   * @return from -1 to 1, and 0 if the encoder knows nothing of a text
   */
  static Similarity by(Encoder encoder) {
    return (a, b) -> {
      float[] one = encoder.encode(a);
      float[] other = encoder.encode(b);
      double cosine = 0;
      for (int i = 0; i < one.length; i++) {
        cosine += (double) one[i] * other[i];
      }
      return cosine;
    };
  }
}
