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

  private static final Scope NONE = new Scope(0, 0, false);

  /**
   * The terms behind a number that tell of what it is told.
   *
   * @param from the first
   * @param to the one after the last
   * @param outside whether it is told of all else: "outside Orlec"
   */
  private record Scope(int from, int to, boolean outside) {
    boolean isEmpty() {
      return from == to;
    }

    int size() {
      return to - from;
    }
  }

  private final Matching matching;
  private final List<Scope> scopesA;
  private final List<Scope> scopesB;

  /** By a number of the first text, the numbers of the second that are told of the same. */
  private final List<BitSet> same = new ArrayList<>();

  /** The numbers of the second text of which one of the first is told of the same. */
  private final BitSet ofB = new BitSet();

  /** For the numbers of two passages. */
  Scopes(Matching matching) {
    this.matching = matching;
    List<Placed<Quantity>> numbersA = matching.a().quantities();
    List<Placed<Quantity>> numbersB = matching.b().quantities();
    boolean both = !numbersA.isEmpty() && !numbersB.isEmpty();
    this.scopesA = both ? scopes(matching.a()) : List.of();
    this.scopesB = both ? scopes(matching.b()) : List.of();
    for (int i = 0; i < scopesA.size(); i++) {
      BitSet ofOne = new BitSet();
      for (int j = 0; j < scopesB.size(); j++) {
        if (areSame(scopesA.get(i), scopesB.get(j))
            && NumericRule.areComparable(numbersA.get(i).value(), numbersB.get(j).value())) {
          ofOne.set(j);
          ofB.set(j);
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
    if (!same.get(i).isEmpty() || ofB.get(j)) {
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
        && matching.alike(a.from, b.from) >= Matching.KNOWN
        && meet(a, b);
  }

  /** Whether most of the smaller of two scopes is in the other. */
  private boolean meet(Scope a, Scope b) {
    boolean first = a.size() <= b.size();
    Scope small = first ? a : b;
    Scope large = first ? b : a;
    int known = 0;
    for (int t = small.from; t < small.to; t++) {
      known += isIn(first, t, large) ? 1 : 0;
    }
    return 2 * known > small.size();
  }

  /** Whether a term of the first passage or the second is in a scope of the other. */
  private boolean isIn(boolean first, int term, Scope scope) {
    for (int t = scope.from; t < scope.to; t++) {
      if ((first ? matching.alike(term, t) : matching.alike(t, term)) >= Matching.KNOWN) {
        return true;
      }
    }
    return false;
  }

  private static List<Scope> scopes(Passage passage) {
    BitSet numbers = new BitSet();
    passage.quantities().forEach(number -> numbers.set(number.place()));
    return passage.quantities().stream().map(q -> scope(passage, q, numbers)).toList();
  }

  private static Scope scope(Passage passage, Placed<Quantity> number, BitSet numbers) {
    int from = passage.after(number);
    int end = Math.min(passage.start(passage.statement(number.place()) + 1), from + COUNTED);
    for (int i = from; i < end && !isParted(passage, i) && !numbers.get(i); i++) {
      String form = passage.form(i);
      if (OPENS.contains(form)) {
        return scope(passage, i + 1, form.equals("outside"));
      }
    }
    return NONE;
  }

  private static Scope scope(Passage passage, int from, boolean outside) {
    int end = Math.min(passage.start(passage.statement(from - 1) + 1), from + MOST);
    int to = from;
    while (to < end && !(to > from && isParted(passage, to)) && !ends(passage.words().get(to))) {
      to++;
    }
    return new Scope(passage.firstTerm(from), passage.firstTerm(to), outside);
  }

  private static boolean ends(Word word) {
    return word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.TIME || word.verb();
  }

  /** Whether a mark stands before a word. */
  private static boolean isParted(Passage passage, int at) {
    List<Word> words = passage.words();
    return at > 0 && words.get(at).start() - words.get(at - 1).end() > 1;
  }
}
