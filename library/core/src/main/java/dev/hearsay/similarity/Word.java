package dev.hearsay.similarity;

import dev.hearsay.embedding.StaticEncoder;

/**
 * A word of a sentence, as far as it takes to compare it with another.
 *
 * @param hash equal for equal words
 * @param stem equal for words of one stem
 * @param row its row in the encoder, or -1
 * @param weight what it weighs, above 0
 * @param isNumber whether it is a number
 * @param isCapital whether it is written with a capital
 * @param spelling its spelling in lower case
 */
record Word(
    long hash,
    long stem,
    int row,
    double weight,
    boolean isNumber,
    boolean isCapital,
    Trigrams spelling) {

  private static final double SAME_STEM = 0.95;

  /** From here on two words count as spelled alike. */
  private static final double SPELLED_ALIKE = 0.35;

  /** How alike two words are, in 0..1; numbers are the same or not at all. */
  double similarity(Word other, StaticEncoder encoder) {
    if (hash == other.hash) {
      return 1;
    }
    if (isNumber || other.isNumber) {
      return 0;
    }
    if (stem == other.stem) {
      return SAME_STEM;
    }
    double meaning = row < 0 || other.row < 0 ? 0 : Math.max(0, encoder.cosine(row, other.row));
    double dice = spelling.first() == other.spelling.first() ? spelling.dice(other.spelling) : 0;
    return dice >= SPELLED_ALIKE ? Math.max(meaning, (1 + dice) / 2) : meaning;
  }
}
