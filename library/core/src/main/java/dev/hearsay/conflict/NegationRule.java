package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What one says is so and the other says is not. */
final class NegationRule implements Rule {

  private static final double SAME = 0.6;

  /** Negators of the object behind a verb. */
  private static final Set<String> OF_OBJECTS =
      Set.of("no", "nothing", "nobody", "none", "neither");

  /** What tells that there is too little of something. */
  private static final Set<String> SCARCE = Set.of("shortage", "scarcity", "dearth", "lack");

  /** What tells when, behind "only". */
  private static final Set<String> LATER = Set.of("after", "when", "once", "from", "later", "next");

  /** Words behind a word in which "only after" or "than" is looked for. */
  private static final int BEHIND = 4;

  /** Words behind which "than" compares a number, not what is denied. */
  private static final Set<String> AMOUNTS = Set.of("more", "less", "fewer", "longer");

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
      boolean first = v.isNegated();
      int distance = first ? v.negation() : w.negation();
      if (first == w.isNegated()
          || distance > REACH
          || deniesOther(matching.passage(first), first ? x : y)
          || isHardlyTold(matching.passage(!first), first ? y : x)
          || cancelled(matching, i, j, first)
          || agreed(matching, i, j, first)) {
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
              matching.a().span(x),
              matching.b().span(y),
              x.place(),
              y.place(),
              matching.near(x.place(), y.place()),
              matching.wide(x.place(), y.place()),
              strength,
              scope(matching, first ? i : j, first),
              v.mood() == Word.Mood.FACT && w.mood() == Word.Mood.FACT));
    }
  }

  /**
   * Whether the word itself is not what is denied: a name that only stands by it ("nobody in
   * Orlec", unlike "not Lopez"), or what is only not more than that of another ("no one has thrown
   * farther than Lund").
   */
  private static boolean deniesOther(Passage passage, Term denied) {
    int place = denied.place();
    if (denied.isName()) {
      return place == 0 || passage.words().get(place - 1).kind() != Word.Kind.NEGATOR;
    }
    int end = Math.min(place + BEHIND + 1, passage.words().size());
    for (int i = place + 1; i < end && denied.word().verb(); i++) {
      boolean number = AMOUNTS.contains(passage.words().get(i - 1).form());
      if (passage.words().get(i).form().equals("than") && !number) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is none of what is told, too little of it, or not before a time. */
  private static boolean isHardlyTold(Passage passage, Term told) {
    return isNone(passage, told) || isScarce(passage, told) || isOnlyLater(passage, told);
  }

  /** Whether a word is counted and there is none of it: "zero deaths". */
  private static boolean isNone(Passage passage, Term told) {
    return passage.quantities().stream()
        .anyMatch(
            number ->
                number.value().high() == 0
                    && number.place() < told.place()
                    && told.place() - number.place() <= REACH);
  }

  /** Whether there is too little of it: "a shortage of air traffic controllers". */
  private static boolean isScarce(Passage passage, Term told) {
    int from = Math.max(0, told.place() - REACH - 1);
    return passage.words().subList(from, told.place()).stream()
        .anyMatch(word -> SCARCE.contains(word.lemma()));
  }

  /** Whether it is told of a later time alone: "ready only after the summer". */
  private static boolean isOnlyLater(Passage passage, Term told) {
    int last = Math.min(told.place() + BEHIND, passage.words().size() - 2);
    for (int i = told.place() + 1; i <= last; i++) {
      if (passage.words().get(i).form().equals("only")) {
        return LATER.contains(passage.words().get(i + 1).form());
      }
    }
    return false;
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

  /** Whether both deny the same after all, and only in other words. */
  private static boolean agreed(Matching matching, int i, int j, boolean first) {
    int denied = first ? i : j;
    int told = first ? j : i;
    Passage passage = matching.passage(first);
    Passage other = matching.passage(!first);
    boolean putOff =
        passage.isPutOff(passage.terms().get(denied).place())
            && !other.isPutOff(other.terms().get(told).place());
    return putOff
        || deniesObject(other, told)
        || saysOther(matching, denied, told, first)
        || repeated(matching, denied, told, first)
        || last(matching, denied, told, first)
        || together(matching, denied, first);
  }

  /** "found no trace": what is denied of the object is denied of the verb. */
  private static boolean deniesObject(Passage passage, int term) {
    Term verb = passage.terms().get(term);
    if (!verb.word().verb() || term + 1 == passage.terms().size()) {
      return false;
    }
    Term object = passage.terms().get(term + 1);
    if (!object.word().isNegated()
        || object.word().negation() > 1
        || object.word().clause() != verb.word().clause()) {
      return false;
    }
    Word next = passage.words().get(verb.place() + 1);
    return next.kind() == Word.Kind.NEGATOR && OF_OBJECTS.contains(next.form());
  }

  /** "was last seen in May" / "has not been seen since May". */
  private static boolean last(Matching matching, int denied, int told, boolean first) {
    List<Word> words = matching.passage(!first).words();
    int place = matching.passage(!first).terms().get(told).place();
    return place > 0
        && words.get(place - 1).lemma().equals("last")
        && matching.passage(first).hasLemma("since")
        && matching.passage(first).terms().get(denied).word().verb();
  }

  private static boolean sameStatement(Passage passage, int t, int u) {
    return passage.statement(passage.terms().get(t).place())
        == passage.statement(passage.terms().get(u).place());
  }

  /** Whoever declines to comment can well have said something. */
  private static boolean saysOther(Matching matching, int denied, int told, boolean first) {
    Passage other = matching.passage(!first);
    Word word = matching.passage(first).terms().get(denied).word();
    Word there = other.terms().get(told).word();
    return other.isCue(there) && !word.lemma().equals(there.lemma());
  }

  /**
   * Whether a word stands both denied and told in one text, so that the other has what it says of
   * the word as well: "due to rain, not due to snow".
   */
  private static boolean repeated(Matching matching, int denied, int told, boolean first) {
    Passage passage = matching.passage(first);
    Passage other = matching.passage(!first);
    Word word = passage.terms().get(denied).word();
    Word there = other.terms().get(told).word();
    return has(other, word.lemma(), true) || (!word.verb() && has(passage, there.lemma(), false));
  }

  private static boolean has(Passage passage, String lemma, boolean negated) {
    for (Term term : passage.terms()) {
      Word word = term.word();
      if (word.lemma().equals(lemma) && word.isNegated() == negated && word.negation() >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another word under the same negation is negated in the other text, too, so that the two
   * differ in what they add to it only.
   */
  private static boolean together(Matching matching, int denied, boolean first) {
    Passage passage = matching.passage(first);
    Term term = passage.terms().get(denied);
    for (int t = 0; t < passage.terms().size(); t++) {
      Term beside = passage.terms().get(t);
      int partner = first ? matching.ofA(t) : matching.ofB(t);
      if (t != denied
          && partner >= 0
          && beside.word().isNegated()
          && beside.word().clause() == term.word().clause()
          && sameStatement(passage, denied, t)
          && matching.hasSame(first ? t : partner)
          && matching.passage(!first).terms().get(partner).word().isNegated()
          && !joined(passage, beside.place(), term.place())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a conjunction stands between two places, or a negator of its own. */
  private static boolean joined(Passage passage, int one, int other) {
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      if (passage.words().get(i).kind() == Word.Kind.NEGATOR) {
        return true;
      }
      switch (passage.words().get(i).form()) {
        case "and", "nor", "but" -> {
          return true;
        }
        default -> {}
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
