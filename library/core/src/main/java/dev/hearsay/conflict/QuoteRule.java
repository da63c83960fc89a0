package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quote;
import dev.hearsay.claim.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words of one speaker that are not the same words. Quotations are verbatim or they are none.
 */
final class QuoteRule implements Rule {

  /** Quotations of so many terms are single words of a remark. */
  private static final int SHORT = 4;

  /** What remains between a quotation and a part of it. */
  static final double TRIMMED = 0.05;

  /** How sure it is that a name beside a quotation is that of its speaker. */
  private static final double SAME_NAME = 0.6;

  /** With more that is not the same, two quotations are two remarks. */
  private static final double MOST_ALTERED = 0.4;

  /** What differs at least where a word is put in the place of another. */
  private static final double LEAST_ALTERED = 0.1;

  static final double OTHER_WORDS = 0.5;

  /** How much of the shorter of two quotations of one remark stands in the other. */
  private static final double ONE_REMARK = 0.5;

  /** How much must be the same around single words that are quoted. */
  private static final double ONE_SLOT = 0.5;

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<Clash> compared = matching.quotations();
    List<Clash> same = compared.stream().filter(clash -> clash.strength() <= TRIMMED).toList();
    for (Clash clash : compared) {
      boolean another =
          clash.strength() > TRIMMED
              && same.stream().anyMatch(s -> s.a().equals(clash.a()) || s.b().equals(clash.b()));
      if (!another && clash.strength() > 0) {
        found.accept(clash);
      }
    }
  }

  /** All pairs of quotations of one remark; those of the same words have no strength. */
  static List<Clash> pairs(Matching matching) {
    List<Clash> compared = new ArrayList<>();
    for (Quote quoteA : matching.a().quotes()) {
      for (Quote quoteB : matching.b().quotes()) {
        compare(matching, quoteA, quoteB, compared::add);
      }
    }
    return compared;
  }

  private static void compare(
      Matching matching, Quote quoteA, Quote quoteB, Consumer<Clash> found) {
    List<Term> a = terms(matching.a(), quoteA);
    List<Term> b = terms(matching.b(), quoteB);
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    boolean few = areFew(a, b);
    double shared = shared(a, b);
    if (shared == 0 && !few) {
      return;
    }
    Wording wording = new Wording(matching.a(), quoteA, matching.b(), quoteB);
    double strength;
    if (wording.isSame()) {
      strength = 0;
      shared = 1;
    } else if (few && isReworded(a, b)) {
      strength = OTHER_WORDS;
      shared = Math.max(shared, OTHER_WORDS);
    } else if (wording.isOneRemark(ONE_REMARK)) {
      strength = wording.isAltered() ? Math.max(LEAST_ALTERED, altered(shared)) : TRIMMED;
    } else if (isInOneSlot(matching, quoteA, quoteB)) {
      strength = altered(shared);
    } else {
      return;
    }
    found.accept(
        new Clash(
            Kind.QUOTE,
            Clash.Sort.QUOTED,
            quoteA.span(),
            quoteB.span(),
            matching.a().place(quoteA.span()),
            matching.b().place(quoteB.span()),
            shared,
            speakers(matching, quoteA, quoteB),
            strength,
            Math.min(quoteA.span().length(), quoteB.span().length()) / 100.0,
            true));
  }

  private static boolean areFew(List<Term> a, List<Term> b) {
    return Math.max(a.size(), b.size()) <= SHORT;
  }

  private static double altered(double shared) {
    double altered = 1 - shared;
    return altered > MOST_ALTERED ? 1 : altered;
  }

  /** Whether it is a few words without a sentence, quoted in the same slot: "technical" faults. */
  private static boolean isInOneSlot(Matching matching, Quote quoteA, Quote quoteB) {
    int placeA = matching.a().place(quoteA.span());
    int placeB = matching.b().place(quoteB.span());
    int afterA = matching.a().after(placeA, quoteA.span());
    int afterB = matching.b().after(placeB, quoteB.span());
    return isPhrase(matching.a().words().subList(placeA, afterA))
        && isPhrase(matching.b().words().subList(placeB, afterB))
        && matching.near(placeA, afterA, placeB, afterB) > ONE_SLOT;
  }

  private static boolean isPhrase(List<Word> words) {
    return words.size() < SHORT && words.stream().allMatch(w -> w.isTelling() && !w.verb());
  }

  /** How alike the speakers are, in 0..1; where none is told, by a name beside both quotations. */
  private static double speakers(Matching matching, Quote quoteA, Quote quoteB) {
    double told = Speakers.alike(matching);
    if (told >= 0) {
      return told;
    }
    for (int i = 0; i < matching.a().terms().size(); i++) {
      int j = matching.ofA(i);
      if (j >= 0
          && isNameBeside(matching.a().terms().get(i).word(), quoteA)
          && isNameBeside(matching.b().terms().get(j).word(), quoteB)) {
        return SAME_NAME;
      }
    }
    return told;
  }

  private static boolean isNameBeside(Word word, Quote quote) {
    return word.kind() == Word.Kind.NAME && !word.isIn(quote.span());
  }

  private static List<Term> terms(Passage passage, Quote quote) {
    return passage.terms().stream().filter(term -> quote.has(term.word())).toList();
  }

  /** How much of the shorter quotation stands in the other in the same words, by weight. */
  private static double shared(List<Term> a, List<Term> b) {
    boolean first = a.size() <= b.size();
    double shared = 0;
    double all = 0;
    for (Term term : first ? a : b) {
      boolean stands = false;
      for (Term other : first ? b : a) {
        stands |=
            term.word().lemma().equals(other.word().lemma())
                && term.word().isNegated() == other.word().isNegated();
      }
      all += term.weight();
      shared += stands ? term.weight() : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  /**
   * Whether one remark is quoted in other words of the same meaning: "huge mistake", "grave error".
   */
  private static boolean isReworded(List<Term> a, List<Term> b) {
    Word v = a.get(a.size() - 1).word();
    Word w = b.get(b.size() - 1).word();
    return Lexicon.relation(v.lexeme(), w.lexeme()) == Relation.SAME
        && v.verb() == w.verb()
        && !v.lemma().equals(w.lemma());
  }

  /**
   * Whether two passages may quote one remark of one speaker: few words each, or words of which one
   * quotation has half of the other's.
   */
  static boolean mayQuoteOneRemark(Passage a, Passage b) {
    for (Quote quoteA : a.quotes()) {
      List<Term> one = terms(a, quoteA);
      for (Quote quoteB : b.quotes()) {
        List<Term> other = terms(b, quoteB);
        boolean some = !one.isEmpty() && !other.isEmpty();
        if (some && (areFew(one, other) || shared(one, other) >= ONE_REMARK)) {
          return true;
        }
      }
    }
    return false;
  }
}
