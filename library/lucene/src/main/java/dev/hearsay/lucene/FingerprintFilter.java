package dev.hearsay.lucene;

/**
 * Tells of most fingerprints that a segment does not hold that it does not (Bloom 1970): twelve
 * bits a fingerprint, of which one fingerprint's four lie in one word, so that a question costs one
 * look into memory. About two of a hundred that are not held pass.
 */
final class FingerprintFilter {

  private static final int BITS = 12;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] words;

  /** A filter for so many fingerprints. */
  FingerprintFilter(long fingerprints) {
    words = new long[(int) Math.min(Integer.MAX_VALUE - 8, fingerprints * BITS / Long.SIZE + 1)];
  }

  void add(int fingerprint) {
    long hash = hash(fingerprint);
    words[word(hash)] |= bits(hash);
  }

  /** Whether a fingerprint may have been added. */
  boolean mayHold(int fingerprint) {
    long hash = hash(fingerprint);
    long bits = bits(hash);
    return (words[word(hash)] & bits) == bits;
  }

  private static long hash(int fingerprint) {
    long hash = (fingerprint + 1L) * MIX;
    return (hash ^ (hash >>> 32)) * MIX;
  }

  private int word(long hash) {
    return (int) (((hash >>> 32) * words.length) >>> 32);
  }

  private static long bits(long hash) {
    return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12) | 1L << (hash >>> 18);
  }
}
