package dev.hearsay.conflict;

import dev.hearsay.claim.Word;

/**
 * A word that says something, as far as it takes to compare it with another.
 *
 * @param word the word
 * @param place its place among all words of its passage
 * @param row its row in the encoder, or -1
 * @param weight what it weighs, above 0
 */
record Term(Word word, int place, int row, double weight) {

  /** Whether it is a name or a part of one. */
  boolean isName() {
    return word.kind() == Word.Kind.NAME;
  }
}
