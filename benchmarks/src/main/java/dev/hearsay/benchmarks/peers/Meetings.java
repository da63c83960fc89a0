package dev.hearsay.benchmarks.peers;

import java.util.Arrays;
import java.util.List;

/** Which articles have keys in common, and how many: chains of articles under a hash of the key. */
final class Meetings {

  private static final int NONE = -1;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final int shift;
  private final int[] latest;
  private final int[] before;
  private final int[] holders;
  private final long[] keys;
  private int size;

  private final int[] shared;
  private final int[] met;
  private int meetings;

  Meetings(List<long[]> all) {
    int total = Math.toIntExact(all.stream().mapToLong(k -> k.length).sum());
    int bits = Long.SIZE - Long.numberOfLeadingZeros(2L * total);
    shift = Long.SIZE - bits;
    latest = new int[1 << bits];
    Arrays.fill(latest, NONE);
    before = new int[total];
    holders = new int[total];
    keys = new long[total];
    shared = new int[all.size()];
    met = new int[all.size()];
  }

  /** Adds an article with distinct keys; returns how many before it have one in common with it. */
  int add(int article, long[] distinct) {
    for (int i = 0; i < meetings; i++) {
      shared[met[i]] = 0;
    }
    meetings = 0;
    for (long key : distinct) {
      int slot = (int) ((key * MULTIPLIER) >>> shift);
      for (int place = latest[slot]; place != NONE; place = before[place]) {
        if (keys[place] == key && shared[holders[place]]++ == 0) {
          met[meetings++] = holders[place];
        }
      }
      keys[size] = key;
      holders[size] = article;
      before[size] = latest[slot];
      latest[slot] = size++;
    }
    return meetings;
  }

  /** One of those that the article added last has met. */
  int met(int index) {
    return met[index];
  }

  /** How many keys it shares with that one. */
  int shared(int index) {
    return shared[met[index]];
  }
}
