package dev.hearsay.claim;

/**
 * A word, number or mark of a sentence.
 *
 * @param start first position in the article's text, inclusive
 * @param end last position, exclusive
 * @param text as it is written
 * @param folded in lower case, with straight apostrophes
 * @param shape what it is made of
 */
record Token(int start, int end, String text, String folded, Shape shape) {

  enum Shape {
    /** Letters, with the apostrophes, full stops and digits within ("O'Brien", "U.S.", "n't"). */
    WORD,
    /** Digits, with the separators within ("1,200", "5.3", "10:30"). */
    NUMBER,
    /** One mark or symbol ("$", "%", "-", ","). */
    MARK
  }

  boolean isWord() {
    return shape == Shape.WORD;
  }

  boolean isNumber() {
    return shape == Shape.NUMBER;
  }

  boolean is(String other) {
    return folded.equals(other);
  }

  boolean isCapitalized() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
