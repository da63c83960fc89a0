package dev.hearsay.duplicate;

import dev.hearsay.text.Shingles;
import java.util.Arrays;

/** Where each shingle of a text stands: hash chains over positions, each chain ascending. */
final class ShingleTable {

  private static final int NONE = -1;

  private final Shingles shingles;
  private final int[] heads;
  private final int[] next;

  ShingleTable(Shingles shingles) {
    this.shingles = shingles;
    heads = new int[Integer.highestOneBit(Math.max(8, shingles.size())) * 2];
    next = new int[shingles.size()];
    Arrays.fill(heads, NONE);
    for (int i = shingles.size() - 1; i >= 0; i--) {
      int bucket = bucket(shingles.hash(i));
      next[i] = heads[bucket];
      heads[bucket] = i;
    }
  }

  Shingles shingles() {
    return shingles;
  }

  /** The first position of a shingle, or -1. */
  int first(long hash) {
    return seek(heads[bucket(hash)], hash);
  }

  /** The next position of the shingle at a position, or -1. */
  int next(int position) {
    return seek(next[position], shingles.hash(position));
  }

  /** How many of the distinct shingles of another text are in this one. */
  int countShared(Shingles other) {
    long[] counted = new long[(shingles.size() >>> 6) + 1];
    int shared = 0;
    for (int i = 0; i < other.size(); i++) {
      int at = first(other.hash(i));
      if (at != NONE && (counted[at >>> 6] >>> at & 1) == 0) {
        counted[at >>> 6] |= 1L << at;
        shared++;
      }
    }
    return shared;
  }

  private int seek(int from, long hash) {
    int at = from;
    while (at != NONE && shingles.hash(at) != hash) {
      at = next[at];
    }
    return at;
  }

  private int bucket(long hash) {
    return (int) hash & (heads.length - 1);
  }
}
