package dev.hearsay.story;

import dev.hearsay.internal.PairSet;

/**
 * Pairs of articles that are like one another for another reason than an event: both are made from
 * one template. Safe for several threads while none adds.
 */
public final class Strangers {

  private final PairSet pairs = new PairSet();

  /** Makes an empty set. */
  public Strangers() {}

  /**
   * Adds a pair.
   *
   * @param a number of one article
   * @param b number of the other
   */
  public void add(int a, int b) {
    pairs.add(a, b);
  }

  boolean are(int a, int b) {
    return pairs.has(a, b);
  }
}
