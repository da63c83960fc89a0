package dev.hearsay.duplicate;

import dev.hearsay.text.Span;

/**
 * A maximal run of tokens that two articles share.
 *
 * @param a where it stands in the first article's text
 * @param b where it stands in the second's
 */
public record Passage(Span a, Span b) {

  /**
   * The same passage seen from {@code b}.
   *
   * @return the two places exchanged
   */
  public Passage flipped() {
    return new Passage(b, a);
  }
}
