package dev.hearsay.claim;

import java.util.Set;

/** Tells whether words that have other meanings, too, tell how real something is. */
final class MoodSense {

  private static final int NEAR = 4;

  /** Verbs that headlines put behind a noun: "Ferries to resume". */
  private static final int HEADLINE = 8;

  /** Tokens between "had" and the verb of a condition without "if", at most. */
  private static final int LONGEST_SUBJECT = 6;

  /** What "is to" says the content of, not a plan. */
  private static final Set<String> PURPOSES =
      Set.of(
          "role",
          "purpose",
          "aim",
          "goal",
          "point",
          "way",
          "job",
          "task",
          "idea",
          "key",
          "mission",
          "priority",
          "challenge",
          "duty",
          "answer",
          "reason",
          "step");

  private final Sentence tokens;
  private final int[] clauses;

  MoodSense(Sentence tokens, int[] clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
  }

  /** Whether a word that has other meanings has that of a cue: May, a will, could not. */
  boolean isMeant(int at, int end) {
    String form = tokens.folded(at);
    String before = tokens.folded(at - 1);
    String next = tokens.folded(end);
    return switch (form) {
      case "may" -> !isMonth(at);
      case "will", "might" ->
          !Verbs.isDeterminer(before)
              && !before.equals("'s")
              && !(at > 0 && tokens.isCapitalized(at) && !tokens.isCapitalized(at - 1))
              && !(tokens.isCapitalized(at) && tokens.isCapitalized(at + 1) && at == 0);
      case "could" -> !next.equals("not") && !next.equals("n't");
      case "should" -> !next.equals("have");
      case "would" -> true;
      case "demand" -> isDemand(at, next);
      case "demands" -> isComplemented(next) || Part.of(next) == Part.ARTICLE;
      case "consider", "considers", "considered" ->
          before.equals("being") || isComplemented(next) || Verbs.isGerund(tokens, end);
      case "urge",
          "explore",
          "predict",
          "expect",
          "intend",
          "contemplate",
          "anticipate",
          "envisage",
          "foresee" ->
          (!Verbs.isDeterminer(before) && Part.of(before) != Part.PREPOSITION)
              || before.equals("to");
      case "bound" -> isBase(end);
      case "in" -> !tokens.is(end - 1, "cases");
      case "if" -> !next.equals("not") || tokens.is(end + 1, "for");
      case "due" -> isDue(at, end);
      default -> true;
    };
  }

  private boolean isDated(int at) {
    return Speaker.isDate(tokens.folded(at)) || tokens.isNumber(at) || tokens.is(at, "the");
  }

  private boolean isMonth(int at) {
    if (!tokens.isCapitalized(at)) {
      return false;
    }
    return at > 0
        || tokens.isNumber(at + 1)
        || tokens.is(at + 1, ",")
        || tokens.isCapitalized(at + 1);
  }

  /** "Workers demand more pay"; demand for pay is a fact. */
  private boolean isDemand(int at, String next) {
    if (isComplemented(next)) {
      return true;
    }
    String before = tokens.folded(Verbs.beforeAdverbs(tokens, at));
    boolean subject =
        before.equals("to")
            || Verbs.isModal(before)
            || isSubject(before)
            || (tokens.isWord(at - 1)
                && Part.of(before) == null
                && before.endsWith("s")
                && !tokens.lemma(at - 1).equals(before));
    return subject && !next.equals("for") && !next.equals("in") && !Verbs.isFinite(tokens, at + 1);
  }

  private static boolean isComplemented(String next) {
    return next.equals("that") || next.equals("to") || next.equals("whether");
  }

  static boolean isSubject(String word) {
    return switch (word) {
      case "i", "he", "she", "it", "we", "they", "who", "which", "you" -> true;
      default -> false;
    };
  }

  /** "due on Monday"; "is due to issue a ruling", not "is due to rain". */
  private boolean isDue(int at, int end) {
    if (tokens.is(end - 1, "on")) {
      return isDated(end);
    }
    if (!tokens.is(end - 1, "to")) {
      return true;
    }
    Part object = Part.of(tokens.folded(end + 1));
    return Verbs.isBe(tokens.folded(Verbs.beforeAdverbs(tokens, at)))
        && isBase(end)
        && (object == Part.ARTICLE || object == Part.PRONOUN || tokens.isCapitalized(end + 1));
  }

  private boolean isBase(int at) {
    return isInfinitive(at) && !tokens.isCapitalized(at);
  }

  /** Whether a word may be a verb behind "to", with a capital or not. */
  private boolean isInfinitive(int at) {
    String verb = tokens.folded(at);
    return tokens.isWord(at)
        && (Part.of(verb) == null || verb.equals("be"))
        && !Verbs.isGerund(tokens, at)
        && tokens.lemma(at).equals(verb);
  }

