package dev.hearsay.benchmarks.peers;

/**
 * Text to sketch, from which the Jaccard index of two texts' 5-token shingles can be told. For one
 * thread.
 *
 * @param <S> the sketch
 */
public interface Sketcher<S> {

  /**
   * Sketches a text.
   *
   * @param text any text
   * @return its sketch
   */
  S sketch(String text);

  /**
   * Compares two sketches.
   *
   * @param a one
   * @param b the other
   * @return the Jaccard index of the two texts' shingles, estimated
   */
  double jaccard(S a, S b);
}
