package dev.hearsay.claim;

import dev.hearsay.text.Span;
import java.util.List;

/**
 * Words of somebody, between quotation marks.
 *
 * @param span what stands between the marks
 * @param open whether the marks do not close in the sentence: the quotation goes on
 * @param inserted what stands in brackets there, and is the editor's: "[the government]"
 */
public record Quote(Span span, boolean open, List<Span> inserted) {

  /** Makes the list unmodifiable. */
  public Quote {
    inserted = List.copyOf(inserted);
  }

  /**
   * Whether somebody is quoted with what stands at a place.
   *
   * @param word a word of the sentence
   * @return false for what is outside the marks or was put in
   */
  public boolean has(Word word) {
    return word.isIn(span) && inserted.stream().noneMatch(word::isIn);
  }
}
