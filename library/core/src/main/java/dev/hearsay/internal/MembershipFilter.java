package dev.hearsay.internal;

/**
 * A bitmap of a set of well mixed hashes, at least 64 bits a value: counts in one pass how many
 * values of another set may be in it. The count is never too low, and too high by about one in a
 * hundred of the values that are not in it. Immutable.
 */
public final class MembershipFilter {

  private static final int BITS_A_VALUE = 64;
  private static final int LEAST_BITS = 1 << 10;

  /** Values looked up before it is asked whether the others can matter. */
  private static final int PIECE = 64;

  private final long[] words;

  /**
   * Takes in a set.
   *
   * @param values its values, well mixed
   */
  public MembershipFilter(int[] values) {
    long wanted = Math.max(LEAST_BITS, (long) values.length * BITS_A_VALUE);
    int bits = (int) Math.min(1L << 30, Long.highestOneBit(wanted - 1) << 1);
    words = new long[bits / Long.SIZE];
    for (int value : values) {
      words[word(value)] |= 1L << value;
    }
  }

  /**
   * Whether a set may share so many values with the one taken in.
   *
   * @param values any values
   * @param least how many
   * @return false only if the bits set are fewer; told as soon as it is certain
   */
  public boolean mayShare(int[] values, int least) {
    long missing = least;
    for (int from = 0; missing > 0 && missing <= values.length - from; from += PIECE) {
      int to = Math.min(values.length, from + PIECE);
      for (int i = from; i < to; i++) {
        missing -= (words[word(values[i])] >>> values[i]) & 1;
      }
    }
    return missing <= 0;
  }

  /**
   * An upper bound on the values that a set of which the lower halves were taken in shares with
   * some values.
   *
   * @param values any values
   * @param size how many of them count, the first ones
   * @return how many of them have the bit of their lower half set
   */
  public int countAtMost(long[] values, int size) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      int half = (int) values[i];
      count += (words[word(half)] >>> half) & 1;
    }
    return (int) count;
  }

  private int word(int value) {
    return (value >>> 6) & (words.length - 1);
  }
}
