package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Two names that change places around one verb: who did it to whom. */
final class RoleRule implements Rule {

  /** How much the slots must be the same. */
  private static final double NEAR_NAMES = 0.15;

  private static final double NEAR_WORDS = 0.4;

  /** Verbs that only say what stands before is: "a drug called Corvan", "a firm based in Tarn". */
  private static final Set<String> NAMING =
      Set.of(
          "called",
          "named",
          "dubbed",
          "titled",
          "entitled",
          "nicknamed",
          "termed",
          "including",
          "based",
          "headquartered");

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<int[]> names = new ArrayList<>();
    for (int i = 0; i < matching.a().terms().size(); i++) {
      int j = matching.ofA(i);
      if (j >= 0 && matching.alike(i, j) >= 0.85) {
        names.add(new int[] {i, j});
      }
    }
    for (int x = 0; x < names.size(); x++) {
      for (int y = x + 1; y < names.size(); y++) {
        int[] first = names.get(x);
        int[] second = names.get(y);
        if (first[1] > second[1]) {
          swap(matching, first, second, found);
        }
      }
    }
  }

  private static void swap(Matching matching, int[] first, int[] second, Consumer<Clash> found) {
    Passage a = matching.a();
    Passage b = matching.b();
    Term firstA = a.terms().get(first[0]);
    Term secondA = a.terms().get(second[0]);
    Term firstB = b.terms().get(first[1]);
    Term secondB = b.terms().get(second[1]);
    if (a.statement(firstA.place()) != a.statement(secondA.place())
        || b.statement(firstB.place()) != b.statement(secondB.place())) {
      return;
    }
    if (a.isReporting(firstA.word())
        || a.isReporting(secondA.word())
        || b.isReporting(firstB.word())
        || b.isReporting(secondB.word())) {
      return;
    }
    if (!shareVerb(matching, first, second)) {
      return;
    }
    // The slot that the first leaves is the one that the second takes.
    double near =
        (matching.near(firstA.place(), secondB.place())
                + matching.near(secondA.place(), firstB.place()))
            / 2;
    boolean passive = passive(a, firstA, secondA) != passive(b, secondB, firstB);
    boolean names =
        firstA.word().kind() == Word.Kind.NAME && secondA.word().kind() == Word.Kind.NAME;
    if (near < (names ? NEAR_NAMES : NEAR_WORDS)) {
      return;
    }
    double wide =
        (matching.wide(firstA.place(), secondB.place())
                + matching.wide(secondA.place(), firstB.place()))
            / 2;
    found.accept(
        new Clash(
            Kind.ROLE,
            Clash.Sort.SWAPPED,
            new Span(firstA.word().start(), secondA.word().end()),
            new Span(secondB.word().start(), firstB.word().end()),
            firstA.place(),
            secondB.place(),
            near,
            wide,
            (names ? 1 : 0.5) * (passive ? 0.2 : 1),
            secondA.place() - firstA.place(),
            true));
  }

  /** Whether a verb and its counterpart stand between the words: without, they are in a list. */
  private static boolean shareVerb(Matching matching, int[] first, int[] second) {
    for (int v = first[0] + 1; v < second[0]; v++) {
      int w = matching.ofA(v);
      boolean between = w > second[1] && w < first[1];
      if (between
          && isDoing(matching.a().terms().get(v).word())
          && isDoing(matching.b().terms().get(w).word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoing(Word verb) {
    return verb.verb() && !NAMING.contains(verb.form());
  }

  private static boolean passive(Passage passage, Term first, Term second) {
    for (int i = first.place(); i < second.place(); i++) {
      if (passage.words().get(i).form().equals("by")) {
        return true;
      }
    }
    return false;
  }
}
