package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import java.util.Comparator;

/**
 * A pair with the places of its articles in the order of precedence.
 *
 * @param a the lesser place
 * @param b the greater place
 * @param duplicate how they stand
 */
record PlacedPair(int a, int b, Duplicate duplicate) {

  static final Comparator<PlacedPair> BY_PRECEDENCE =
      Comparator.comparingInt(PlacedPair::a).thenComparingInt(PlacedPair::b);
}
