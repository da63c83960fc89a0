package dev.hearsay.benchmarks.peers;

/** Sets of numbers as ascending arrays. */
final class SortedSets {

  private SortedSets() {}

  static double jaccard(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int either = a.length + b.length - shared;
    return either == 0 ? 0 : (double) shared / either;
  }
}
