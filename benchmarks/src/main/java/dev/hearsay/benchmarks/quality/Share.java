package dev.hearsay.benchmarks.quality;

import java.util.Locale;

/**
 * A part of a whole, as recall and precision are.
 *
 * @param of the whole
 * @param part the part
 * @param share part / of, in 0..1; 1 of nothing
 */
public record Share(int of, int part, double share) {

  static Share of(int part, int of) {
    return new Share(of, part, of == 0 ? 1 : (double) part / of);
  }

  /**
   * The share alone.
   *
   * @return with four digits after the point; a dash if there was no whole
   */
  @Override
  public String toString() {
    return of == 0 ? "–" : String.format(Locale.ROOT, "%.4f", share);
  }
}
