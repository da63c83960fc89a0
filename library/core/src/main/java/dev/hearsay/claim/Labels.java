package dev.hearsay.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells numbers that only name something: flight 212, Highway 9, No. 7, 555-1234, 9/11. */
final class Labels {

  /**
   * A label.
   *
   * @param end the token after it
   * @param head what it names, "" if that is not said
   */
  record Label(int end, String head) {}

  private static final Set<String> LABELLED = Words.of("labelled");

  private Labels() {}

  /** The label that a number is, or null. */
  static @Nullable Label at(Sentence sentence, Numeral number) {
    int at = number.start();
    int end = number.end();
    if (!number.isCardinal()) {
      return null;
    }
    if (isTelephone(sentence, at)) {
      return new Label(telephoneEnd(sentence, at), "");
    }
    if (isPairOfDigits(sentence, end)) {
      return new Label(end + 2, "");
    }
    if (isNumberSign(sentence, at)) {
      return new Label(end, "");
    }
    boolean joined = sentence.isHyphen(at - 1) && sentence.isGlued(at - 1);
    int before = joined ? at - 2 : at - 1;
    if (!sentence.isWord(before)) {
      return null;
    }
    boolean capital = sentence.isCapitalized(before) && !sentence.isTimed(before);
    boolean counted = Words.isPlural(sentence, end) || isPeopleWord(sentence, end);
    boolean known = LABELLED.contains(sentence.lemma(before));
    if (known && ((capital && before > 0) || !counted) && !isVerbBefore(sentence, before)) {
      return new Label(end, sentence.lemma(before));
    }
    boolean name =
        capital
            && before > 0
            && !counted
            && number.written()
            && !isHeadline(sentence)
            && !Measures.isRise(sentence, before)
            && Measures.at(sentence, before, Set.of("COUNT")) == null
            && !sentence.is(end, "%")
            && (!sentence.isWord(end) || Words.isBoundary(sentence.folded(end)));
    boolean fixed = joined && number.written() && (!counted || capital);
    return fixed || name ? new Label(end, sentence.lemma(before)) : null;
  }

  private static boolean isVerbBefore(Sentence sentence, int before) {
    return switch (sentence.folded(before)) {
      case "levels",
          "leads",
          "plans",
          "tests",
          "formed",
          "planned",
          "tested",
          "under",
          "house",
          "years",
          "days",
          "weeks",
          "sets" ->
          !sentence.isCapitalized(before);
      default -> false;
    };
  }

  private static boolean isPeopleWord(Sentence sentence, int at) {
    return switch (sentence.folded(at)) {
      case "were", "are", "have", "had", "people", "dead", "killed", "injured" -> true;
      default -> false;
    };
  }

  /** Whether every longer word is capitalized, so that capitals tell nothing. */
  private static boolean isHeadline(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isWord() && token.text().length() > 4 && !token.isCapitalized()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumberSign(Sentence sentence, int at) {
    if (sentence.is(at - 1, "#")) {
      return true;
    }
    boolean stop = sentence.is(at - 1, ".");
    int word = stop ? at - 2 : at - 1;
    return (sentence.is(word, "no") || sentence.is(word, "nos") || sentence.is(word, "nr"))
        && sentence.isCapitalized(word)
        && (stop || sentence.isNumber(at));
  }

  private static boolean isTelephone(Sentence sentence, int at) {
    return sentence.isNumber(at)
        && sentence.isHyphen(at + 1)
        && sentence.isNumber(at + 2)
        && sentence.token(at).text().length() == 3
        && (sentence.isHyphen(at + 3) || sentence.token(at + 2).text().length() == 4)
        && sentence.token(at + 2).text().length() >= 3
        && Character.digit(sentence.token(at + 2).text().charAt(0), 10) >= 0
        && sentence.token(at + 2).text().indexOf(',') < 0
        && !Words.isPlural(sentence, at + 3);
  }

  private static int telephoneEnd(Sentence sentence, int at) {
    int end = at + 1;
    while (sentence.isHyphen(end) && sentence.isNumber(end + 1)) {
      end += 2;
    }
    return end;
  }

  /** "9/11", "24/7". */
  private static boolean isPairOfDigits(Sentence sentence, int at) {
    return sentence.is(at, "/")
        && sentence.isGlued(at)
        && sentence.isGlued(at + 1)
        && sentence.isNumber(at + 1)
        && sentence.isNumber(at - 1);
  }
}
