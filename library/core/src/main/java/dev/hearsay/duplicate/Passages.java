package dev.hearsay.duplicate;

import dev.hearsay.text.Shingles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The maximal shared runs of two texts. For every place of the first text the longest run that the
 * second has anywhere; of these the longest are taken first, each cut back to what the longer ones
 * before it left. A run that goes on from the place before costs one step, and other places are
 * tried only while they can be longer, within a budget of steps that is linear in the texts: past
 * it, in texts that are made of repetition, runs stay true but need not be the longest.
 */
final class Passages {

  private static final int STEPS_A_SHINGLE = 64;

  private static final Comparator<Run> IN_ORDER = Comparator.comparingInt(Run::inA);
  private static final Comparator<Run> LONGEST_FIRST =
      Comparator.comparingInt((Run run) -> -run.count).thenComparing(IN_ORDER);

  private final List<Passage> shown;
  private final int longest;

  private record Run(int inA, int inB, int count) {}

  private Passages(List<Passage> shown, int longest) {
    this.shown = shown;
    this.longest = longest;
  }

  static Passages between(Shingles a, ShingleTable b, int shownTokens, int limit) {
    int least = shownTokens - Shingles.SIZE + 1;
    int longest = 0;
    List<Run> longestFirst = new ArrayList<>();
    for (Run run : runs(a, b)) {
      longest = Math.max(longest, run.count + Shingles.SIZE - 1);
      if (run.count >= least) {
        longestFirst.add(run);
      }
    }
    longestFirst.sort(LONGEST_FIRST);
    List<Run> kept = disjoint(longestFirst, least, a.tokens().size());
    List<Run> inOrder = kept.subList(0, Math.min(limit, kept.size()));
    inOrder.sort(IN_ORDER);
    List<Passage> shown = new ArrayList<>(inOrder.size());
    for (Run run : inOrder) {
      shown.add(new Passage(a.span(run.inA, run.count), b.shingles().span(run.inB, run.count)));
    }
    return new Passages(shown, longest);
  }

  /**
   * For every place of the first text where no run of like length goes on from the place before,
   * the longest run from there.
   */
  private static List<Run> runs(Shingles a, ShingleTable table) {
    Shingles b = table.shingles();
    List<Run> runs = new ArrayList<>();
    long steps = (long) STEPS_A_SHINGLE * (a.size() + b.size());
    int place = -1;
    int count = 0;
    for (int i = 0; i < a.size(); i++) {
      place = count > 1 ? place + 1 : -1;
      count = Math.max(0, count - 1);
      boolean starts = false;
      for (int j = table.first(a.hash(i)); j >= 0 && steps > 0; j = table.next(j)) {
        steps--;
        if (j != place && agree(a, i + count, b, j + count)) {
          int found = count(a, i, b, j);
          steps -= found;
          if (found > count) {
            place = j;
            count = found;
            starts = true;
          }
        }
      }
      if (starts) {
        runs.add(new Run(i, place, count));
      }
    }
    return runs;
  }

  private static int count(Shingles a, int i, Shingles b, int j) {
    int count = 0;
    while (agree(a, i + count, b, j + count)) {
      count++;
    }
    return count;
  }

  private static boolean agree(Shingles a, int i, Shingles b, int j) {
    return i < a.size() && j < b.size() && a.hash(i) == b.hash(j);
  }

  /**
   * The runs, each without the tokens of the first text that those before it cover; what is left
   * too short is dropped.
   */
  private static List<Run> disjoint(List<Run> runs, int least, int tokens) {
    List<Run> disjoint = new ArrayList<>();
    BitSet covered = new BitSet(tokens);
    for (Run run : runs) {
      int end = run.inA + run.count + Shingles.SIZE - 1;
      int from = covered.nextClearBit(run.inA);
      while (from < end) {
        int next = covered.nextSetBit(from);
        int to = next < 0 ? end : Math.min(end, next);
        int count = to - from - Shingles.SIZE + 1;
        if (count >= least) {
          disjoint.add(new Run(from, run.inB + from - run.inA, count));
          covered.set(from, to);
        }
        from = covered.nextClearBit(to);
      }
    }
    return disjoint;
  }

  /** The runs worth showing, in the order of the first text, disjoint there. */
  List<Passage> shown() {
    return shown;
  }

  /** Tokens of the longest run, shown or not. */
  int longest() {
    return longest;
  }
}
