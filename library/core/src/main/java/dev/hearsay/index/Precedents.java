package dev.hearsay.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * For articles added in the order of their numbers: which of an article's fingerprints one before
 * it holds, so that nobody need look up the others, which are most. A bit for each place of a
 * fingerprint, modulo 64: what is ruled out is so for certain. For any number of threads.
 */
final class Precedents {

  private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] places;

  Precedents(int articles) {
    places = new long[articles];
  }

  /** Notes that one before an article holds its fingerprint at a place. */
  void note(int article, int place) {
    long unused = (long) PLACES.getAndBitwiseOr(places, article, 1L << place);
  }

  /** Whether none before an article holds its fingerprint at a place. */
  boolean ruleOut(int article, int place) {
    return (places[article] >>> place & 1) == 0;
  }
}
