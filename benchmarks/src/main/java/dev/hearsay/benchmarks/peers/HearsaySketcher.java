package dev.hearsay.benchmarks.peers;

import dev.hearsay.Options;
import dev.hearsay.text.Shingles;

/**
 * What the engine makes of a text: the set of its shingles, which gives the Jaccard index exactly.
 */
final class HearsaySketcher implements Sketcher<long[]> {

  private static final long SEED = Options.defaults().seed();

  @Override
  public long[] sketch(String text) {
    return Shingles.of(text, SEED).distinct();
  }

  @Override
  public double jaccard(long[] a, long[] b) {
    return SortedSets.jaccard(a, b);
  }
}
