package dev.hearsay.conflict;

import dev.hearsay.claim.Attribution;
import dev.hearsay.claim.Attribution.Stance;
import dev.hearsay.claim.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Tells a conflict from an update and a dispute. */
final class Natures {

  private static final Set<String> CUES =
      Set.of(
          "revise",
          "update",
          "raise",
          "widen",
          "originally",
          "initially",
          "preliminary",
          "correct",
          "climb",
          "downgrade",
          "upgrade",
          "recount",
          "now",
          "earlier",
          "previously",
          "latest",
          "again",
          "since");

  /** Between articles nearer in time than this nothing can be brought up to date. */
  private static final Duration SAME_TIME = Duration.ofMinutes(30);

  /** What was done can be undone in longer. */
  private static final Duration UNDONE = Duration.ofHours(12);

  private Natures() {}

  static Nature of(Set<Guard> fired) {
    if (fired.contains(Guard.DISPUTED)) {
      return Nature.DISPUTED;
    }
    return fired.contains(Guard.UPDATE) ? Nature.UPDATE : Nature.CONFLICT;
  }

  /** Whether so much time lies between two articles that what was done may have been undone. */
  static boolean areDaysApart(Context a, Context b) {
    Instant first = a.published();
    Instant second = b.published();
    return first != null
        && second != null
        && Duration.between(first, second).abs().compareTo(UNDONE) > 0;
  }

  /** Whether the later of two articles says that something has changed. */
  static boolean isUpdate(Passage a, Context contextA, Passage b, Context contextB) {
    Instant before = contextA.published();
    Instant after = contextB.published();
    return before != null
        && after != null
        && Duration.between(before, after).abs().compareTo(SAME_TIME) > 0
        && hasCue(before.isBefore(after) ? b : a);
  }

  /** Words on either side of a number in which it may be told that it has changed. */
  private static final int CLOSE = 8;

  private static final Set<String> CHANGES =
      Set.of(
          "revise",
          "update",
          "widen",
          "preliminary",
          "provisional",
          "initially",
          "originally",
          "recount",
          "downgrade",
          "upgrade",
          "correct",
          "tally",
          "lower",
          "raise",
          "so far");

  /** Whether something close by says that a value has taken the place of another. */
  static boolean hasCue(Passage passage, int place) {
    int last = Math.min(passage.words().size(), place + CLOSE);
    for (int i = Math.max(0, place - CLOSE); i < last; i++) {
      if (CHANGES.contains(passage.words().get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCue(Passage passage) {
    for (Word word : passage.words()) {
      if (CUES.contains(word.lemma())) {
        return true;
      }
    }
    return false;
  }

  static boolean isDisputed(List<Attribution> a, List<Attribution> b) {
    if (a.isEmpty() || b.isEmpty() || Speakers.alike(a, b) > 0) {
      return false;
    }
    return takesSides(a) || takesSides(b);
  }

  private static boolean takesSides(List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      Stance stance = attribution.stance();
      if (stance == Stance.CLAIM || stance == Stance.ACCUSE || stance == Stance.DENY) {
        return true;
      }
    }
    return false;
  }
}