  /** "has not ruled yet", "no decision so far", "is still not open". */
  boolean isPending(int at) {
    boolean negator =
        switch (tokens.folded(at)) {
          case "not", "n't", "no", "none", "nobody", "nothing", "never" -> true;
          default -> false;
        };
    if (!negator) {
      return false;
    }
    if (isStill(at)) {
      return true;
    }
    for (int i = at + 1; i < tokens.size() && clauses[i] == clauses[at]; i++) {
      if (tokens.is(i, "yet") || (tokens.is(i, "so") && tokens.is(i + 1, "far"))) {
        return true;
      }
    }
    return false;
  }

  /** "is still not open", but not "still won't open". */
  private boolean isStill(int at) {
    boolean still = false;
    for (int i = Math.max(0, at - NEAR); i < at; i++) {
      String form = tokens.folded(i);
      if (Verbs.isModal(form) && !isDo(form)) {
        return false;
      }
      still |= form.equals("still") && clauses[i] == clauses[at];
    }
    return still;
  }

  private static boolean isDo(String form) {
    return form.equals("do") || form.equals("does") || form.equals("did");
  }

  /** "is to close"; in a headline "Ferries to resume". */
  boolean isPlan(int to) {
    boolean base =
        isInfinitive(to + 1)
            && tokens.isCapitalized(to + 1) == tokens.isCapitalized(to)
            && !Speaker.isPerson(tokens, to + 1);
    if (!base || to == 0) {
      return false;
    }
    if (Negation.isOfInfinitive(tokens.lemma(to - 1))) {
      return false;
    }
    String before = tokens.folded(Verbs.beforeAdverbs(tokens, to));
    if (before.equals("is")
        || before.equals("are")
        || before.equals("was")
        || before.equals("were")) {
      return !tokens.isCapitalized(to + 1) && !hasPurpose(to);
    }
    if (isText()
        || to > HEADLINE
        || !tokens.isWord(to - 1)
        || Part.of(tokens.folded(to - 1)) != null) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (Verbs.isFinite(tokens, i) && (i < to || Part.of(tokens.folded(i)) == Part.AUXILIARY)) {
        return false;
      }
      if (i < to && isPresent(i)) {
        return false;
      }
    }
    return true;
  }

  /** A verb of a headline, "set", "plans", that makes of "to" another thing. */
  private boolean isPresent(int at) {
    String form = tokens.folded(at);
    return at > 0
        && form.endsWith("s")
        && !tokens.lemma(at).equals(form)
        && tokens.is(at + 1, "to")
        && isOfInfinitive(tokens.lemma(at));
  }

  private static boolean isOfInfinitive(String lemma) {
    return switch (lemma) {
      case "fail",
          "refuse",
          "decline",
          "begin",
          "start",
          "continue",
          "manage",
          "return",
          "come",
          "go",
          "help",
          "fall",
          "rise" ->
          true;
      default -> false;
    };
  }

  /** "its purpose is to", "the aim of the talks was to", "what they want is to". */
  private boolean hasPurpose(int to) {
    for (int i = 0; i < to; i++) {
      boolean told =
          PURPOSES.contains(tokens.lemma(i)) || tokens.is(i, "what") || tokens.is(i, "all");
      if (told && clauses[i] == clauses[to]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a full stop or a contracted verb shows that the sentence is no headline. */
  private boolean isText() {
    int last = tokens.size() - 1;
    if (tokens.is(last, ".") || tokens.is(last - 1, ".")) {
      return true;
    }
    for (int i = 0; i <= last; i++) {
      boolean verb =
          switch (tokens.folded(i)) {
            case "'re", "'m", "'ll", "'ve" -> true;
            case "'s" -> {
              Part before = Part.of(tokens.folded(i - 1));
              yield before == Part.PRONOUN || before == Part.RELATIVE || before == Part.ARTICLE;
            }
            default -> false;
          };
      if (verb) {
        return true;
      }
    }
    return false;
  }

  /** "would have come had the road been safe": a condition without "if". */
  boolean isInverted(int at) {
    if (!tokens.is(at, "had") || !Noun.isDeterminer(tokens.folded(at + 1)) || !isUnreal()) {
      return false;
    }
    for (int i = at + 2; i <= at + LONGEST_SUBJECT; i++) {
      if (tokens.is(i, "been") || tokens.is(i, "not")) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is told that would have been. */
  private boolean isUnreal() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean would = tokens.is(i, "would") || tokens.is(i, "could") || tokens.is(i, "might");
      if (would && tokens.is(i + 1, "have")) {
        return true;
      }
    }
    return false;
  }
}
