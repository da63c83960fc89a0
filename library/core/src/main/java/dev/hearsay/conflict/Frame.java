package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import java.util.BitSet;
import java.util.Set;

/** How alike two places of two passages stand to the terms, verbs and prepositions around them. */
final class Frame {

  /** How many terms before or behind a place stand beside it. */
  private static final int BESIDE = 3;

  /** Words before a place among which its preposition is looked for. */
  private static final int REACH = 4;

  private static final double BOTH_LACK = 0.5;
  private static final double ONE_LACKS = -1;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "by", "for", "from", "to", "with", "within", "without", "after",
          "before", "since", "until", "during", "over", "under", "below", "near", "through",
          "across", "against", "between", "among", "into", "onto", "off", "out", "of", "about",
          "per", "via", "as", "than", "like", "towards", "toward", "upon", "inside", "outside",
          "behind", "beyond", "along", "around", "above", "up", "down");

  private Frame() {}

  /** How much of the few terms before two places is the same, in 0..1; 1 if there are none. */
  static double before(Matching matching, int p, int q) {
    return same(matching, matching.a().firstTerm(p) - 1, matching.b().firstTerm(q) - 1, -1);
  }

  /** How much of the few terms from two places on is the same, in 0..1; 1 if there are none. */
  static double from(Matching matching, int p, int q) {
    return same(matching, matching.a().firstTerm(p), matching.b().firstTerm(q), 1);
  }

  /** How much of the few terms before and behind two runs of words is the same, in 0..1. */
  static double beside(Matching matching, int p, int afterP, int q, int afterQ) {
    return (before(matching, p, q) + from(matching, afterP, afterQ)) / 2;
  }

  private static double same(Matching matching, int x, int y, int step) {
    int ofX = count(matching.a(), x, step);
    int ofY = count(matching.b(), y, step);
    if (ofX == 0 || ofY == 0) {
      return ofX == ofY ? 1 : 0;
    }
    BitSet inX = new BitSet();
    BitSet inY = new BitSet();
    for (int i = 0; i < ofX; i++) {
      for (int j = 0; j < ofY; j++) {
        if (matching.alike(x + step * i, y + step * j) >= Matching.KNOWN) {
          inX.set(i);
          inY.set(j);
        }
      }
    }
    return ((double) inX.cardinality() / ofX + (double) inY.cardinality() / ofY) / 2;
  }

  /** How many terms from one on, at most a few, are of its statement. */
  private static int count(Passage passage, int from, int step) {
    if (from < 0 || from >= passage.terms().size()) {
      return 0;
    }
    int statement = passage.statement(passage.terms().get(from).place());
    int count = 1;
    while (count < BESIDE && isOf(passage, from + step * count, statement)) {
      count++;
    }
    return count;
  }

  /** Whether there is a term of a number, and it is of a statement. */
  private static boolean isOf(Passage passage, int term, int statement) {
    return term >= 0
        && term < passage.terms().size()
        && passage.statement(passage.terms().get(term).place()) == statement;
  }

  /**
   * How alike the verbs before two places are, in 0..1; half if there are none, less than 0 if only
   * one has a verb before it.
   */
  static double verbsBefore(Matching matching, int p, int q) {
    return verbs(matching, verb(matching.a(), p, -1), verb(matching.b(), q, -1));
  }

  /** As {@link #verbsBefore}, behind two places. */
  static double verbsAfter(Matching matching, int p, int q) {
    return verbs(matching, verb(matching.a(), p, 1), verb(matching.b(), q, 1));
  }

  private static double verbs(Matching matching, int v, int w) {
    if (v < 0 || w < 0) {
      return v == w ? BOTH_LACK : ONE_LACKS;
    }
    return Math.max(0, matching.alike(v, w));
  }

  /** The term that is the next verb before or behind a place in its statement, or -1. */
  private static int verb(Passage passage, int place, int step) {
    int statement = passage.statement(place);
    int next = step > 0 ? passage.firstTerm(place + 1) : passage.firstTerm(place) - 1;
    for (int t = next; isOf(passage, t, statement); t += step) {
      if (passage.terms().get(t).word().verb()) {
        return t;
      }
    }
    return -1;
  }

  /**
   * Whether both places have the same preposition before them: 1 if they have, 0 if they have
   * others, half if there are none, less than 0 if only one has one.
   */
  static double prepositions(Matching matching, int p, int q) {
    String one = preposition(matching.a(), p);
    String other = preposition(matching.b(), q);
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other) ? BOTH_LACK : ONE_LACKS;
    }
    return one.equals(other) ? 1 : 0;
  }

  /** Whether the prepositions before two places differ, or only one has one. */
  static boolean haveOtherPrepositions(Matching matching, int p, int q) {
    return !preposition(matching.a(), p).equals(preposition(matching.b(), q));
  }

  /** The preposition close before a place, with no verb between, or "". */
  private static String preposition(Passage passage, int place) {
    int start = Math.max(passage.start(passage.statement(place)), place - REACH);
    for (int i = Math.min(place, passage.words().size()) - 1; i >= start; i--) {
      Word word = passage.words().get(i);
      if (PREPOSITIONS.contains(word.form())) {
        return word.form();
      }
      if (word.verb()) {
        return "";
      }
    }
    return "";
  }
}
