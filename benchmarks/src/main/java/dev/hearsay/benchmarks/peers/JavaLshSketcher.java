package dev.hearsay.benchmarks.peers;

import info.debatty.java.lsh.LSH;
import info.debatty.java.lsh.MinHash;
import java.util.HashSet;
import java.util.Set;

/**
 * Signatures by java-lsh: as many components as its stages take, and as many buckets a stage as
 * there can be, so that hardly a pair meets by chance.
 */
final class JavaLshSketcher implements BandedSketcher<int[]> {

  private static final int ELEMENTS = Integer.MAX_VALUE;
  private static final long SEED = 1;

  private final MinHash hash = new MinHash(BANDS * ROWS, ELEMENTS, SEED);
  private final LSH stages = new LSH(BANDS, Integer.MAX_VALUE) {};

  @Override
  public int[] sketch(String text) {
    long[] shingles = WordShingles.of(text);
    Set<Integer> elements = HashSet.newHashSet(shingles.length);
    for (long shingle : shingles) {
      elements.add((int) (shingle >>> 33));
    }
    return hash.signature(elements);
  }

  @Override
  public double jaccard(int[] a, int[] b) {
    return hash.similarity(a, b);
  }

  @Override
  public long[] bands(int[] signature) {
    int[] buckets = stages.hashSignature(signature);
    long[] bands = new long[buckets.length];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = buckets[i];
    }
    return bands;
  }
}
