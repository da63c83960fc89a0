package dev.hearsay.claim;

import java.util.Set;

/** Tells ages: "19-year-old", "aged 26", "Smith, 43,". */
final class Ages {

  private static final Set<String> PERSONS = Words.of("persons");
  private static final double OLDEST = 116;

  /** What may stand before an age that somebody has. */
  private static final Set<String> HOW_OLD =
      Set.of("only", "just", "now", "still", "about", "around", "nearly", "almost");

  private Ages() {}

  /** Whether a number is an age. */
  static boolean isAge(Sentence sentence, Amount amount) {
    Numeral number = amount.number();
    int start = number.start();
    int end = number.end();
    if (amount.unit() != null) {
      return amount.unit().dimension().equals("age");
    }
    if (!number.isWhole() || number.value() > OLDEST || number.kind() == Numeral.Kind.VAGUE) {
      return false;
    }
    Setting setting = Setting.around(sentence, start, end);
    if (isAfterAge(sentence, start)
        || isAfterAge(sentence, setting.head())
        || isAfterAge(sentence, setting.start())) {
      return true;
    }
    boolean open = !sentence.beginsNoun(end) && !sentence.is(end, "%");
    if (open && setting.relation().bounds() && isPeople(sentence, setting.start() - 1)) {
      return true;
    }
    if (sentence.lemma(start - 1).equals("turn") && !sentence.beginsNoun(end)) {
      return true;
    }
    boolean ends = end >= sentence.size() || isStop(sentence.folded(end));
    boolean marked = sentence.is(start - 1, ",") || sentence.is(start - 1, "(");
    boolean apposed = marked && number.written() && isPerson(sentence, start - 2);
    boolean said = isTheirs(sentence, start) && (number.written() || !sentence.is(end, "of"));
    return ends && (said || (apposed && !isItem(sentence, end)));
  }

  /** "47 in Sofra, 7 in Varn", "12 of them": a number of a list goes on like this. */
  private static boolean isItem(Sentence sentence, int end) {
    boolean them = sentence.is(end, "of") && sentence.is(end + 1, "them");
    return them || sentence.is(end, "in") || sentence.is(end, "at");
  }

  /** "he is 17", "she was only 17", "she will be 90", "Lund, who is 25". */
  private static boolean isTheirs(Sentence sentence, int start) {
    int verb = start - 1;
    while (HOW_OLD.contains(sentence.folded(verb))) {
      verb--;
    }
    int modal = verb - 1;
    int person = Verbs.isModal(sentence.folded(modal)) ? modal - 1 : modal;
    boolean pronoun =
        sentence.is(person, "he") || sentence.is(person, "she") || sentence.is(person, "who");
    return pronoun && sentence.lemma(verb).equals("be");
  }

  /** "people over 65". */
  private static boolean isPeople(Sentence sentence, int at) {
    return switch (sentence.lemma(at)) {
      case "person",
          "man",
          "woman",
          "child",
          "those",
          "adult",
          "patient",
          "resident",
          "voter",
          "worker",
          "anyone",
          "everyone" ->
          sentence.is(at + 1, "over") || sentence.is(at + 1, "under");
      default -> false;
    };
  }

  private static boolean isStop(String mark) {
    return switch (mark) {
      case ",", ".", ")", ";", "from", "of", "and", "when", "in", "at" -> true;
      default -> false;
    };
  }

  private static boolean isPerson(Sentence sentence, int at) {
    return !sentence.isTimed(Math.max(at, 0))
        && (sentence.isCapitalized(at) || PERSONS.contains(sentence.lemma(at)));
  }

  /** Whether "aged", "age" or "age of" stands before a token. */
  static boolean isAfterAge(Sentence sentence, int at) {
    String word = sentence.folded(at - 1);
    if (word.equals("aged") || word.equals("age") || word.equals("ages")) {
      return true;
    }
    return word.equals("of") && sentence.is(at - 2, "age");
  }

  /** Whose age it is: "Smith, 43", "a man aged 26". */
  static String bearer(Sentence sentence, int start) {
    int at = start - 1;
    while (sentence.is(at, ",") || sentence.is(at, "(") || sentence.is(at, "aged")) {
      at--;
    }
    return at < start - 1 && sentence.isWord(at) ? sentence.lemma(at) : "";
  }
}
