package dev.hearsay.duplicate;

import dev.hearsay.text.Shingles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The maximal shared runs of two texts: goes through the first one and takes at each place the
 * longest run that the second has anywhere, then goes on behind it. Of many places with the same
 * shingle only the first few are tried, so the time is linear.
 */
final class Passages {

  private static final int PLACES_TRIED = 16;

  private final List<Passage> shown;
  private final int longest;

  private Passages(List<Passage> shown, int longest) {
    this.shown = shown;
    this.longest = longest;
  }

  static Passages between(Shingles a, ShingleTable b, int shownTokens, int limit) {
    List<Run> runs = new ArrayList<>();
    int longest = 0;
    int i = 0;
    while (i < a.size()) {
      Run run = longestAt(a, i, b);
      if (run.count == 0) {
        i++;
        continue;
      }
      int tokens = run.count + Shingles.SIZE - 1;
      longest = Math.max(longest, tokens);
      if (tokens >= shownTokens) {
        runs.add(run);
        i += tokens;
      } else {
        i += run.count;
      }
    }
    List<Passage> shown =
        longest(runs, limit).stream()
            .map(r -> new Passage(a.span(r.inA, r.count), b.shingles().span(r.inB, r.count)))
            .toList();
    return new Passages(shown, longest);
  }

  private static Run longestAt(Shingles a, int i, ShingleTable table) {
    Shingles b = table.shingles();
    Run best = new Run(i, 0, 0);
    int tried = 0;
    for (int j = table.first(a.hash(i)); j >= 0 && tried < PLACES_TRIED; j = table.next(j)) {
      tried++;
      int count = 1;
      while (i + count < a.size()
          && j + count < b.size()
          && a.hash(i + count) == b.hash(j + count)) {
        count++;
      }
      if (count > best.count) {
        best = new Run(i, j, count);
      }
    }
    return best;
  }

  private static List<Run> longest(List<Run> runs, int limit) {
    if (runs.size() <= limit) {
      return runs;
    }
    return runs.stream()
        .sorted(Comparator.comparingInt((Run r) -> -r.count))
        .limit(limit)
        .sorted(Comparator.comparingInt(Run::inA))
        .toList();
  }

  /** The runs worth showing, in the order of the first text, disjoint there. */
  List<Passage> shown() {
    return shown;
  }

  /** Tokens of the longest run, shown or not. */
  int longest() {
    return longest;
  }

  private record Run(int inA, int inB, int count) {}
}
