package dev.hearsay.conflict;

import dev.hearsay.text.Span;
import java.util.List;

/**
 * Two statements that disagree, with the evidence.
 *
 * @param kind what they disagree on
 * @param nature how they stand to one another
 * @param confidence how probable it is that they do contradict each other, in 0..1
 * @param a one side
 * @param b the other
 * @param explanation why, in plain words
 */
public record Conflict(
    Kind kind, Nature nature, double confidence, Side a, Side b, String explanation) {

  /**
   * One side of a conflict.
   *
   * @param article the article that states it
   * @param value the words that the other side is against, in the article's text
   * @param statement the sentence that they stand in
   * @param text that sentence, as it is written
   * @param also other articles that say the same, copies included
   */
  public record Side(String article, Span value, Span statement, String text, List<String> also) {

    /** Makes the list unmodifiable. */
    public Side {
      also = List.copyOf(also);
    }
  }
}
