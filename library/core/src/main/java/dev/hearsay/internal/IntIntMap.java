package dev.hearsay.internal;

import java.util.Arrays;

/**
 * A map from {@code int} to {@code int} for many millions of keys, at 5.3 to 6.1 bytes a key. A
 * bijection spreads the keys over 65,536 {@linkplain GappedTable small tables}, so that a table
 * need hold only that half of a key which does not follow from the table's number. Each table grows
 * by itself, by an eighth, once 95 % full: no pause grows with the map. A table holds values in
 * three bytes until one does not fit.
 *
 * <p>Not safe for use by several threads while one changes it; but several may change it at a time
 * if the {@link #part} of their keys differs.
 */
public final class IntIntMap {

  /** What {@link #get} answers for a key that is not there; no value may be this one. */
  public static final int ABSENT = Integer.MIN_VALUE;

  /** Parts that may change at the same time. */
  public static final int PARTS = 16;

  /** Tables that the keys are spread over. */
  public static final int TABLES = 1 << 16;

  private final byte[][] tables = new byte[TABLES][];

  /** Slots that a table has at the least from the next time it grows. */
  private int least;

  /** Makes an empty map. */
  public IntIntMap() {
    Arrays.fill(tables, GappedTable.EMPTY);
  }

  /**
   * The part that a key belongs to.
   *
   * @param key any number
   * @return 0..PARTS-1, evenly spread
   */
  public static int part(int key) {
    return table(key) / (TABLES / PARTS);
  }

  /**
   * The table that a key belongs to; those of a part follow one another.
   *
   * @param key any number
   * @return 0..TABLES-1, evenly spread
   */
  public static int table(int key) {
    return mix(key) >>> Short.SIZE;
  }

  /**
   * Prepares for so many keys, which then need not move as their tables grow.
   *
   * @param keys about as many as there will be
   */
  public void expect(long keys) {
    double mean = (double) keys / TABLES;
    least = GappedTable.slotsFor((int) Math.min(1 << Short.SIZE, mean + 2 * Math.sqrt(mean)));
  }

  /**
   * Counts the keys; takes as long as there are tables.
   *
   * @return keys held
   */
  public int size() {
    return Arrays.stream(tables).mapToInt(GappedTable::size).sum();
  }

  /**
   * The value of a key.
   *
   * @param key any number
   * @return its value, or {@link #ABSENT}
   */
  public int get(int key) {
    int mixed = mix(key);
    byte[] table = tables[mixed >>> Short.SIZE];
    int slot = GappedTable.find(table, tag(mixed));
    return slot < 0 ? ABSENT : GappedTable.value(table, slot);
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
      byte[] table = tables[mixed >>> Short.SIZE];
      int slot = GappedTable.find(table, tag(mixed));
      tables[mixed >>> Short.SIZE] = GappedTable.set(table, slot, value);
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
    byte[] table = tables[mixed >>> Short.SIZE];
    int slot = GappedTable.find(table, tag(mixed));
    if (slot >= 0) {
      return GappedTable.value(table, slot);
    }
    tables[mixed >>> Short.SIZE] = GappedTable.insert(table, ~slot, tag(mixed), value, least);
    return ABSENT;
  }

  /**
   * Removes a key, if it is there.
   *
   * @param key any number
   */
  public void remove(int key) {
    int mixed = mix(key);
    byte[] table = tables[mixed >>> Short.SIZE];
    int slot = GappedTable.find(table, tag(mixed));
    if (slot >= 0) {
      tables[mixed >>> Short.SIZE] = GappedTable.remove(table, slot);
    }
  }

  private static int tag(int mixed) {
    return mixed & 0xFFFF;
  }

  /** The 32-bit finalizer of MurmurHash3 (Appleby 2011): a bijection. */
  private static int mix(int key) {
    int x = key;
    x = (x ^ (x >>> 16)) * 0x85EBCA6B;
    x = (x ^ (x >>> 13)) * 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
