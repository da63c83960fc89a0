package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What somebody or something is said to be: "Ashley is a model", "Ashley is a senator". */
final class ClassRule implements Rule {

  /** Words between a name and what it is said to be, at most. */
  private static final int REACH = 24;

  /** A name with the term that it is said to be. */
  private record Predicate(int name, int noun) {}

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<Predicate> a = predicates(matching.a());
    List<Predicate> b = predicates(matching.b());
    for (Predicate p : a) {
      for (Predicate q : b) {
        boolean free =
            matching.coverA(p.noun) < Matching.COUNTERPART
                && matching.coverB(q.noun) < Matching.COUNTERPART;
        if (free && matching.alike(p.name, q.name) >= Matching.KNOWN) {
          clash(matching, p, q, found);
        }
      }
    }
  }

  private static void clash(Matching matching, Predicate p, Predicate q, Consumer<Clash> found) {
    Term x = matching.a().terms().get(p.noun);
    Term y = matching.b().terms().get(q.noun);
    Word v = x.word();
    Word w = y.word();
    if (v.isNegated() || w.isNegated()) {
      return;
    }
    found.accept(
        new Clash(
            Kind.ENTITY,
            Clash.Sort.CLASS,
            matching.a().span(x),
            matching.b().span(y),
            x.place(),
            y.place(),
            matching.near(x.place(), y.place()),
            matching.wide(x.place(), y.place()),
            1,
            1 - matching.alike(p.noun, q.noun),
            v.mood() == Word.Mood.FACT && w.mood() == Word.Mood.FACT));
  }

  private static List<Predicate> predicates(Passage passage) {
    List<Predicate> predicates = new ArrayList<>();
    for (int t = 0; t < passage.terms().size(); t++) {
      Term name = passage.terms().get(t);
      if (name.isName()) {
        int noun = noun(passage, name.place());
        if (noun >= 0) {
          predicates.add(new Predicate(t, noun));
        }
      }
    }
    return predicates;
  }

  /** The last term of the noun phrase behind "is a", or -1. */
  private static int noun(Passage passage, int name) {
    List<Word> words = passage.words();
    int last = Math.min(words.size() - 2, name + REACH);
    for (int i = name + 1; i < last; i++) {
      boolean copula = words.get(i).lemma().equals("be");
      boolean article = words.get(i + 1).form().equals("a") || words.get(i + 1).form().equals("an");
      if (copula && article && passage.statement(i) == passage.statement(name)) {
        return lastTerm(passage, i + 2);
      }
    }
    return -1;
  }

  private static int lastTerm(Passage passage, int from) {
    int at = from;
    while (at < passage.words().size()
        && passage.words().get(at).isTelling()
        && !(at > from && passage.words().get(at).verb())
        && passage.statement(at) == passage.statement(from)) {
      at++;
    }
    for (int t = passage.terms().size() - 1; t >= 0; t--) {
      int place = passage.terms().get(t).place();
      if (place < at) {
        return place >= from ? t : -1;
      }
    }
    return -1;
  }
}
