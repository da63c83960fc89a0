package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Entity;
import dev.hearsay.conflict.Passage.Placed;

/**
 * Says whether two sentences of a story have anything in which they can clash: of many that are
 * alike it is plain that they do not, before it is measured how alike all their words are.
 */
final class Contrast {

  private Contrast() {}

  /** Whether the {@link Gate} may let a clash of two sentences through. */
  static boolean isThinkable(Passage a, Passage b, boolean sameArticle) {
    boolean ofTwo =
        !sameArticle
            && (haveNamesInOneSlot(a, b)
                || TemporalRule.haveOthers(a, b)
                || haveNamesThatChangePlaces(a, b));
    return ofTwo
        || ((denies(a) || denies(b)) && (!sameArticle || shareName(a, b)))
        || (mayHaveOneSpeaker(a, b) && QuoteRule.mayQuoteOneRemark(a, b))
        || haveOtherNumbers(a, b)
        || UnanimityRule.mayDiffer(a, b)
        || haveOpposites(a, b, sameArticle);
  }

  /** Whether each has a name where hardly anything but the name is another. */
  static boolean haveNamesInOneSlot(Passage a, Passage b) {
    for (Entity x : a.entities()) {
      for (Entity y : b.entities()) {
        double alike = Vicinity.alike(a, a.place(x), a.after(x), b, b.place(y), b.after(y));
        if (alike >= Gate.ONE_SLOT) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two names that both have may stand in another order in each. */
  private static boolean haveNamesThatChangePlaces(Passage a, Passage b) {
    int most = -1;
    for (Term x : a.terms()) {
      int least = most;
      for (int j = 0; x.isName() && j < b.terms().size(); j++) {
        if (Matching.mayBeOneName(x.word(), b.terms().get(j).word())) {
          if (j < least) {
            return true;
          }
          most = Math.max(most, j);
        }
      }
    }
    return false;
  }

  /** Whether both name somebody or something, speakers left out. */
  private static boolean shareName(Passage a, Passage b) {
    for (Term x : a.terms()) {
      if (x.isName() && !a.isReporting(x.word())) {
        for (Term y : b.terms()) {
          if (Matching.mayBeOneName(x.word(), y.word()) && !b.isReporting(y.word())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether who is quoted may be one, or the same words may be those of another. */
  private static boolean mayHaveOneSpeaker(Passage a, Passage b) {
    if (a.quotes().isEmpty() || b.quotes().isEmpty()) {
      return false;
    }
    return Speakers.mayBeOne(a, b) || (a.namesSpeaker() && b.namesSpeaker());
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
    boolean ofAnything = false;
    for (Placed<Quantity> q : a.quantities()) {
      for (Placed<Quantity> r : b.quantities()) {
        if (NumericRule.areComparable(q.value(), r.value())
            && !NumericRule.agree(q.value(), r.value())) {
          if (isOfItself(a, q.value(), r.value())) {
            return true;
          }
          ofAnything = true;
        }
      }
    }
    return ofAnything && shareName(a, b);
  }

  /** Whether what is counted tells what two numbers are of. */
  private static boolean isOfItself(Passage a, Quantity q, Quantity r) {
    return q.isQuantifier() || r.isQuantifier() || !Evidence.isOfAnything(a, q.span());
  }

  private static boolean haveOpposites(Passage a, Passage b, boolean sameArticle) {
    for (Term x : a.terms()) {
      for (Term y : b.terms()) {
        Word v = x.word();
        Word w = y.word();
        Relation relation = Lexicon.relation(v.lexeme(), w.lexeme());
        boolean ofOneKind =
            switch (relation) {
              case CATEGORY, PARTIAL, PLACE -> true;
              default -> false;
            };
        boolean passes =
            ofOneKind
                ? !sameArticle && areInOneSlot(a, x.place(), b, y.place())
                : excludes(relation);
        if (passes && !v.lemma().equals(w.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areInOneSlot(Passage a, int p, Passage b, int q) {
    return Vicinity.alike(a, p, p + 1, b, q, q + 1) >= Gate.ONE_SLOT;
  }

  private static boolean excludes(Relation relation) {
    return switch (relation) {
      case ANTONYM, REVERSAL, SCALE -> true;
      case SAME, INCLUDES, PARTIAL, LOOSE, CATEGORY, PLACE, NONE -> false;
    };
  }
}
