package dev.hearsay.embedding;

import dev.hearsay.internal.KeyedHash;

/**
 * The character n-grams that a word is made of, with marks at its ends, each as a row of a table of
 * a fixed size: what vectors of unknown words are composed from (Bojanowski et al., Enriching word
 * vectors with subword information, 2017).
 */
public final class CharacterGrams {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** Most characters of a word that has n-grams. */
  static final int MOST = 64;

  private static final KeyedHash HASH = new KeyedHash(0x4772616D73L);

  private CharacterGrams() {}

  /**
   * The rows of a word.
   *
   * @param word in lower case
   * @param rows rows of the table
   * @return a row 0..rows-1 for every n-gram, by length and place; none for a word of more than 64
   *     characters, or if there are no rows
   */
  public static int[] of(String word, int rows) {
    if (word.length() > MOST || rows == 0) {
      return new int[0];
    }
    String marked = "<" + word + ">";
    int length = marked.length();
    int size = 0;
    for (int n = SHORTEST; n <= Math.min(LONGEST, length); n++) {
      size += length - n + 1;
    }
    int[] grams = new int[size];
    for (int start = 0; start + SHORTEST <= length; start++) {
      extend(grams, marked, start, rows);
    }
    return grams;
  }

  /** Each n-gram that starts at a place is the one before and a character more. */
  private static void extend(int[] grams, String marked, int start, int rows) {
    long state = HASH.start();
    int firstOfLength = 0;
    for (int n = 1; n <= Math.min(LONGEST, marked.length() - start); n++) {
      state = HASH.step(state, marked.charAt(start + n - 1));
      if (n >= SHORTEST) {
        grams[firstOfLength + start] = (int) Long.remainderUnsigned(KeyedHash.finish(state), rows);
        firstOfLength += marked.length() - n + 1;
      }
    }
  }
}
