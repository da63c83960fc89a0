package dev.hearsay.claim;

import java.util.Set;

/**
 * The noun that a number counts.
 *
 * @param head its lemma, "" if there is none
 * @param end the token after the noun phrase
 */
record Noun(String head, int end) {

  /** Words of a noun phrase that are looked at. */
  private static final int MOST = 7;

  /** What is said of a number and not counted: "$9 million worldwide". */
  private static final Set<String> MANNERS = Words.of("manners");

  /** The noun phrase that begins at a token. */
  static Noun at(Sentence sentence, int start, boolean plural) {
    int at = start;
    if (sentence.is(at, "of")) {
      at++;
      while (isDeterminer(sentence.folded(at))) {
        at++;
      }
    }
    if (sentence.is(at, "live") && Words.isPlural(sentence, at + 1)) {
      at++;
    }
    int from = at;
    int end = phraseEnd(sentence, from);
    if (end == from) {
      return new Noun("", start);
    }
    if (from > start && sentence.is(end, "'s") && sentence.beginsNoun(end + 1)) {
      return at(sentence, end + 1, plural);
    }
    if (isPersonal(sentence, from, end)) {
      return new Noun("person", from);
    }
    return plural ? ofPlural(sentence, from, end) : ofSingular(sentence, from, end);
  }

  private static int phraseEnd(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.size() && at - from < MOST) {
      boolean joined = sentence.isHyphen(at) && at > from;
      if (joined && (sentence.isWord(at + 1) || isNumbered(sentence, at))) {
        at += 2;
      } else if (sentence.isWord(at) && !Words.isBoundary(sentence.folded(at))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * Whether a number joined by a hyphen ends a name that another word follows: "COVID-19 cases".
   */
  private static boolean isNumbered(Sentence sentence, int hyphen) {
    return sentence.isGlued(hyphen)
        && sentence.isNumber(hyphen + 1)
        && sentence.isWord(hyphen + 2)
        && !Words.isBoundary(sentence.folded(hyphen + 2));
  }

  /** "12 dead", "12 critically injured": the people are not named. */
  private static boolean isPersonal(Sentence sentence, int from, int end) {
    int at = from;
    while (at < end && Words.isPersonalAdjective(sentence.folded(at))) {
      at++;
    }
    if (at == from) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (Words.isPlural(sentence, i)) {
        return false;
      }
    }
    return at == end
        || sentence.folded(at - 1).endsWith("ed")
        || at - from > 1
        || !isNoun(sentence, at);
  }

  private static boolean isNoun(Sentence sentence, int at) {
    return !Lemma.isPast(sentence.folded(at));
  }

  private static Noun ofPlural(Sentence sentence, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Words.isPlural(sentence, i) && !isMidCompound(sentence, i)) {
        int head = i;
        while (head + 1 < end
            && Words.isPlural(sentence, head + 1)
            && !isStandIn(sentence, head + 1)) {
          head++;
        }
        return new Noun(name(sentence.lemma(head)), head + 1);
      }
    }
    String word = sentence.folded(from);
    boolean single = end - from == 1 && !Lemma.isPast(word) && !MANNERS.contains(word);
    return single ? new Noun(sentence.lemma(from), end) : new Noun("", from);
  }

  /** "dead" after "people" is no noun. */
  private static boolean isStandIn(Sentence sentence, int at) {
    return Words.isPersonalAdjective(sentence.folded(at));
  }

  private static boolean isMidCompound(Sentence sentence, int at) {
    return sentence.isHyphen(at + 1) && sentence.isWord(at + 2);
  }

  private static Noun ofSingular(Sentence sentence, int from, int end) {
    int head = from;
    while (head + 1 < end && !isVerb(sentence, head + 1)) {
      head++;
    }
    boolean verb = isVerb(sentence, head);
    return verb ? new Noun("", from) : new Noun(name(sentence.lemma(head)), head + 1);
  }

  private static boolean isVerb(Sentence sentence, int at) {
    String word = sentence.folded(at);
    boolean irregular = !sentence.lemma(at).equals(word) && !word.endsWith("s");
    return irregular || Lemma.isPast(word);
  }

  private static String name(String lemma) {
    return switch (lemma) {
      case "dead", "wounded", "injured", "missing", "other", "others", "folk" -> "person";
      default -> lemma;
    };
  }

  static boolean isDeterminer(String word) {
    return switch (word) {
      case "the",
          "its",
          "their",
          "his",
          "her",
          "our",
          "my",
          "your",
          "these",
          "those",
          "all",
          "them" ->
          true;
      default -> false;
    };
  }
}
