package dev.hearsay.claim;

import dev.hearsay.claim.Units.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells ratings of films, albums, players: 8.2/10, 6.9 out of 10, rated four out of five. */
final class Ratings {

  private static final Set<String> RATED = Words.of("rated");

  /** Words between what tells that it is a rating and the number, at most. */
  private static final int NEAR = 6;

  private Ratings() {}

  /** The rating that begins with a number, as a part of the most there can be, or null. */
  static @Nullable Amount at(Sentence sentence, Numeral number) {
    int at = number.end();
    boolean slash = sentence.is(at, "/") && sentence.isGlued(at) && sentence.isGlued(at + 1);
    boolean out = sentence.is(at, "out") && sentence.is(at + 1, "of");
    int next = slash ? at + 1 : at + 2;
    boolean plain = number.isCardinal() && number.magnitude() == 1;
    if (!plain || !(slash || out) || sentence.isTimed(next)) {
      return null;
    }
    Numeral most = Numerals.at(sentence, next);
    if (most == null || !isMost(most.value()) || number.value() > most.value()) {
      return null;
    }
    boolean told = !number.isWhole() || isRated(sentence, number.start());
    Unit unit = new Unit("rating", "rating", false, 1 / most.value(), 0, false, false, false);
    return told ? new Amount(number, number.start(), most.end(), unit) : null;
  }

  private static boolean isMost(double value) {
    return value == 5 || value == 10 || value == 20 || value == 100;
  }

  private static boolean isRated(Sentence sentence, int at) {
    for (int i = Math.max(0, at - NEAR); i < at; i++) {
      if (RATED.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }
}
