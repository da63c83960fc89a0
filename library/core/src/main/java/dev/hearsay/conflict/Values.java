package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import dev.hearsay.text.Span;

/** What stands on one side of a clash, spelled so that the same value is spelled the same. */
final class Values {

  private Values() {}

  static String canonical(Clash clash, Passage passage, int place, Span span) {
    return switch (clash.sort()) {
      case NUMBERS, QUANTIFIED -> number(passage, span);
      case TIMES -> time(passage, span);
      case SAID -> words(passage, passage.place(span), span);
      default -> words(passage, place, span);
    };
  }

  private static String number(Passage passage, Span span) {
    Quantity q = passage.quantity(span);
    return q == null ? "" : q.kind() + " " + q.low() + " " + q.high() + " " + q.dimension();
  }

  private static String time(Passage passage, Span span) {
    for (Placed<TimeExpression> placed : passage.times()) {
      TimeExpression t = placed.value();
      if (t.span().equals(span)) {
        return t.kind() + " " + t.from() + " " + t.to();
      }
    }
    return "";
  }

  private static String words(Passage passage, int place, Span span) {
    StringBuilder text = new StringBuilder();
    for (int i = place; i < passage.after(place, span); i++) {
      Word word = passage.words().get(i);
      int sense = Lexicon.sense(word.lexeme());
      text.append(word.isNegated() ? "not " : "")
          .append(sense >= 0 ? "#" + sense : word.lemma())
          .append(' ');
    }
    return text.toString();
  }
}
