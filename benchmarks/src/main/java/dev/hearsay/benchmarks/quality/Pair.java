package dev.hearsay.benchmarks.quality;

/**
 * Two ids, whichever way round.
 *
 * @param a the lesser
 * @param b the greater
 */
record Pair(String a, String b) {

  static Pair of(String a, String b) {
    return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
  }
}
