package dev.hearsay.claim;

import dev.hearsay.claim.Comparators.Relation;
import dev.hearsay.claim.Quantity.Aspect;
import java.util.Set;

/**
 * What stands around a number and bounds it or sets it against others.
 *
 * @param start first token that belongs to its bounds
 * @param head first token of all that was looked at
 * @param end the token after what bounds it
 * @param relation how it is bounded
 * @param aspect how it stands to other numbers
 */
record Setting(int start, int head, int end, Relation relation, Aspect aspect) {

  private static final Set<String> PHRASAL = Words.of("phrasal");

  /** What may stand between "from" and a number behind an article: from a record 4.2. */
  private static final Set<String> QUALIFIED = Words.of("qualified");

  private static final Set<String> EXTREMES = Set.of("low", "high", "peak", "total", "record");

  /** Verbs behind which "up to" tells where a measure has come to. */
  private static final Set<String> MOVED_UP = Words.of("moved up");

  /** Words behind which "over" tells what they are about. */
  private static final Set<String> ABOUT = Words.of("about");

  /** What bounds the number that stands between two tokens. */
  static Setting around(Sentence sentence, int start, int end) {
    Relation relation = Relation.EXACTLY;
    Aspect aspect = Aspect.LEVEL;
    int bound = start;
    int head = unqualified(sentence, start);
    boolean reached = false;
    for (int i = 0; i < 3; i++) {
      Phrases.Found<Relation> before = Comparators.before(sentence, head);
      boolean idle =
          before == null
              || sentence.isTimed(head - 1)
              || isIdle(sentence, before)
              || isAttribute(sentence, before, start, end);
      if (idle || before == null) {
        break;
      }
      boolean particle = isParticle(sentence, before);
      Relation said = movesUp(sentence, before) ? Relation.TO : before.first();
      if (said.bounds() && (!relation.bounds() || relation == Relation.ABOUT)) {
        relation = said;
        bound = before.start();
      }
      boolean level = aspect == Aspect.LEVEL && !(reached && particle);
      aspect = level ? aspect(sentence, said, before) : aspect;
      reached |= said == Relation.TO;
      head = before.start();
    }
    return new Setting(bound, head, end, relation, aspect).after(sentence, end);
  }

  /** "over the past three days", "averaged over three days": what bounds no number. */
  private static boolean isIdle(Sentence sentence, Phrases.Found<Relation> before) {
    String word = sentence.folded(before.end() - 1);
    boolean single = before.end() - before.start() == 1;
    return single
        && ((word.equals("past") && sentence.is(before.start() - 1, "the"))
            || word.equals("top")
            || (word.equals("over") && sentence.is(before.start() - 1, "averaged"))
            || (word.equals("over") && ABOUT.contains(sentence.lemma(before.start() - 1)))
            || (word.equals("not") && !sentence.is(before.start() - 1, ","))
            || (sentence.isDash(before.start()) && !joins(sentence, before.start())));
  }

  /** Whether a dash joins a number to one before it: "10–12", "10 – 12". */
  private static boolean joins(Sentence sentence, int dash) {
    return sentence.isHyphen(dash) && (sentence.isGlued(dash) || sentence.isNumber(dash - 1));
  }

  /** The article of "a record 4.2", "an upwardly revised 105.9" behind "from" or "to". */
  private static int unqualified(Sentence sentence, int start) {
    boolean extreme = sentence.is(start - 1, "of") && EXTREMES.contains(sentence.folded(start - 2));
    int at = extreme ? start - 2 : start - 1;
    if (!extreme && !QUALIFIED.contains(sentence.folded(at))) {
      return start;
    }
    at = sentence.folded(at - 1).endsWith("ly") || sentence.is(at - 1, "record") ? at - 2 : at - 1;
    boolean article = sentence.is(at, "a") || sentence.is(at, "an") || sentence.is(at, "the");
    boolean reached = sentence.is(at - 1, "from") || sentence.is(at - 1, "to");
    return article && reached ? at : start;
  }

  /** "revised up to 3.2 percent". */
  private static boolean movesUp(Sentence sentence, Phrases.Found<Relation> before) {
    return before.end() - before.start() == 2
        && sentence.is(before.start(), "up")
        && sentence.is(before.end() - 1, "to")
        && MOVED_UP.contains(sentence.lemma(before.start() - 1));
  }

  /** "up" and "down" before "to": "edged down to 105.4". */
  private static boolean isParticle(Sentence sentence, Phrases.Found<Relation> before) {
    return before.end() - before.start() == 1
        && (sentence.is(before.start(), "up") || sentence.is(before.start(), "down"));
  }

