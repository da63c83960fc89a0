package dev.hearsay.story;

import dev.hearsay.internal.KeyedHash;
import dev.hearsay.internal.LongIntMap;

/**
 * Pairs of articles that are like one another for another reason than an event: both are made from
 * one template. Safe for several threads while none adds.
 */
public final class Strangers {

  private final LongIntMap pairs = new LongIntMap();

  /** Makes an empty set. */
  public Strangers() {}

  /**
   * Adds a pair.
   *
   * @param a number of one article
   * @param b number of the other
   */
  public void add(int a, int b) {
    pairs.put(key(a, b), 1);
  }

  boolean are(int a, int b) {
    return pairs.get(key(a, b)) != LongIntMap.ABSENT;
  }

  private static long key(int a, int b) {
    return KeyedHash.finish(((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b));
  }
}
