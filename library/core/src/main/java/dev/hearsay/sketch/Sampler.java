package dev.hearsay.sketch;

import java.util.Arrays;

/**
 * Samples the shingles of one article after the other, without allocating more than the outcome:
 * drops repeats in a hash table that is used again, and keeps what {@link Sampling} says. For one
 * thread.
 */
public final class Sampler {

  private static final int LEAST_TABLE = 64;
  private static final int LARGEST_KEPT = 1 << 16;

  private final Sampling sampling;

  /** Open addressing; 0 is a free place, and the hash 0 is kept apart. */
  private long[] table = new long[LEAST_TABLE];

  private long[] distinct = new long[LEAST_TABLE];
  private int[] fingerprints = new int[LEAST_TABLE];
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
    int wanted = Math.max(LEAST_TABLE, Integer.highestOneBit(Math.max(1, count)) * 4);
    if (table.length == wanted || (wanted < table.length && table.length <= LARGEST_KEPT)) {
      Arrays.fill(table, 0, wanted, 0);
    } else {
      table = new long[wanted];
    }
    if (distinct.length < count || distinct.length > LARGEST_KEPT) {
      distinct = new long[count + (count >> 2)];
      fingerprints = new int[distinct.length];
    }
    int mask = wanted - 1;
    boolean zero = false;
    size = 0;
    for (int i = 0; i < count; i++) {
      long shingle = shingles[i];
      int at = (int) shingle & mask;
      while (table[at] != 0 && table[at] != shingle) {
        at = (at + 1) & mask;
      }
      if (shingle == 0 ? !zero : table[at] == 0) {
        table[at] = shingle;
        distinct[size++] = shingle;
        zero |= shingle == 0;
      }
    }
  }
}