  /** "under 24-hour detention": the number belongs to the noun behind it. */
  private static boolean isAttribute(
      Sentence sentence, Phrases.Found<Relation> before, int start, int end) {
    boolean side = sentence.is(before.end() - 1, "under") || sentence.is(before.end() - 1, "over");
    if (!side || before.end() - before.start() > 1 || !sentence.beginsNoun(end)) {
      return false;
    }
    boolean joined = false;
    for (int i = start; i < end; i++) {
      joined |= sentence.isHyphen(i) && sentence.isWord(i + 1);
    }
    return joined && !sentence.is(end - 1, "old");
  }

  private static Aspect aspect(
      Sentence sentence, Relation relation, Phrases.Found<Relation> phrase) {
    return switch (relation) {
      case FURTHER -> Aspect.FURTHER;
      case PART -> Aspect.PART;
      case PREVIOUS -> Aspect.PREVIOUS;
      case DIFFERENCE -> difference(sentence, phrase);
      case FROM ->
          sentence.is(phrase.start(), "from") && isChange(sentence, phrase.start())
              ? Aspect.PREVIOUS
              : Aspect.LEVEL;
      default -> Aspect.LEVEL;
    };
  }

  private static Aspect difference(Sentence sentence, Phrases.Found<Relation> phrase) {
    boolean particle = phrase.end() - phrase.start() == 1 && !sentence.is(phrase.start(), "by");
    if (particle && PHRASAL.contains(sentence.lemma(phrase.start() - 1))) {
      return Aspect.LEVEL; // "made up 40 percent", "set up 12 camps"
    }
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (Measures.isRise(sentence, i)) {
        return Aspect.RISE;
      }
      if (Measures.isFall(sentence, i)) {
        return Aspect.FALL;
      }
    }
    if (sentence.is(phrase.end() - 1, "by")) {
      Aspect move = moveBefore(sentence, phrase.start(), 4);
      return move == Aspect.LEVEL && Scores.isContest(sentence, phrase.start())
          ? Aspect.DIFFERENCE
          : move;
    }
    return Aspect.DIFFERENCE;
  }

  /** RISE or FALL if such a verb stands within a few tokens before, else LEVEL. */
  static Aspect moveBefore(Sentence sentence, int at, int most) {
    for (int i = at - 1; i >= Math.max(0, at - most); i--) {
      if (Measures.isRise(sentence, i)) {
        return Aspect.RISE;
      }
      if (Measures.isFall(sentence, i)) {
        return Aspect.FALL;
      }
    }
    return Aspect.LEVEL;
  }

  /** The setting with what follows the number. */
  Setting after(Sentence sentence, int end) {
    Phrases.Found<Relation> after = Comparators.after(sentence, end);
    if (after == null) {
      return this;
    }
    Relation said = after.first();
    if (said.bounds() && !relation.bounds() && !startsNumber(sentence, after.end())) {
      return new Setting(start, head, after.end(), said, aspect);
    }
    Aspect now = aspect;
    if (now == Aspect.LEVEL) {
      now =
          switch (said) {
            case FURTHER -> Aspect.FURTHER;
            case PART -> Aspect.PART;
            case DIFFERENCE -> difference(sentence, after);
            default -> now;
          };
    }
    return new Setting(start, head, Math.max(this.end, end), relation, now);
  }

  /** Whether what looks like a bound after one number stands before the next: "12, at least 5". */
  private static boolean startsNumber(Sentence sentence, int at) {
    return Numerals.at(sentence, at) != null;
  }

  /** "over three days" tells how long, not that it was longer. */
  boolean isDuring(Sentence sentence) {
    boolean over = sentence.is(start, "over");
    return over
        && switch (sentence.folded(start - 1)) {
          case "for", "in", "just", "lasted", "took", "well", "of", "been" -> false;
          default -> true;
        };
  }

  boolean isMove(Sentence sentence) {
    return sentence.is(head, "by") || sentence.is(head, "up");
  }

  /** Whether a rise or fall stands before a range: "rose from 10 to 12" names two levels. */
  static boolean isChange(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 5); i < at; i++) {
      if (!sentence.is(i, "up") && !sentence.is(i, "down") && isMove(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word tells of a rise or a fall. */
  static boolean isMove(Sentence sentence, int at) {
    return Measures.isRise(sentence, at) || Measures.isFall(sentence, at);
  }

  /** Whether "from" stands before the number. */
  boolean isFrom(Sentence sentence) {
    return sentence.is(head, "from");
  }

  /** Whether "to" stands before the number. */
  boolean isTo(Sentence sentence, int number) {
    for (int i = head; i < number; i++) {
      if (sentence.is(i, "to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number is where a measure has come to: "rose to 12". */
  boolean isReached(Sentence sentence, int number) {
    for (int i = head; i < number; i++) {
      if (sentence.is(i, "to") || sentence.is(i, "at") || sentence.is(i, "from")) {
        return true;
      }
    }
    return false;
  }
}
