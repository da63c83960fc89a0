package dev.hearsay.benchmarks.quality;

/**
 * Two texts that people have compared.
 *
 * @param a one text
 * @param b the other
 * @param label what people say of them: a number, or a word
 */
record TextPair(String a, String b, Label label) {

  /** What people say of two texts. */
  sealed interface Label {}

  /**
   * A grade.
   *
   * @param value on a scale of the set
   */
  record Grade(double value) implements Label {}

  /**
   * A verdict.
   *
   * @param alike whether the texts say the same
   */
  record Verdict(boolean alike) implements Label {}
}
