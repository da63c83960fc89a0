package dev.hearsay.similarity;

import java.util.Arrays;

/** The runs of three characters of a word that is closed by blanks on both sides. Immutable. */
final class Trigrams {

  /** Characters of a word that count. */
  private static final int MOST = 64;

  private final char first;

  /** Each three characters in 48 bits, ascending, repeats included. */
  private final long[] grams;

  Trigrams(String word) {
    String closed = " " + word.substring(0, Math.min(MOST, word.length())) + " ";
    first = closed.charAt(1);
    grams = new long[closed.length() - 2];
    for (int i = 0; i < grams.length; i++) {
      grams[i] =
          ((long) closed.charAt(i) << (2 * Character.SIZE))
              | ((long) closed.charAt(i + 1) << Character.SIZE)
              | closed.charAt(i + 2);
    }
    Arrays.sort(grams);
  }

  /** The first letter of the word. */
  char first() {
    return first;
  }

  int size() {
    return grams.length;
  }

  long gram(int index) {
    return grams[index];
  }

  /** The Sørensen–Dice coefficient of two words' trigrams, in 0..1. */
  double dice(Trigrams other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < grams.length && j < other.grams.length) {
      if (grams[i] == other.grams[j]) {
        shared++;
        i++;
        j++;
      } else if (grams[i] < other.grams[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (grams.length + other.grams.length);
  }
}
