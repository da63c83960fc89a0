package dev.hearsay.benchmarks.peers;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.function.Function;

/** Signatures by hash4j, of 128 components of 16 bits. It brings no banding. */
final class Hash4jSketcher implements BandedSketcher<byte[]> {

  private static final int COMPONENTS = 128;
  private static final int BITS = 16;

  private final SimilarityHashPolicy policy;
  private final SimilarityHasher hasher;

  private final Function<String, long[]> shingler;

  private Hash4jSketcher(SimilarityHashPolicy policy, Function<String, long[]> shingler) {
    this.policy = policy;
    this.shingler = shingler;
    this.hasher = policy.createHasher();
  }

  static Hash4jSketcher superMinHash() {
    return new Hash4jSketcher(SimilarityHashing.superMinHash(COMPONENTS, BITS), WordShingles::of);
  }

  static Hash4jSketcher superMinHashOfSplitText() {
    return new Hash4jSketcher(
        SimilarityHashing.superMinHash(COMPONENTS, BITS), WordShingles::bySplitting);
  }

  static Hash4jSketcher minHash() {
    return new Hash4jSketcher(SimilarityHashing.minHash(COMPONENTS, BITS), WordShingles::of);
  }

  @Override
  public byte[] sketch(String text) {
    long[] shingles = shingler.apply(text);
    return shingles.length == 0
        ? new byte[policy.getSignatureSizeInBytes()]
        : hasher.compute(ElementHashProvider.ofValues(shingles));
  }

  @Override
  public double jaccard(byte[] a, byte[] b) {
    return policy.getFractionOfEqualComponents(a, b);
  }

  @Override
  public long[] bands(byte[] signature) {
    long[] bands = new long[BANDS];
    for (int i = 0; i < BANDS * ROWS; i++) {
      bands[i / ROWS] = bands[i / ROWS] << BITS | policy.getComponent(signature, i);
    }
    return bands;
  }
}
