package dev.hearsay.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the times of races: 3:58.4, 2:05:11, and, behind a verb of racing, 10.94 and 3:58. */
final class Races {

  private static final Set<String> VERBS = Words.of("racing");
  private static final Set<String> BETWEEN = Words.of("between racing and its time");

  /** Tokens between a verb of racing and its time, at most. */
  private static final int NEAR = 6;

  /** Seconds in a minute, minutes in an hour. */
  private static final double SIXTY = 60;

  private Races() {}

  /** The seconds of a time with colons, or null: 3:58.4, 2:05:11; 3:58 behind a verb of racing. */
  static @Nullable Numeral at(Sentence sentence, int at) {
    String digits = sentence.token(at).folded();
    int first = digits.indexOf(':');
    int last = digits.lastIndexOf(':');
    int point = digits.indexOf('.');
    if (first <= 0 || last - first > 3 || (point >= 0 && point < last)) {
      return null;
    }
    if (first == last && point < 0 && !isBehindVerb(sentence, at)) {
      return null;
    }
    double minutes = Numerals.value(digits.substring(0, first));
    if (last > first) {
      double more = Numerals.value(digits.substring(first + 1, last));
      minutes = more < SIXTY ? minutes * SIXTY + more : Double.NaN;
    }
    double seconds = Numerals.value(digits.substring(last + 1));
    if (Double.isNaN(minutes) || !(seconds < SIXTY)) {
      return null;
    }
    double step = point < 0 ? 1 : Math.pow(10, point + 1.0 - digits.length());
    return Numeral.cardinal(at, at + 1, minutes * SIXTY + seconds, step, 1, true);
  }

  /** Whether a number without a unit is a time: "clocked 10.94". */
  static boolean isRaced(Sentence sentence, Numeral number) {
    boolean fraction = number.written() && number.step() < 1 && number.end() == number.start() + 1;
    return fraction
        && number.magnitude() == 1
        && !sentence.beginsNoun(number.end())
        && !sentence.is(number.end(), "%")
        && isBehindVerb(sentence, number.start());
  }

  static boolean isBehindVerb(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      if (VERBS.contains(sentence.lemma(i))) {
        return true;
      }
      if (!BETWEEN.contains(sentence.folded(i))) {
        return false;
      }
    }
    return false;
  }
}
