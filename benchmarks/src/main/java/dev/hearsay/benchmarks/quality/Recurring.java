package dev.hearsay.benchmarks.quality;

import java.util.BitSet;

/**
 * Which shingles came more than once: two bits for each place that a shingle may fall on. Says yes
 * to all that did and, where places coincide, to a few that did not.
 */
final class Recurring {

  private static final int PLACES_A_SHINGLE = 8;
  private static final int MOST_PLACES = 1 << 30;

  private final BitSet once;
  private final BitSet again;
  private final long mask;

  Recurring(long shingles) {
    long wanted = Math.min(MOST_PLACES, Math.max(64, shingles * PLACES_A_SHINGLE));
    int places = (int) Long.highestOneBit(wanted);
    once = new BitSet(places);
    again = new BitSet(places);
    mask = places - 1L;
  }

  void add(Shingle shingle) {
    int place = place(shingle);
    if (once.get(place)) {
      again.set(place);
    } else {
      once.set(place);
    }
  }

  boolean mayContain(Shingle shingle) {
    return again.get(place(shingle));
  }

  private int place(Shingle shingle) {
    return (int) (shingle.spread() & mask);
  }
}
