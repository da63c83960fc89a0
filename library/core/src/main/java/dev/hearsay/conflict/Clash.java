package dev.hearsay.conflict;

import dev.hearsay.text.Span;

/**
 * Two stretches of text that may exclude one another.
 *
 * @param kind what they would disagree on
 * @param sort what makes the two a clash
 * @param a the stretch of the first text
 * @param b the stretch of the second
 * @param placeA the word of the first text that it is about
 * @param placeB the word of the second
 * @param near how much the words right around them are the same, in 0..1
 * @param wide how much of what is said around them is the same, in 0..1
 * @param strength how plainly the two exclude one another, in 0..1, by the measure of the kind
 * @param gap how far they are apart, by the measure of the kind
 * @param real whether both are told as facts
 */
record Clash(
    Kind kind,
    Sort sort,
    Span a,
    Span b,
    int placeA,
    int placeB,
    double near,
    double wide,
    double strength,
    double gap,
    boolean real) {

  /** What makes two stretches of text a clash. */
  enum Sort {
    NUMBERS,
    QUANTIFIED,
    TIMES,
    NEGATED,
    ANTONYM,
    REVERSAL,
    PARTIAL,
    SCALE,
    CATEGORY,
    LOOSE,
    PLACE,
    NAMES,
    WORDS,
    NAME_AND_WORD,
    CLASS,
    SWAPPED,
    QUOTED,
    SAID
  }

  /** The stretch of the first text or of the second. */
  Span span(boolean first) {
    return first ? a : b;
  }

  /** The word of the first text or of the second that it is about. */
  int place(boolean first) {
    return first ? placeA : placeB;
  }

  /** Whether it is on the words of a remark, or on who said them. */
  boolean isOfRemark() {
    return kind == Kind.QUOTE || kind == Kind.ATTRIBUTION;
  }

  /** How well it fits, to choose among clashes. */
  double fit() {
    return (0.15 + near + wide) * strength;
  }
}
