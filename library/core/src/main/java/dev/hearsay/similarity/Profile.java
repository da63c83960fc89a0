package dev.hearsay.similarity;

import dev.hearsay.text.WordReader;
import java.util.Arrays;

/**
 * What an article is about, as far as it takes to compare it with others: its terms, which are the
 * stems of its words, with how often each occurs in all, in headline and lead, and as a name; and
 * the vector of headline and lead. Takes some two kilobytes. Immutable.
 */
public final class Profile {

  /** Counts that each term has. */
  private static final int COUNTS = 3;

  /** The terms, ascending. */
  private final int[] terms;

  /** Of each term in turn its three counts. */
  private final byte[] counts;

  /** The direction of the vector, in steps of its largest number's 127th part. */
  private final byte[] vector;

  private final float norm;

  Profile(int[] terms, byte[] counts, float[] vector) {
    this(terms, counts, rounded(vector));
  }

  private Profile(int[] terms, byte[] counts, byte[] vector) {
    this.terms = terms;
    this.counts = counts;
    this.vector = vector;
    int squares = 0;
    for (byte x : vector) {
      squares += x * x;
    }
    this.norm = (float) Math.sqrt(squares);
  }

  private static byte[] rounded(float[] vector) {
    byte[] rounded = new byte[vector.length];
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    for (int i = 0; i < vector.length && largest > 0; i++) {
      rounded[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
    }
    return rounded;
  }

  /**
   * A profile that was kept somewhere; the arrays are kept.
   *
   * @param terms its {@link #terms}
   * @param counts its {@link #counts}
   * @param vector its {@link #vector}
   * @return the profile
   * @throws IllegalArgumentException if the terms do not ascend, do not have three counts each, or
   *     a count is below 0
   */
  public static Profile of(int[] terms, byte[] counts, byte[] vector) {
    for (int i = 1; i < terms.length; i++) {
      if (terms[i - 1] >= terms[i]) {
        throw new IllegalArgumentException("term " + i + " is not above the one before");
      }
    }
    if (counts.length != COUNTS * terms.length) {
      throw new IllegalArgumentException(
          counts.length + " counts of " + terms.length + " terms, must be three each");
    }
    for (byte count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count is " + count + ", must be at least 0");
      }
    }
    return new Profile(terms, counts, vector);
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

  /**
   * The terms, by {@link #term(long)}.
   *
   * @return ascending, each once; not to be changed
   */
  public int[] terms() {
    return terms;
  }

  /**
   * How often the terms occur: of each in turn in all, those in the headline thrice; in headline
   * and lead, those in the headline twice; and as a name.
   *
   * @return three numbers in 0..127 for each term; not to be changed
   */
  public byte[] counts() {
    return counts;
  }

  /** How often a term occurs, at most 127 times, those in the headline thrice. */
  byte count(int index) {
    return counts[COUNTS * index];
  }

  /** How often a term occurs in headline and lead, those in the headline twice. */
  byte lead(int index) {
    return counts[COUNTS * index + 1];
  }

  /** How often a term occurs as a name. */
  byte name(int index) {
    return counts[COUNTS * index + 2];
  }

  /**
   * The direction of headline and lead, as the encoder has it.
   *
   * @return in steps of its largest number's 127th part; not to be changed
   */
  public byte[] vector() {
    return vector;
  }

  float norm() {
    return norm;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile that
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(terms) * 31 + Arrays.hashCode(counts)) * 31 + Arrays.hashCode(vector);
  }
}
