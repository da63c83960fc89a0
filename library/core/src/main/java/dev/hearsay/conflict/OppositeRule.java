package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import dev.hearsay.text.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words that exclude one another in one slot: opposites, steps of a scale, two of one kind. */
final class OppositeRule implements Rule {

  /** Words between a number and what tells its role, at most. */
  private static final int BESIDE = 4;

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
        if (plain < 1 && matching.knows(true, i) && matching.knows(false, j)) {
          continue;
        }
        double free = (1 - matching.coverA(i)) * (1 - matching.coverB(j));
        found.accept(
            new Clash(
                kind(relation),
                Clash.Sort.valueOf(relation.name()),
                new Span(v.start(), v.end()),
                new Span(w.start(), w.end()),
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
