package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Entity;
import dev.hearsay.conflict.Passage.Placed;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of all sentences of an article, to see those of one sentence in their light. What it
 * is asked takes no longer, the longer the article is.
 */
final class Contents {

  private final Set<Amount> amounts = new HashSet<>();

  /** By what is counted, the numbers. */
  private final Map<Counted, Set<Double>> ofHead = new HashMap<>();

  /** By what is said of what is counted, the numbers. */
  private final Map<Counted, Set<Double>> ofRole = new HashMap<>();

  private final Set<Moment> moments = new HashSet<>();
  private final Set<Told> told = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** The names by which that is called which it names first, which it is about. */
  private final Set<String> subject = new HashSet<>();

  private int times;

  /** A number, whatever it is of. */
  record Amount(Quantity.Kind kind, String dimension, double value) {
    static Amount of(Quantity quantity) {
      // Of a zero the sign does not matter.
      return new Amount(quantity.kind(), quantity.dimension(), quantity.value() + 0.0);
    }
  }

  /** What numbers of one kind are of, by their head or role. */
  private record Counted(Quantity.Kind kind, String dimension, String what) {
    static Counted of(Quantity quantity, String what) {
      return new Counted(quantity.kind(), quantity.dimension(), what);
    }
  }

  /** A stretch of time, however it is told. */
  record Moment(boolean resolved, TimeExpression.Grain grain, long from, long to) {
    static Moment of(TimeExpression time) {
      return new Moment(time.resolved(), time.grain(), time.from(), time.to());
    }
  }

  /** A word that says something, and whether it is denied. */
  private record Told(String lemma, boolean denied) {
    static Told of(Word word) {
      return new Told(word.lemma(), word.isNegated());
    }
  }

  Contents(List<Passage> article) {
    for (Passage passage : article) {
      passage.quantities().forEach(quantity -> add(quantity.value()));
      passage.times().forEach(time -> moments.add(Moment.of(time.value())));
      times += passage.times().size();
      passage.terms().forEach(term -> told.add(Told.of(term.word())));
      passage.entities().forEach(entity -> addNames(passage, entity));
    }
  }

  private void addNames(Passage passage, Entity entity) {
    boolean first = subject.isEmpty();
    for (int t = entity.from(); t < entity.to(); t++) {
      Word word = passage.terms().get(t).word();
      names.add(word.lemma());
      // Of "General Motors Corp." only the first is told of nobody else.
      if (first && (t == entity.from() || word.lexeme() < 0)) {
        subject.add(word.lemma());
      }
    }
  }

  /** Whether neither of two articles names what the other is about. */
  boolean isOfOtherSubject(Contents other) {
    return !subject.isEmpty()
        && !other.subject.isEmpty()
        && Collections.disjoint(subject, other.names)
        && Collections.disjoint(other.subject, names);
  }

  private void add(Quantity quantity) {
    Amount amount = Amount.of(quantity);
    amounts.add(amount);
    Counted head = Counted.of(quantity, quantity.head());
    ofHead.computeIfAbsent(head, k -> new HashSet<>()).add(amount.value);
    if (quantity.role() != null) {
      Counted role = Counted.of(quantity, quantity.role());
      ofRole.computeIfAbsent(role, k -> new HashSet<>()).add(amount.value);
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
    if (quantity == null) {
      return 0;
    }
    Amount amount = Amount.of(quantity);
    boolean same = numbers(ofHead, quantity, quantity.head()).contains(amount.value);
    return same ? 2 : amounts.contains(amount) ? 1 : 0;
  }

  private boolean saysTime(Passage passage, int place) {
    for (Placed<TimeExpression> time : passage.times()) {
      if (time.place() == place) {
        return moments.contains(Moment.of(time.value()));
      }
    }
    return false;
  }

  private boolean saysWord(Passage passage, int place) {
    return place < passage.words().size() && told.contains(Told.of(passage.words().get(place)));
  }

  /**
   * How many values it has that a clash may be about: of a number the different ones of what it
   * counts, or of what is said of that if those are more; of a time all times; else none.
   */
  int rivals(Clash clash, Passage passage, boolean first) {
    Quantity quantity = passage.quantity(clash.span(first));
    if (quantity == null) {
      return clash.sort() == Clash.Sort.TIMES ? times : 0;
    }
    String role = quantity.role();
    int ofOneHead = numbers(ofHead, quantity, quantity.head()).size();
    return role == null ? ofOneHead : Math.max(ofOneHead, numbers(ofRole, quantity, role).size());
  }

  private static Set<Double> numbers(
      Map<Counted, Set<Double>> numbers, Quantity quantity, String what) {
    return numbers.getOrDefault(Counted.of(quantity, what), Set.of());
  }
}
