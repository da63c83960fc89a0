package dev.hearsay.sketch;

import java.util.Arrays;

/**
 * Samples the shingles of one article after the other, without allocating more than the outcome:
 * drops repeats, and keeps what {@link Sampling} says. A shingle that has a bit of a bitmap to
 * itself is no repeat; the few others are told apart in a hash table. For one thread.
 */
public final class Sampler {

  private static final int LEAST = 64;
  private static final int LARGEST_KEPT = 1 << 16;

  private final Sampling sampling;

  /** Bits that one shingle has, or several. */
  private long[] once = new long[LEAST];

  /** Bits that several have. */
  private long[] more = new long[LEAST];

  /** Open addressing; 0 is a free place, and the hash 0 is kept apart. */
  private long[] table = new long[LEAST];

  private boolean zero;
  private long[] distinct = new long[LEAST];
  private int[] fingerprints = new int[LEAST];
  private int size;

  /**
   * A sampler that has sampled nothing.
   *
   * @param sampling which shingles become fingerprints
   */
  public Sampler(Sampling sampling) {
    this.sampling = sampling;
  }

  /**
   * Samples an article.
   *
   * @param shingles its shingle hashes in any order, repeats included
   * @param count how many of them count, the first ones
   * @return its fingerprints, ascending, distinct; a new array
   */
  public int[] sample(long[] shingles, int count) {
    dropRepeats(shingles, count);
    long bound = sampling.bound(size);
    boolean all = bound == Long.MAX_VALUE;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (all || distinct[i] < bound) {
        fingerprints[kept++] = sampling.fingerprint(distinct[i]);
      }
    }
    Arrays.sort(fingerprints, 0, kept);
    int fewer = 0;
    for (int i = 0; i < kept; i++) {
      if (i == 0 || fingerprints[i] != fingerprints[i - 1]) {
        fingerprints[fewer++] = fingerprints[i];
      }
    }
    return Arrays.copyOf(fingerprints, fewer);
  }

  /**
   * The size of the last article's set of shingles.
   *
   * @return distinct shingles
   */
  public int distinct() {
    return size;
  }

  /**
   * The last article's set of shingles, halved to save room.
   *
   * @return for each distinct hash its lower half, in no order; a new array
   */
  public int[] halves() {
    int[] halves = new int[size];
    for (int i = 0; i < size; i++) {
      halves[i] = (int) distinct[i];
    }
    return halves;
  }

  private void dropRepeats(long[] shingles, int count) {
    if (distinct.length < count || distinct.length > LARGEST_KEPT) {
      distinct = new long[count + (count >> 2)];
      fingerprints = new int[distinct.length];
    }
    int words = Math.max(LEAST, Integer.highestOneBit(Math.max(1, count)) * 2);
    once = cleared(once, words);
    more = cleared(more, words);
    int mask = words - 1;
    for (int i = 0; i < count; i++) {
      long shingle = shingles[i];
      int word = (int) (shingle >>> 6) & mask;
      long bit = 1L << shingle;
      long before = once[word];
      more[word] |= before & bit;
      once[word] = before | bit;
    }
    size = 0;
    boolean isTableClear = false;
    for (int i = 0; i < count; i++) {
      long shingle = shingles[i];
      boolean isRepeat = false;
      if ((more[(int) (shingle >>> 6) & mask] >>> shingle & 1) != 0) {
        if (!isTableClear) {
          table = cleared(table, 2 * words);
          zero = false;
          isTableClear = true;
        }
        isRepeat = !put(shingle, 2 * words - 1);
      }
      distinct[size] = shingle;
      size += isRepeat ? 0 : 1;
    }
  }

  /** Puts a shingle into the table; tells whether it was not there. */
  private boolean put(long shingle, int mask) {
    if (shingle == 0) {
      boolean isNew = !zero;
      zero = true;
      return isNew;
    }
    int at = (int) shingle & mask;
    while (table[at] != 0 && table[at] != shingle) {
      at = (at + 1) & mask;
    }
    boolean isNew = table[at] == 0;
    table[at] = shingle;
    return isNew;
  }

  /** An array that begins with so many zeros: the one given, if it is neither small nor huge. */
  private static long[] cleared(long[] used, int length) {
    if (used.length < length || (used.length > LARGEST_KEPT && used.length != length)) {
      return new long[length];
    }
    Arrays.fill(used, 0, length, 0);
    return used;
  }
}
