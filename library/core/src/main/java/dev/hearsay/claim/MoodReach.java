package dev.hearsay.claim;

import dev.hearsay.claim.Word.Mood;
import java.util.Set;

/**
 * Tells where what a cue marks ends within its clause: before the verb of a clause of which the cue
 * only describes the subject, "The decision to close the school | was announced".
 */
final class MoodReach {

  /** Forms of the present that are no nouns. */
  private static final Set<String> PRESENT =
      Set.of(
          "comes",
          "goes",
          "says",
          "remains",
          "follows",
          "includes",
          "makes",
          "gives",
          "takes",
          "seems",
          "appears",
          "becomes",
          "begins",
          "involves",
          "brings",
          "depends",
          "requires",
          "contains",
          "continues",
          "provides");

  /** Verbs and nouns whose complement may lack its "that": "know the deal is off". */
  private static final Set<String> COMPLEMENTED =
      Set.of(
          "find",
          "see",
          "know",
          "think",
          "mean",
          "ensure",
          "realise",
          "realize",
          "learn",
          "feel",
          "hear",
          "hope",
          "wish",
          "fear",
          "believe",
          "understand",
          "remember",
          "forget",
          "guarantee",
          "prove",
          "show",
          "sure",
          "clear",
          "certain",
          "claim",
          "report",
          "evidence",
          "sign",
          "deny",
          "suggest");

  /** Verbs behind which a form of the past may describe an object: "see him jailed". */
  private static final Set<String> OBJECTS =
      Set.of("see", "have", "get", "keep", "want", "make", "hear", "leave");

  /** Nouns that are cues by themselves. */
  private static final Set<String> NOUNS =
      Set.of("rumour", "rumor", "speculation", "conjecture", "forecasts", "denial");

  private final Sentence tokens;
  private final int[] clauses;

  MoodReach(Sentence tokens, int[] clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
  }

  /** The token before which the reach of a cue ends. */
  int end(int at, int end, Mood mood) {
    if (mood == Mood.CONDITIONAL && isFirst(at)) {
      return tokens.size();
    }
    return isAttached(at, end) ? firstVerb(at, end) : secondVerb(at, end);
  }

  /** The same of the clause behind a "that". */
  int endOfThat(int at, int that) {
    if (hasVerb(at)) {
      return tokens.size();
    }
    boolean verb = false;
    for (int i = that + 1; i < tokens.size() && clauses[i] >= clauses[that]; i++) {
      if (clauses[i] == clauses[that] && Verbs.isFinite(tokens, i)) {
        if (verb && isAuxiliary(i)) {
          return i;
        }
        verb = true;
      }
    }
    return tokens.size();
  }

  /** Whether a cue is no predicate, but describes a noun or is one. */
  private boolean isAttached(int at, int end) {
    if (hasVerb(at) || MoodSense.isSubject(tokens.folded(at - 1))) {
      return false;
    }
    boolean tied = end - at > 1 && isTie(tokens.folded(end - 1));
    boolean reduced = Verbs.isPast(tokens, at) && Part.of(tokens.folded(end)) == Part.PREPOSITION;
    return tied
        || reduced
        || Verbs.isGerund(tokens, at)
        || tokens.is(at, "due")
        || NOUNS.contains(tokens.lemma(at));
  }

  private static boolean isTie(String word) {
    return switch (word) {
      case "to", "of", "for", "on", "in" -> true;
      default -> false;
    };
  }

  private boolean isFirst(int at) {
    return at == 0 || clauses[at - 1] != clauses[at];
  }

