package dev.hearsay.conflict;

import dev.hearsay.claim.Attribution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who says what two passages say. */
final class Speakers {

  private Speakers() {}

  /** How alike the speakers are, in 0..1; -1 if a passage names none. */
  static double alike(Matching matching) {
    return alike(matching.a().attributions(), matching.b().attributions());
  }

  /** As {@link #alike(Matching)}, of who says it. */
  static double alike(List<Attribution> a, List<Attribution> b) {
    double best = -1;
    for (Attribution x : a) {
      for (Attribution y : b) {
        best = Math.max(best, alike(x.name(), y.name()));
      }
    }
    return best;
  }

  /** Whether who says it may be the same; where none is told, anybody whose name stands there. */
  static boolean mayBeOne(Passage a, Passage b) {
    double told = alike(a.attributions(), b.attributions());
    return told < 0
        ? !a.entities().isEmpty() && !b.entities().isEmpty()
        : told >= Gate.SAME_SPEAKER;
  }

  private static double alike(String x, String y) {
    Set<String> wordsX = new HashSet<>(List.of(x.split(" ", -1)));
    Set<String> wordsY = new HashSet<>(List.of(y.split(" ", -1)));
    int least = Math.min(wordsX.size(), wordsY.size());
    wordsX.retainAll(wordsY);
    return (double) wordsX.size() / least;
  }
}
