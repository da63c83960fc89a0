package dev.hearsay.internal;

import java.util.Arrays;

/**
 * A map from {@code long} to {@code int}: open addressing with linear probing in two flat arrays,
 * at most two thirds full; removal shifts the rest of the run back (Knuth, TAOCP 3, 6.4, algorithm
 * R), so there are no tombstones. Keys are expected to be well mixed hashes. Not safe for use by
 * several threads while one changes it.
 */
public final class LongIntMap {

  /** What {@link #get} answers for a key that is not there; no value may be this one. */
  public static final int ABSENT = Integer.MIN_VALUE;

  private long[] keys = new long[16];
  private int[] values = filled(16);
  private int size;

  /** Makes an empty map. */
  public LongIntMap() {}

  /**
   * A map of its own with the same keys and values.
   *
   * @return a copy
   */
  public LongIntMap copy() {
    LongIntMap copy = new LongIntMap();
    copy.keys = keys.clone();
    copy.values = values.clone();
    copy.size = size;
    return copy;
  }

  /**
   * Its size.
   *
   * @return keys held
   */
  public int size() {
    return size;
  }

  /**
   * The value of a key.
   *
   * @param key any number
   * @return its value, or {@link #ABSENT}
   */
  public int get(long key) {
    return values[slot(key)];
  }

  /**
   * Sets the value of a key.
   *
   * @param key any number
   * @param value any number but {@link #ABSENT}
   */
  public void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == ABSENT) {
      if ((size + 1) * 3L > keys.length * 2L) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  /**
   * Removes a key, if it is there.
   *
   * @param key any number
   */
  public void remove(long key) {
    int mask = keys.length - 1;
    int hole = slot(key);
    if (values[hole] == ABSENT) {
      return;
    }
    size--;
    for (int i = (hole + 1) & mask; values[i] != ABSENT; i = (i + 1) & mask) {
      int home = home(keys[i], mask);
      if (((i - home) & mask) >= ((i - hole) & mask)) {
        keys[hole] = keys[i];
        values[hole] = values[i];
        hole = i;
      }
    }
    values[hole] = ABSENT;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int i = home(key, mask);
    while (values[i] != ABSENT && keys[i] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private static int home(long key, int mask) {
    return (int) (key ^ (key >>> 32)) & mask;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, ABSENT);
    return array;
  }
}
