package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;

/**
 * Says whether two sentences of a story have anything in which they can clash: of many that are
 * alike it is plain that they do not, before it is measured how alike all their words are.
 */
final class Contrast {

  private Contrast() {}

  /** Whether the {@link Gate} may let a clash of two sentences through. */
  static boolean isThinkable(Passage a, Passage b, boolean sameArticle) {
    boolean ofNames = !sameArticle && !a.entities().isEmpty() && !b.entities().isEmpty();
    boolean ofTimes = !sameArticle && !a.times().isEmpty() && !b.times().isEmpty();
    boolean ofQuotes = !a.quotes().isEmpty() && !b.quotes().isEmpty();
    return ofNames
        || ofTimes
        || ofQuotes
        || denies(a)
        || denies(b)
        || haveOtherNumbers(a, b)
        || haveOpposites(a, b, sameArticle);
  }

  private static boolean denies(Passage passage) {
    for (Term term : passage.terms()) {
      if (term.word().isNegated()) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveOtherNumbers(Passage a, Passage b) {
    for (Placed<Quantity> q : a.quantities()) {
      for (Placed<Quantity> r : b.quantities()) {
        if (NumericRule.areComparable(q.value(), r.value())
            && !NumericRule.agree(q.value(), r.value())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean haveOpposites(Passage a, Passage b, boolean sameArticle) {
    for (Term x : a.terms()) {
      for (Term y : b.terms()) {
        Word v = x.word();
        Word w = y.word();
        boolean passes = passes(Lexicon.relation(v.lexeme(), w.lexeme()), sameArticle);
        if (passes && !v.lemma().equals(w.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean passes(Relation relation, boolean sameArticle) {
    return switch (relation) {
      case ANTONYM, REVERSAL, SCALE -> true;
      case CATEGORY, PLACE -> !sameArticle;
      case SAME, INCLUDES, PARTIAL, LOOSE, NONE -> false;
    };
  }
}
