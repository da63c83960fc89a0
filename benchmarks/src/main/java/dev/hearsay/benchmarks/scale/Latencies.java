package dev.hearsay.benchmarks.scale;

/**
 * How long single operations took, in microseconds.
 *
 * @param p50 the median
 * @param p90 what nine in ten stay below
 * @param p99 what 99 in 100 stay below
 * @param p999 what 999 in 1,000 stay below
 * @param max the longest
 */
record Latencies(double p50, double p90, double p99, double p999, double max) {

  /** Of nanoseconds, ascending. */
  static Latencies of(long[] ascending) {
    return new Latencies(
        micros(ascending, 0.5),
        micros(ascending, 0.9),
        micros(ascending, 0.99),
        micros(ascending, 0.999),
        micros(ascending, 1));
  }

  /** The least value that so large a share does not exceed. */
  private static double micros(long[] ascending, double share) {
    int rank = (int) Math.ceil(share * ascending.length);
    return ascending[Math.max(1, rank) - 1] / 1e3;
  }
}
