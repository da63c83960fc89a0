package dev.hearsay.similarity;

import dev.hearsay.text.WordReader;

/**
 * What an article is about, as far as it takes to compare it with others: its terms, which are the
 * stems of its words, with how often each occurs in all, in headline and lead, and as a name; and
 * the vector of headline and lead. Takes some two kilobytes. Immutable.
 */
public final class Profile {

  /** The terms, ascending. */
  private final int[] terms;

  private final byte[] counts;
  private final byte[] leads;
  private final byte[] names;

  /** The direction of the vector, in steps of its largest number's 127th part. */
  private final byte[] vector;

  private final float norm;

  Profile(int[] terms, byte[] counts, byte[] leads, byte[] names, float[] vector) {
    this.terms = terms;
    this.counts = counts;
    this.leads = leads;
    this.names = names;
    this.vector = new byte[vector.length];
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    int squares = 0;
    for (int i = 0; i < vector.length && largest > 0; i++) {
      this.vector[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
      squares += this.vector[i] * this.vector[i];
    }
    this.norm = (float) Math.sqrt(squares);
  }

  /**
   * The term that a word's stem is.
   *
   * @param stem its hash, by {@link WordReader#stems}
   * @return a number that stands for it
   */
  public static int term(long stem) {
    return (int) (stem >>> 32);
  }

  /** The term that a spelled stem is. */
  static int term(String stem) {
    return term(WordReader.hash(stem));
  }

  /** The terms, ascending; not to be changed. */
  int[] terms() {
    return terms;
  }

  /** How often a term occurs, at most 127 times, those in the headline thrice. */
  byte count(int index) {
    return counts[index];
  }

  /** How often a term occurs in headline and lead, those in the headline twice. */
  byte lead(int index) {
    return leads[index];
  }

  /** How often a term occurs as a name. */
  byte name(int index) {
    return names[index];
  }

  byte[] vector() {
    return vector;
  }

  float norm() {
    return norm;
  }
}
