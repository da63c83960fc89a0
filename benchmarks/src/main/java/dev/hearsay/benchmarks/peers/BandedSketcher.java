package dev.hearsay.benchmarks.peers;

/**
 * A sketcher whose sketch is a signature that can be cut into bands.
 *
 * @param <S> the signature
 */
interface BandedSketcher<S> extends Sketcher<S> {

  /**
   * With three rows, the probability that two texts with a Jaccard index of 0.5 meet in one band at
   * least is 1 - (1 - 0.5³)^42 = 0.996.
   */
  int BANDS = 42;

  int ROWS = 3;

  /** A key for each band; two texts whose keys agree in one are candidates. */
  long[] bands(S signature);
}
