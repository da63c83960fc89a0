package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Compares of what numbers are told by the place, group or thing behind them: 7 in Varn. */
final class Scopes {

  /** Words of a scope that are looked at. */
  private static final int MOST = 10;

  /** Words between a number and its scope: "7 new cases in", "304 were in". */
  private static final int COUNTED = 10;

  private static final double SAME = 1;
  static final double UNKNOWN = 0.5;
  private static final double OTHER = 0;

  /** The other text has the scope, of another number. */
  private static final double TAKEN = -1;

  private static final Set<String> OPENS =
      Set.of("in", "at", "from", "for", "among", "on", "outside", "inside", "within", "across");

  /**
   * The terms behind a number that tell of what it is told.
   *
   * @param outside whether it is told of all else: "outside Orlec"
   */
  private record Scope(List<Integer> terms, boolean outside) {
    boolean isEmpty() {
      return terms.isEmpty();
    }
  }

  private final Matching matching;
  private final List<Scope> scopesA;
  private final List<Scope> scopesB;

  /** By a number of the first text, the numbers of the second that are told of the same. */
  private final List<BitSet> same = new ArrayList<>();

  /** By a number of the second text, how many of the first are told of the same. */
  private final int[] ofB;

  /** For the numbers of two passages. */
  Scopes(Matching matching) {
    this.matching = matching;
    List<Placed<Quantity>> numbersA = matching.a().quantities();
    List<Placed<Quantity>> numbersB = matching.b().quantities();
    this.scopesA = numbersA.stream().map(q -> scope(matching.a(), q)).toList();
    this.scopesB = numbersB.stream().map(r -> scope(matching.b(), r)).toList();
    this.ofB = new int[numbersB.size()];
    for (int i = 0; i < numbersA.size(); i++) {
      BitSet ofOne = new BitSet();
      for (int j = 0; j < numbersB.size(); j++) {
        boolean like = NumericRule.areComparable(numbersA.get(i).value(), numbersB.get(j).value());
        if (like && areSame(scopesA.get(i), scopesB.get(j))) {
          ofOne.set(j);
          ofB[j]++;
        }
      }
      same.add(ofOne);
    }
  }

  /**
   * Whether two numbers are told of one place, group or thing: 1 if they are, 0 if each is told of
   * another, half if it is not said of both, -1 if one of them is told of what the other text tells
   * another number of.
   *
   * @param i the place of the one among the numbers of the first passage
   * @param j the place of the other among those of the second
   */
  double alike(int i, int j) {
    if (same.get(i).get(j)) {
      return SAME;
    }
    if (!same.get(i).isEmpty() || ofB[j] > 0) {
      return TAKEN;
    }
    Scope a = scopesA.get(i);
    Scope b = scopesB.get(j);
    boolean open = a.isEmpty() || b.isEmpty() || (a.outside == b.outside && meet(a, b));
    return open ? UNKNOWN : OTHER;
  }

  /** Whether two scopes begin with the same, and meet. */
  private boolean areSame(Scope a, Scope b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && a.outside == b.outside
        && matching.alike(a.terms.get(0), b.terms.get(0)) >= Matching.KNOWN
        && meet(a, b);
  }

  /** Whether most of the smaller of two scopes is in the other. */
  private boolean meet(Scope a, Scope b) {
    int inA = 0;
    int inB = 0;
    for (int i : a.terms) {
      inA += b.terms.stream().anyMatch(j -> matching.alike(i, j) >= Matching.KNOWN) ? 1 : 0;
    }
    for (int j : b.terms) {
      inB += a.terms.stream().anyMatch(i -> matching.alike(i, j) >= Matching.KNOWN) ? 1 : 0;
    }
    int known = a.terms.size() <= b.terms.size() ? inA : inB;
    return 2 * known > Math.min(a.terms.size(), b.terms.size());
  }

  private static Scope scope(Passage passage, Placed<Quantity> number) {
    int from = passage.after(number);
    int end = Math.min(passage.start(passage.statement(number.place()) + 1), from + COUNTED);
    for (int i = from; i < end && !isParted(passage, i); i++) {
      Word word = passage.words().get(i);
      if (OPENS.contains(word.form())) {
        return scope(passage, i + 1, word.form().equals("outside"));
      }
      if (passage.quantity(i) != null) {
        break;
      }
    }
    return new Scope(List.of(), false);
  }

  private static Scope scope(Passage passage, int from, boolean outside) {
    int end = Math.min(passage.start(passage.statement(from - 1) + 1), from + MOST);
    List<Integer> terms = new ArrayList<>();
    for (int i = from; i < end && !(i > from && isParted(passage, i)); i++) {
      Word word = passage.words().get(i);
      if (word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.TIME || word.verb()) {
        break;
      }
      int term = passage.firstTerm(i);
      if (term < passage.terms().size() && passage.terms().get(term).place() == i) {
        terms.add(term);
      }
    }
    return new Scope(terms, outside);
  }

  /** Whether a mark stands before a word. */
  private static boolean isParted(Passage passage, int at) {
    if (at == 0) {
      return false;
    }
    int gap = passage.words().get(at).start() - passage.words().get(at - 1).end();
    return gap > 1;
  }
}
