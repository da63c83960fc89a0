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

  /** Words with which a later article tells that something is no longer as it was. */
  private static final Set<String> CUES =
      Set.of(
          "revise",
          "update",
          "widen",
          "originally",
          "initially",
          "preliminary",
          "correct",
          "downgrade",
          "upgrade",
          "recount",
          "now",
          "earlier",
          "previously",
          "latest");

  /** Between articles nearer in time than this nothing can be brought up to date. */
  private static final Duration SAME_TIME = Duration.ofMinutes(30);

  private Natures() {}

  /**
   * How two statements stand to one another that clash.
   *
   * @param fired what speaks against a conflict
   * @param sure whether they are taken for one all the same
   */
  static Nature of(Set<Guard> fired, boolean sure) {
    if (fired.contains(Guard.DISPUTED)) {
      return Nature.DISPUTED;
    }
    if (fired.contains(Guard.UPDATE)) {
      return Nature.UPDATE;
    }
    return fired.contains(Guard.OTHER_SCOPE) && !sure ? Nature.DIFFERENT_SCOPE : Nature.CONFLICT;
  }

  /** Whether the later of two articles says that something has changed. */
  static boolean isUpdate(Passage a, Context contextA, Passage b, Context contextB) {
    Instant before = contextA.published();
    Instant after = contextB.published();
    return before != null
        && after != null
        && Duration.between(before, after).abs().compareTo(SAME_TIME) > 0
        && (before.isBefore(after) ? hasOwn(b.words(), CUES, a) : hasOwn(a.words(), CUES, b));
  }

  /** Words on either side of a number in which it may be told that it has changed. */
  private static final int CLOSE = 8;

  /** Words beside a number that has taken the place of another. */
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
          "lower",
          "raise",
          "tally",
          "so far");

  /** Whether something close by says that a value has taken the place of another. */
  static boolean hasCue(Passage passage, int place, Passage other) {
    int last = Math.min(passage.words().size(), place + CLOSE);
    List<Word> close = passage.words().subList(Math.max(0, Math.min(place, last) - CLOSE), last);
    return hasOwn(close, CHANGES, other);
  }

  /** Whether some words are among those of a set, and another passage does not have them. */
  private static boolean hasOwn(List<Word> words, Set<String> set, Passage other) {
    return words.stream()
        .map(Word::lemma)
        .filter(set::contains)
        .anyMatch(cue -> !other.hasLemma(cue));
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
