package dev.hearsay.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells scores and votes for and against: 3-1, 54 to 43, 54 votes to 43. */
final class Scores {

  /**
   * A score.
   *
   * @param end the token after it
   * @param first its first number
   * @param second its second number
   */
  record Score(int end, double first, double second) {}

  private static final Set<String> CONTESTS = Words.of("contests");
  private static final double HIGHEST = 700;

  private Scores() {}

  /**
   * The score that begins with a number, or null.
   *
   * @param sentence where it stands
   * @param number its first number
   * @param scoreEnd the token after the score before it, or -1
   */
  static @Nullable Score at(Sentence sentence, Numeral number, int scoreEnd) {
    int end = number.end();
    if (!isScorable(number) || Units.symbolEndsBefore(sentence, number.start())) {
      return null;
    }
    boolean votes = sentence.is(end, "votes") || sentence.is(end, "vote");
    int joint = votes ? end + 1 : end;
    boolean hyphen = sentence.isHyphen(joint);
    boolean to = sentence.is(joint, "to") || (votes && sentence.is(joint, "against"));
    if ((!hyphen && !to) || sentence.isTimed(joint + 1)) {
      return null;
    }
    Numeral other = Numerals.at(sentence, joint + 1);
    if (other == null || !isScorable(other)) {
      return null;
    }
    boolean chained = scoreEnd >= 0 && sentence.is(scoreEnd, ",") && scoreEnd + 1 == number.start();
    return votes || chained || isScore(sentence, number, other, hyphen)
        ? new Score(other.end(), number.value(), other.value())
        : null;
  }

  /** Whether a score is one on the way: "went 2-0 up", "led 2-0", "2-0 at half-time". */
  static boolean isInterim(Sentence sentence, int start, int end) {
    boolean after =
        sentence.is(end, "up")
            || sentence.is(end, "down")
            || sentence.is(end, "ahead")
            || sentence.is(end, "lead")
            || sentence.is(end, "deficit")
            || (sentence.is(end, "at") && isBreak(sentence, end + 1));
    return after || sentence.lemma(start - 1).equals("lead");
  }

  private static boolean isBreak(Sentence sentence, int at) {
    int word = sentence.is(at, "the") ? at + 1 : at;
    return switch (sentence.folded(word)) {
      case "half", "halftime", "break", "interval" -> true;
      default -> false;
    };
  }

  private static boolean isScorable(Numeral number) {
    return number.isCardinal()
        && number.isWhole()
        && number.magnitude() == 1
        && number.value() <= HIGHEST;
  }

  private static boolean isScore(Sentence sentence, Numeral number, Numeral other, boolean hyphen) {
    int end = other.end();
    if (Units.at(sentence, end, other.written()) != null || sentence.isHyphen(end)) {
      return false;
    }
    boolean counted = Words.isPlural(sentence, end);
    if (hyphen && !number.written() && !other.written()) {
      return false;
    }
    if (number.value() >= other.value()) {
      return hyphen
          ? !counted || isOfContest(sentence, number.start())
          : isOfContest(sentence, number.start()) && !counted;
    }
    return !counted && isContest(sentence, number.start());
  }

  private static boolean isOfContest(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 20); i < Math.min(sentence.size(), at + 20); i++) {
      if (CONTESTS.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb or noun of games and votes stands right before. */
  static boolean isContest(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (CONTESTS.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }
}
