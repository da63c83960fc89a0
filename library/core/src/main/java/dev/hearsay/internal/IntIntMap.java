package dev.hearsay.internal;

import java.util.Arrays;

/**
 * A map from {@code int} to {@code int} for many millions of keys, at six bytes a slot. A bijection
 * spreads the keys over 65,536 small tables, so that a table need hold only that half of a key
 * which does not follow from the table's number. Each table grows by itself, by a fifth, and is at
 * most 85 % full: no pause grows with the map. Linear probing; removal shifts the rest of the run
 * back (Knuth, TAOCP 3, 6.4, algorithm R).
 *
 * <p>Not safe for use by several threads while one changes it; but several may change it at a time
 * if the {@link #part} of their keys differs.
 */
public final class IntIntMap {

  /** What {@link #get} answers for a key that is not there; no value may be this one. */
  public static final int ABSENT = Integer.MIN_VALUE;

  /** Parts that may change at the same time. */
  public static final int PARTS = 16;

  private static final int TABLES = 1 << 16;
  private static final int LEAST_SLOTS = 4;
  private static final int LARGE = 64;
  private static final short[] NO_TAGS = {};
  private static final int[] NO_VALUES = {};

  /** By table, the lower halves of the mixed keys; 0 where a slot is free. */
  private final short[][] tags = new short[TABLES][];

  /** By table, the values; {@link #ABSENT} where a slot is free. */
  private final int[][] values = new int[TABLES][];

  private final int[] sizes = new int[TABLES];

  /** Makes an empty map. */
  public IntIntMap() {
    Arrays.fill(tags, NO_TAGS);
    Arrays.fill(values, NO_VALUES);
  }

  /**
   * The part that a key belongs to.
   *
   * @param key any number
   * @return 0..PARTS-1, evenly spread
   */
  public static int part(int key) {
    return table(mix(key)) / (TABLES / PARTS);
  }

  /**
   * Counts the keys; takes as long as there are tables.
   *
   * @return keys held
   */
  public int size() {
    return Arrays.stream(sizes).sum();
  }

  /**
   * The value of a key.
   *
   * @param key any number
   * @return its value, or {@link #ABSENT}
   */
  public int get(int key) {
    int mixed = mix(key);
    int table = table(mixed);
    int[] of = values[table];
    return of.length == 0 ? ABSENT : of[slot(tags[table], of, (short) mixed)];
  }

  /**
   * Sets the value of a key and tells the one before.
   *
   * @param key any number
   * @param value any number but {@link #ABSENT}
   * @return the value that it had, or {@link #ABSENT}
   */
  public int put(int key, int value) {
    int before = putIfAbsent(key, value);
    if (before != ABSENT) {
      int mixed = mix(key);
      int table = table(mixed);
      values[table][slot(tags[table], values[table], (short) mixed)] = value;
    }
    return before;
  }

  /**
   * Sets the value of a key that has none.
   *
   * @param key any number
   * @param value any number but {@link #ABSENT}
   * @return the value that it has already, or {@link #ABSENT}
   */
  public int putIfAbsent(int key, int value) {
    int mixed = mix(key);
    int table = table(mixed);
    int[] of = values[table];
    int slot = of.length == 0 ? -1 : slot(tags[table], of, (short) mixed);
    if (slot >= 0 && of[slot] != ABSENT) {
      return of[slot];
    }
    if ((sizes[table] + 1) * 20L > of.length * 17L) {
      grow(table);
      slot = slot(tags[table], values[table], (short) mixed);
    }
    tags[table][slot] = (short) mixed;
    values[table][slot] = value;
    sizes[table]++;
    return ABSENT;
  }

  /**
   * Removes a key, if it is there.
   *
   * @param key any number
   */
  public void remove(int key) {
    int mixed = mix(key);
    int table = table(mixed);
    short[] tagsOf = tags[table];
    int[] of = values[table];
    int slots = of.length;
    int hole = slots == 0 ? 0 : slot(tagsOf, of, (short) mixed);
    if (slots == 0 || of[hole] == ABSENT) {
      return;
    }
    sizes[table]--;
    for (int i = next(hole, slots); of[i] != ABSENT; i = next(i, slots)) {
      if (distance(home(tagsOf[i], slots), i, slots) >= distance(hole, i, slots)) {
        tagsOf[hole] = tagsOf[i];
        of[hole] = of[i];
        hole = i;
      }
    }
    tagsOf[hole] = 0;
    of[hole] = ABSENT;
  }

  private void grow(int table) {
    short[] oldTags = tags[table];
    int[] oldValues = values[table];
    int growth = oldValues.length / (oldValues.length < LARGE ? 1 : 5);
    int slots = Math.max(LEAST_SLOTS, oldValues.length + growth);
    short[] newTags = new short[slots];
    int[] newValues = new int[slots];
    Arrays.fill(newValues, ABSENT);
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(newTags, newValues, oldTags[i]);
        newTags[slot] = oldTags[i];
        newValues[slot] = oldValues[i];
      }
    }
    tags[table] = newTags;
    values[table] = newValues;
  }

  /** The slot that holds a tag, or the free one where it would be put. */
  private static int slot(short[] tags, int[] values, short tag) {
    int i = home(tag, tags.length);
    while (tags[i] != tag || (tag == 0 && values[i] == ABSENT)) {
      if (tags[i] == 0 && values[i] == ABSENT) {
        return i;
      }
      i = next(i, tags.length);
    }
    return i;
  }

  private static int home(short tag, int slots) {
    return (int) (((long) Short.toUnsignedInt(tag) * slots) >>> Short.SIZE);
  }

  private static int next(int i, int slots) {
    return i + 1 == slots ? 0 : i + 1;
  }

  private static int distance(int from, int to, int slots) {
    return to >= from ? to - from : to - from + slots;
  }

  private static int table(int mixed) {
    return mixed >>> Short.SIZE;
  }

  /** The 32-bit finalizer of MurmurHash3 (Appleby 2011): a bijection. */
  private static int mix(int key) {
    int x = key;
    x = (x ^ (x >>> 16)) * 0x85EBCA6B;
    x = (x ^ (x >>> 13)) * 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
