package dev.hearsay.duplicate;

/**
 * How article {@code a} stands to article {@code b}; of the values that fit, the first in this
 * order.
 */
public enum Relation {
  /** The same tokens: only headline, case, punctuation or white space may differ. */
  IDENTICAL,
  /** What they share is site chrome, a footer or a template: no evidence of duplication. */
  SHARES_BOILERPLATE,
  /** {@code a} is the clearly longer one and holds most of {@code b}: b is a trim or an excerpt. */
  CONTAINS,
  /** {@code b} is the clearly longer one and holds most of {@code a}: a is a trim or an excerpt. */
  CONTAINED_IN,
  /**
   * Most of the text is the same, at like lengths: a copy, lightly edited or with other
   * surroundings.
   */
  NEAR_DUPLICATE,
  /**
   * At least about a sentence is the same, the rest is not: a shared statement, quote or
   * background.
   */
  SHARES_PASSAGES,
  /** Hardly any shared text, the same content throughout: one is the other in other words. */
  REWRITE,
  /** The same event, independently told, or a later version of it. */
  SAME_STORY,
  /** Nothing above. */
  UNRELATED;

  /**
   * The same relation seen from {@code b}.
   *
   * @return {@code CONTAINED_IN} for {@code CONTAINS} and the reverse, else this
   */
  public Relation flipped() {
    return switch (this) {
      case CONTAINS -> CONTAINED_IN;
      case CONTAINED_IN -> CONTAINS;
      default -> this;
    };
  }

  /**
   * Whether the two are copies of one text, whole or in part, and may stand in one cluster.
   *
   * @return true for {@code IDENTICAL}, {@code CONTAINS}, {@code CONTAINED_IN} and {@code
   *     NEAR_DUPLICATE}
   */
  public boolean isDuplicate() {
    return switch (this) {
      case IDENTICAL, CONTAINS, CONTAINED_IN, NEAR_DUPLICATE -> true;
      case SHARES_BOILERPLATE, SHARES_PASSAGES, REWRITE, SAME_STORY, UNRELATED -> false;
    };
  }
}
