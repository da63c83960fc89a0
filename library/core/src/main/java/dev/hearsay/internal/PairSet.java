package dev.hearsay.internal;

/** A set of unordered pairs of numbers from 0 on. Safe for several threads while none adds. */
public final class PairSet {

  private final LongIntMap pairs = new LongIntMap();

  /** Makes an empty set. */
  public PairSet() {}

  /**
   * Adds a pair, unless it is there.
   *
   * @param a one number
   * @param b the other
   */
  public void add(int a, int b) {
    pairs.put(key(a, b), 1);
  }

  /**
   * Whether a pair is there.
   *
   * @param a one number
   * @param b the other
   * @return true if it was added, whichever came first
   */
  public boolean has(int a, int b) {
    return pairs.get(key(a, b)) != LongIntMap.ABSENT;
  }

  private static long key(int a, int b) {
    return KeyedHash.finish(((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b));
  }
}
