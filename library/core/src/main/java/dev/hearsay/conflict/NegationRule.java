package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Word;
import dev.hearsay.text.Span;
import java.util.function.Consumer;

/** What one says is so and the other says is not. */
final class NegationRule implements Rule {

  private static final double SAME = 0.6;

  /** Words behind a negator that are looked at. */
  private static final int REACH = 3;

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    for (int i = 0; i < matching.a().terms().size(); i++) {
      int j = matching.ofA(i);
      if (j < 0 || matching.alike(i, j) < SAME) {
        continue;
      }
      Term x = matching.a().terms().get(i);
      Term y = matching.b().terms().get(j);
      Word v = x.word();
      Word w = y.word();
      if (v.verb() != w.verb() && !v.lemma().equals(w.lemma())) {
        continue;
      }
      int distance = v.isNegated() ? v.negation() : w.negation();
      if (v.isNegated() == w.isNegated()
          || distance > REACH
          || cancelled(matching, i, j, v.isNegated())) {
        continue;
      }
      double strength =
          matching.alike(i, j)
              * (v.verb() || w.verb() ? 1 : v.kind() == Word.Kind.NAME ? 0.3 : 0.6)
              / Math.sqrt(distance);
      found.accept(
          new Clash(
              Kind.NEGATION,
              Clash.Sort.NEGATED,
              new Span(v.start(), v.end()),
              new Span(w.start(), w.end()),
              x.place(),
              y.place(),
              matching.near(x.place(), y.place()),
              matching.wide(x.place(), y.place()),
              strength,
              scope(matching, v.isNegated() ? i : j, v.isNegated()),
              v.mood() == Word.Mood.FACT && w.mood() == Word.Mood.FACT));
    }
  }

  /** Whether a word of the negated clause has its opposite in the other: not open, closed. */
  private static boolean cancelled(Matching matching, int i, int j, boolean first) {
    Passage passage = matching.passage(first);
    Passage other = matching.passage(!first);
    int clause = passage.terms().get(first ? i : j).word().clause();
    int statement = passage.statement(passage.terms().get(first ? i : j).place());
    for (int t = 0; t < passage.terms().size(); t++) {
      Term term = passage.terms().get(t);
      if (!term.word().isNegated()
          || term.word().clause() != clause
          || matching.knows(first, t)
          || passage.statement(term.place()) != statement) {
        continue;
      }
      for (int u = 0; u < other.terms().size(); u++) {
        Lexicon.Relation relation = first ? matching.relation(t, u) : matching.relation(u, t);
        if ((relation == Lexicon.Relation.ANTONYM || relation == Lexicon.Relation.REVERSAL)
            && !other.terms().get(u).word().isNegated()
            && !matching.knows(!first, u)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How much of what is negated in one has a counterpart that is not. */
  private static double scope(Matching matching, int term, boolean first) {
    Passage passage = matching.passage(first);
    Word word = passage.terms().get(term).word();
    double all = 0;
    double turned = 0;
    for (int t = 0; t < passage.terms().size(); t++) {
      Term other = passage.terms().get(t);
      if (other.word().isNegated()
          && other.word().clause() == word.clause()
          && Math.abs(t - term) <= REACH) {
        all += other.weight();
        int partner = first ? matching.ofA(t) : matching.ofB(t);
        if (partner >= 0) {
          Word there = matching.passage(!first).terms().get(partner).word();
          turned += there.isNegated() ? 0 : other.weight();
        }
      }
    }
    return all == 0 ? 0 : turned / all;
  }
}
