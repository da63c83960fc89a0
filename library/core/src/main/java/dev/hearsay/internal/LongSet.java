package dev.hearsay.internal;

/**
 * A set of well mixed hashes, for counting how many of another set are in it: open addressing with
 * linear probing, at most half full. Immutable.
 */
public final class LongSet {

  /** 0 is a free place, and the value 0 is kept apart. */
  private final long[] table;

  private final boolean zero;

  /**
   * Takes in a set.
   *
   * @param values its values, well mixed; repeats do no harm
   */
  public LongSet(long[] values) {
    table = new long[Integer.highestOneBit(Math.max(4, values.length)) * 4];
    boolean zeroHeld = false;
    for (long value : values) {
      table[place(value)] = value;
      zeroHeld |= value == 0;
    }
    zero = zeroHeld;
  }

  /**
   * The values that a set shares with this one.
   *
   * @param values distinct values
   * @return how many of them are in the set
   */
  public int count(long[] values) {
    int count = 0;
    for (long value : values) {
      count += value == 0 ? (zero ? 1 : 0) : (table[place(value)] == value ? 1 : 0);
    }
    return count;
  }

  private int place(long value) {
    int mask = table.length - 1;
    int at = (int) value & mask;
    while (table[at] != 0 && table[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
