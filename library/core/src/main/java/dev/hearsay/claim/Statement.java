package dev.hearsay.claim;

import dev.hearsay.text.Span;
import java.util.List;

/**
 * What a sentence states, as far as its words tell without a grammar.
 *
 * @param span the sentence, in the article's text
 * @param words its words, in order, marks left out
 * @param quantities its numbers
 * @param times the times that it names
 * @param quotes what it quotes
 * @param attributions who says it, none if the article itself does
 */
public record Statement(
    Span span,
    List<Word> words,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Quote> quotes,
    List<Attribution> attributions) {

  /** Makes the lists unmodifiable. */
  public Statement {
    words = List.copyOf(words);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    quotes = List.copyOf(quotes);
    attributions = List.copyOf(attributions);
  }
}
