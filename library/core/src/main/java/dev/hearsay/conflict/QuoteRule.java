package dev.hearsay.conflict;

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

  static final double OTHER_WORDS = 0.5;

  /** From here on what is quoted is the same remark: what else is quoted is another. */
  private static final double SAME_WORDS = 0.95;

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<Clash> clashes = new ArrayList<>();
    for (Quote quoteA : matching.a().quotes()) {
      for (Quote quoteB : matching.b().quotes()) {
        compare(matching, quoteA, quoteB, clashes::add);
      }
    }
    List<Clash> same = clashes.stream().filter(clash -> clash.near() >= SAME_WORDS).toList();
    for (Clash clash : clashes) {
      boolean another =
          clash.near() < SAME_WORDS
              && same.stream().anyMatch(s -> s.a().equals(clash.a()) || s.b().equals(clash.b()));
      if (!another) {
        found.accept(clash);
      }
    }
  }

  private static void compare(
      Matching matching, Quote quoteA, Quote quoteB, Consumer<Clash> found) {
    List<Integer> a = terms(matching.a(), quoteA);
    List<Integer> b = terms(matching.b(), quoteB);
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    double shared = shared(matching, a, b);
    if (shared == 0 && Math.max(a.size(), b.size()) > SHORT) {
      return;
    }
    double strength = 1 - shared;
    if (strength > MOST_ALTERED) {
      strength = 1;
    }
    if (Math.max(a.size(), b.size()) <= SHORT && isReworded(matching, a, b)) {
      strength = OTHER_WORDS;
      shared = Math.max(shared, OTHER_WORDS);
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
            Math.max(TRIMMED, strength),
            Math.min(quoteA.span().length(), quoteB.span().length()) / 100.0,
            true));
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

  private static List<Integer> terms(Passage passage, Quote quote) {
    List<Integer> terms = new ArrayList<>();
    for (int t = 0; t < passage.terms().size(); t++) {
      if (passage.terms().get(t).word().isIn(quote.span())) {
        terms.add(t);
      }
    }
    return terms;
  }

  /** How much of the shorter quotation stands in the other in the same words, by weight. */
  private static double shared(Matching matching, List<Integer> a, List<Integer> b) {
    boolean first = a.size() <= b.size();
    double shared = 0;
    double all = 0;
    for (int s : first ? a : b) {
      Term term = matching.passage(first).terms().get(s);
      boolean stands = false;
      for (int l : first ? b : a) {
        Term other = matching.passage(!first).terms().get(l);
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
  private static boolean isReworded(Matching matching, List<Integer> a, List<Integer> b) {
    int i = a.get(a.size() - 1);
    int j = b.get(b.size() - 1);
    Word v = matching.a().terms().get(i).word();
    Word w = matching.b().terms().get(j).word();
    return matching.relation(i, j) == Relation.SAME && !v.lemma().equals(w.lemma());
  }
}
