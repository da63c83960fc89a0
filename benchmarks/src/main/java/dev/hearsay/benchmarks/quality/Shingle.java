package dev.hearsay.benchmarks.quality;

/**
 * Five consecutive words, each by its number: equal if and only if the words are.
 *
 * @param first the first two words
 * @param second the next two
 * @param last the fifth
 */
record Shingle(long first, long second, int last) {

  static final int SIZE = 5;

  static Shingle at(int[] words, int start) {
    return new Shingle(
        two(words[start], words[start + 1]),
        two(words[start + 2], words[start + 3]),
        words[start + 4]);
  }

  private static long two(int a, int b) {
    return (long) a << 32 | b;
  }

  /** Spreads over all longs; two shingles may have the same. */
  long spread() {
    long h = first * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 32) ^ second) * 0xC2B2AE3D27D4EB4FL;
    h = (h ^ (h >>> 29) ^ last) * 0x165667B19E3779F9L;
    return h ^ (h >>> 32);
  }

  @Override
  public int hashCode() {
    return (int) spread();
  }
}
