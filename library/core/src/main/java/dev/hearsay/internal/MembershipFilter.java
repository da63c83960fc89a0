package dev.hearsay.internal;

/**
 * A bitmap of a set of well mixed hashes, sixteen bits a value or more: tells at a glance that
 * another set shares too little with it. Never errs where enough is shared; takes about one in
 * sixteen of the values that are not in the set for ones that are. Immutable.
 */
public final class MembershipFilter {

  private static final int BITS_A_VALUE = 16;
  private static final int LEAST_BITS = 1 << 8;

  private final long[] words;

  /**
   * Takes in a set.
   *
   * @param values its values, well mixed
   */
  public MembershipFilter(long[] values) {
    long wanted = Math.max(LEAST_BITS, (long) values.length * BITS_A_VALUE);
    int bits = (int) Math.min(1L << 30, Long.highestOneBit(wanted - 1) << 1);
    words = new long[bits / Long.SIZE];
    for (long value : values) {
      words[word(value)] |= 1L << value;
    }
  }

  /**
   * Whether another set may share so much with this one. Stops as soon as it cannot.
   *
   * @param values its values
   * @param least how many
   * @return false only if fewer of the values are in the set
   */
  public boolean mayShare(long[] values, int least) {
    int misses = values.length - least;
    for (long value : values) {
      misses -= (int) (~(words[word(value)] >>> value) & 1);
      if (misses < 0) {
        return false;
      }
    }
    return true;
  }

  private int word(long value) {
    return (int) (value >>> 6) & (words.length - 1);
  }
}
