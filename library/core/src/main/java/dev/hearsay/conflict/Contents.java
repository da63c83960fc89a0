package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of all sentences of an article, to see those of one sentence in their light. */
final class Contents {

  private final List<Quantity> quantities = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final Set<Told> told = new HashSet<>();

  /** A word that says something, and whether it is denied. */
  private record Told(String lemma, boolean denied) {
    static Told of(Word word) {
      return new Told(word.lemma(), word.isNegated());
    }
  }

  Contents(List<Passage> article) {
    for (Passage passage : article) {
      passage.quantities().forEach(quantity -> quantities.add(quantity.value()));
      passage.times().forEach(time -> times.add(time.value()));
      passage.terms().forEach(term -> told.add(Told.of(term.word())));
    }
  }

  /**
   * Whether it says anywhere what a passage says in a clash.
   *
   * @param first whether it is the first passage of the clash
   * @return 0 if not, 1 if it says so of anything, 2 if it counts the same
   */
  int says(Clash clash, Passage passage, boolean first) {
    return switch (clash.sort()) {
      case NUMBERS, QUANTIFIED -> saysNumber(passage.quantity(clash.span(first)));
      case TIMES -> saysTime(passage, clash.place(first)) ? 1 : 0;
      default -> saysWord(passage, clash.place(first)) ? 1 : 0;
    };
  }

  private int saysNumber(@Nullable Quantity quantity) {
    int says = 0;
    for (Quantity other : quantities) {
      if (quantity != null && Elsewhere.isSameNumber(quantity, other)) {
        says = Math.max(says, quantity.head().equals(other.head()) ? 2 : 1);
      }
    }
    return says;
  }

  private boolean saysTime(Passage passage, int place) {
    for (Placed<TimeExpression> time : passage.times()) {
      if (time.place() == place) {
        return times.stream().anyMatch(other -> Elsewhere.isSameTime(time.value(), other));
      }
    }
    return false;
  }

  private boolean saysWord(Passage passage, int place) {
    return place < passage.words().size() && told.contains(Told.of(passage.words().get(place)));
  }

  /**
   * How many values it has that a clash may be about: of a number those of what it counts, of a
   * time all times, else none.
   */
  int rivals(Clash clash, Passage passage, boolean first) {
    Quantity quantity = passage.quantity(clash.span(first));
    if (quantity == null) {
      return clash.sort() == Clash.Sort.TIMES ? times.size() : 0;
    }
    return quantities.stream()
        .filter(other -> NumericRule.areComparable(quantity, other) && countSame(quantity, other))
        .map(Quantity::value)
        .collect(Collectors.toSet())
        .size();
  }

  private static boolean countSame(Quantity q, Quantity r) {
    return q.head().equals(r.head()) || (q.role() != null && q.role().equals(r.role()));
  }
}
