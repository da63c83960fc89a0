package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words that exclude one another in one slot: opposites, steps of a scale, two of one kind. */
final class OppositeRule implements Rule {

  /** Words between a number and what tells its role, at most. */
  private static final int BESIDE = 4;

  /** Terms before a word, and behind it, that tell of what it is said. */
  private static final int AROUND = 4;

  /** Words between "was" and its participle, at most, and itself. */
  private static final int ADVERBS = 2;

  private static final Set<String> BE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "am");

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    for (int i = 0; i < matching.a().terms().size(); i++) {
      for (int j = 0; j < matching.b().terms().size(); j++) {
        Relation relation = matching.relation(i, j);
        double plain = plain(relation);
        if (plain == 0) {
          continue;
        }
        Term x = matching.a().terms().get(i);
        Term y = matching.b().terms().get(j);
        Word v = x.word();
        Word w = y.word();
        if (v.isNegated() != w.isNegated() || (v.isNegated() && !isOpposite(relation))) {
          continue;
        }
        if (relation == Relation.SCALE && countOthers(matching, i, j)) {
          continue;
        }
        boolean knowsA = matching.knows(true, i);
        boolean knowsB = matching.knows(false, j);
        if (plain < 1 && (knowsA || knowsB)) {
          continue;
        }
        if (knowsA && knowsB && matching.hasOwnPlace(i, j)) {
          continue;
        }
        if (isOpposite(relation)
            && v.verb()
            && w.verb()
            && !isCue(matching, v, w)
            && ofOthers(matching, i, j)) {
          continue;
        }
        if ((isOpposite(relation) && areConverse(matching, i, j))
            || (excludes(relation) && isInName(matching.a(), i) != isInName(matching.b(), j))) {
          continue;
        }
        double free =
            isOpposite(relation)
                ? (1 - matching.told(true, i)) * (1 - matching.told(false, j))
                : (1 - matching.coverA(i)) * (1 - matching.coverB(j));
        found.accept(
            new Clash(
                kind(relation),
                Clash.Sort.valueOf(relation.name()),
                matching.a().span(x),
                matching.b().span(y),
                x.place(),
                y.place(),
                matching.near(x.place(), y.place()),
                matching.wide(x.place(), y.place()),
                plain * (0.2 + 0.8 * free),
                Math.min(x.weight(), y.weight()),
                v.mood() == Word.Mood.FACT && w.mood() == Word.Mood.FACT));
      }
    }
  }

  /** Whether two steps of a scale only tell what two numbers count: 12 dead, 30 injured. */
  private static boolean countOthers(Matching matching, int i, int j) {
    Quantity q = counted(matching.a(), matching.a().terms().get(i).place());
    Quantity r = counted(matching.b(), matching.b().terms().get(j).place());
    return q != null && r != null && !q.meets(r);
  }

  /** What is counted right beside a word, if its role is told. */
  private static @Nullable Quantity counted(Passage passage, int place) {
    for (Placed<Quantity> placed : passage.quantities()) {
      if (placed.value().role() != null && Math.abs(placed.place() - place) <= BESIDE) {
        return placed.value();
      }
    }
    return null;
  }

  /**
   * Whether two words say one thing of two from either side: those who stand around the one stand
   * the other way round at the other ("lost to", "beat"), or who is compared in the one is what the
   * other compares with ("is smaller", "is bigger than").
   */
  private static boolean areConverse(Matching matching, int i, int j) {
    if (isPassive(matching.a(), i) != isPassive(matching.b(), j)) {
      return false;
    }
    boolean before = false;
    boolean behind = false;
    for (int t = 0; t < matching.a().terms().size(); t++) {
      int u = matching.ofA(t);
      if (u < 0 || !matching.hasSame(t) || !isOf(matching.a(), t, i) || !isOf(matching.b(), u, j)) {
        continue;
      }
      boolean crossed = t < i ? u > j : t > i && u < j;
      if (crossed && matching.a().terms().get(t).isName()) {
        if (t < i ? hasThan(matching.b(), j, u) : hasThan(matching.a(), i, t)) {
          return true;
        }
        before |= t < i;
        behind |= t > i;
      }
    }
    return before && behind;
  }

  /** Whether a term is of the statement of another. */
  private static boolean isOf(Passage passage, int term, int other) {
    return passage.statement(passage.terms().get(term).place())
        == passage.statement(passage.terms().get(other).place());
  }

  /** Whether what is done is told of whom it is done to: "was found guilty", "sold by". */
  private static boolean isPassive(Passage passage, int term) {
    int place = passage.terms().get(term).place();
    for (int k = Math.max(0, place - ADVERBS); k < place; k++) {
      if (BE.contains(passage.form(k))) {
        return passage.terms().get(term).word().verb();
      }
    }
    return passage.form(place + 1).equals("by");
  }

  /** Whether what a term is compared with is another behind it. */
  private static boolean hasThan(Passage passage, int term, int other) {
    int behind = passage.terms().get(term).place() + 1;
    return passage.has("than", behind, passage.terms().get(other).place());
  }

  private static boolean isCue(Matching matching, Word v, Word w) {
    return matching.a().isCue(v) || matching.b().isCue(w);
  }

  /**
   * Whether what stands right around each of two words stands elsewhere in the other passage: "said
   * in the season that trade was proceeding" / "in the season, which ended in June, trade was
   * good".
   */
  private static boolean ofOthers(Matching matching, int i, int j) {
    List<Integer> x = around(matching.a(), i);
    List<Integer> y = around(matching.b(), j);
    return x.stream().anyMatch(t -> matching.knows(true, t))
        && y.stream().anyMatch(u -> matching.knows(false, u))
        && x.stream()
            .noneMatch(t -> y.stream().anyMatch(u -> matching.alike(t, u) >= Matching.COUNTERPART));
  }

  /** The terms around one in its clause; those before it, if the clause begins with it. */
  private static List<Integer> around(Passage passage, int term) {
    List<Term> terms = passage.terms();
    List<Integer> around = new ArrayList<>();
    int clause = terms.get(term).word().clause();
    int statement = passage.statement(terms.get(term).place());
    for (int t = term - 1; t >= 0 && around.size() < AROUND; t--) {
      if (passage.statement(terms.get(t).place()) == statement
          && (terms.get(t).word().clause() == clause || around.isEmpty())) {
        around.add(t);
      }
    }
    int most = around.size() + AROUND;
    for (int t = term + 1; t < terms.size() && around.size() < most; t++) {
      if (passage.statement(terms.get(t).place()) == statement
          && terms.get(t).word().clause() == clause) {
        around.add(t);
      }
    }
    return around;
  }

  /** Whether a word is part of a longer name: "Rotten Tomatoes", "United Artists". */
  private static boolean isInName(Passage passage, int term) {
    Passage.Entity entity = passage.entity(term);
    return entity != null && entity.to() - entity.from() > 1;
  }

  private static boolean excludes(Relation relation) {
    return isOpposite(relation) || relation == Relation.PARTIAL || relation == Relation.SCALE;
  }

  private static boolean isOpposite(Relation relation) {
    return relation == Relation.ANTONYM || relation == Relation.REVERSAL;
  }

  private static double plain(Relation relation) {
    return switch (relation) {
      case ANTONYM, REVERSAL -> 1;
      case PARTIAL, LOOSE -> 0.6;
      case SCALE, CATEGORY, PLACE -> 0.8;
      default -> 0;
    };
  }

  private static Kind kind(Relation relation) {
    return switch (relation) {
      case SCALE -> Kind.SCALE;
      case CATEGORY, LOOSE -> Kind.ENTITY;
      case PLACE -> Kind.PLACE;
      default -> Kind.ANTONYM;
    };
  }
}