  /** Whether a finite verb stands before a token in its clause. */
  private boolean hasVerb(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (clauses[i] == clauses[at] && Verbs.isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private int firstVerb(int at, int end) {
    boolean object = OBJECTS.contains(tokens.lemma(at));
    for (int i = end; i < tokens.size() && clauses[i] >= clauses[at]; i++) {
      if (clauses[i] != clauses[at]) {
        continue;
      }
      object |= OBJECTS.contains(tokens.lemma(i)) && tokens.lemma(i).equals(tokens.folded(i));
      if (isMain(i) || isPresent(tokens, i) || (!object && i > end && isPastVerb(i))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** A finite auxiliary. */
  private boolean isMain(int at) {
    if (Part.of(tokens.folded(at)) != Part.AUXILIARY || !Verbs.isFinite(tokens, at)) {
      return false;
    }
    String before = tokens.folded(Verbs.beforeAdverbs(tokens, at));
    boolean base = tokens.is(at, "have") || tokens.is(at, "do");
    return !before.equals("to")
        && !Verbs.isDeterminer(before)
        && !(base && (Verbs.isModal(before) || Part.of(before) == Part.CONJUNCTION))
        && !(tokens.is(at, "may") && tokens.isCapitalized(at));
  }

  /** A past with a subject before it, and no noun that it describes behind it. */
  private boolean isPastVerb(int at) {
    if (!Verbs.isPast(tokens, at) || !Verbs.isFinite(tokens, at) || isDescribing(at)) {
      return false;
    }
    String before = tokens.folded(at - 1);
    boolean base = tokens.lemma(at).equals(tokens.folded(at));
    return !before.equals("to")
        && Part.of(before) != Part.PREPOSITION
        && !(base && (!tokens.isWord(at - 1) || Part.of(before) != null));
  }

  private boolean isDescribing(int at) {
    return tokens.isHyphen(at + 1)
        || (tokens.isWord(at + 1)
            && !tokens.isCapitalized(at + 1)
            && Part.of(tokens.folded(at + 1)) == null
            && !Verbs.isAdverb(tokens.folded(at + 1)));
  }

  /** A form of the present that is no noun: "comes". */
  static boolean isPresent(Sentence tokens, int at) {
    return PRESENT.contains(tokens.folded(at));
  }

  /** "who tried to flee | was held": the verb behind another. */
  private int secondVerb(int at, int end) {
    boolean open = end == tokens.size() || !isClosed(end - 1);
    if (open || !(hasVerb(at) || hasVerb(end) || tokens.is(end - 1, "to"))) {
      return tokens.size();
    }
    for (int i = end; i < tokens.size() && clauses[i] >= clauses[at]; i++) {
      if (clauses[i] != clauses[at]) {
        continue;
      }
      if (i > end && tokens.is(i, "and") && isReport(tokens, i + 1)) {
        return i;
      }
      if (opens(i)) {
        return tokens.size();
      }
      if (i > end && isAuxiliary(i) && !isJoined(i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Whether no clause without "that" follows the last word of a cue. */
  private boolean isClosed(int last) {
    String word = tokens.folded(last);
    return isTie(word) || Verbs.isModal(word) || Verbs.isBe(word) || Verbs.isHave(word);
  }

  /** "argued courts had a say": a past that reports what follows. */
  static boolean isReport(Sentence tokens, int at) {
    return Verbs.isPast(tokens, at)
        && Reporting.isCue(tokens, at)
        && tokens.isWord(at + 1)
        && Part.of(tokens.folded(at + 1)) != Part.PREPOSITION;
  }

  private boolean opens(int at) {
    String form = tokens.folded(at);
    return Part.of(form) == Part.RELATIVE
        || form.equals("than")
        || COMPLEMENTED.contains(tokens.lemma(at))
        || Reporting.isCue(tokens, at);
  }

  private boolean isJoined(int at) {
    String before = tokens.folded(Verbs.beforeAdverbs(tokens, at));
    return Part.of(before) == Part.CONJUNCTION
        || before.equals(",")
        || MoodSense.isSubject(before)
        || before.equals("there");
  }

  private boolean isAuxiliary(int at) {
    return switch (tokens.folded(at)) {
      case "is", "are", "was", "were", "has", "had" -> true;
      default -> false;
    };
  }
}
