package dev.hearsay.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Parts a sentence into clauses, roughly: at marks, conjunctions and relative words. A clause that
 * another interrupts goes on behind it: "The minister, who was not hurt, | resigned".
 */
final class Clauses {

  private static final Set<String> OPENERS =
      Set.of(
          "but",
          "although",
          "though",
          "while",
          "whereas",
          "because",
          "since",
          "if",
          "unless",
          "until",
          "when",
          "where",
          "who",
          "whom",
          "whose",
          "which",
          "whether",
          "after",
          "before",
          "as",
          "once",
          "despite",
          "adding",
          "saying",
          "lest",
          "whenever",
          "wherever",
          "why");

  /** Words before "as", "since" and the like with which they open no clause. */
  private static final Set<String> TIED =
      Set.of(
          "such", "so", "well", "as", "far", "long", "soon", "same", "ever", "even", "known",
          "much", "many", "early", "late");

  private static final Set<String> SUBJECTS =
      Set.of("i", "he", "she", "it", "we", "they", "you", "there", "nobody", "everyone", "this");

  /** Verbs that a clause completes and that report nothing: "ensure that". */
  private static final Set<String> COMPLEMENTED =
      Set.of(
          "think",
          "know",
          "ensure",
          "mean",
          "hope",
          "fear",
          "see",
          "feel",
          "find",
          "realise",
          "realize",
          "understand",
          "expect",
          "learn",
          "decide",
          "suppose",
          "assume",
          "doubt",
          "forget",
          "remember",
          "notice",
          "guarantee",
          "agree",
          "prove",
          "show",
          "suggest",
          "hear",
          "wish",
          "demand",
          "require",
          "request",
          "propose",
          "recommend",
          "order",
          "rule",
          "predict",
          "imagine",
          "care",
          "worry",
          "discover",
          "conclude",
          "insist");

  /** Verbs of a plural subject. */
  private static final Set<String> PRESENT =
      Set.of(
          "persist",
          "remain",
          "continue",
          "say",
          "want",
          "need",
          "expect",
          "hope",
          "fear",
          "think",
          "warn",
          "believe",
          "seem",
          "appear",
          "keep",
          "stay",
          "come",
          "go",
          "become",
          "argue",
          "tend",
          "begin",
          "vary",
          "rise",
          "fall",
          "grow");

  private static final int SUBJECT = 6;

  /** Tokens between two commas or dashes of what interrupts a clause, at most. */
  private static final int LONGEST = 24;

  private final Sentence tokens;
  private final int[] clauses;
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;
  private int clause;

  private Clauses(Sentence tokens) {
    this.tokens = tokens;
    this.clauses = new int[tokens.size()];
  }

  /** The number of the clause of each token, from 0. */
  static int[] of(Sentence tokens) {
    Clauses clauses = new Clauses(tokens);
    clauses.read();
    return clauses.clauses;
  }

  private void read() {
    int resume = -1;
    int broken = -1;
    for (int i = 0; i < clauses.length; i++) {
      if (i == resume) {
        clause = outer.isEmpty() ? ++last : outer.pop();
        clauses[i] = clause;
        resume = -1;
        continue;
      }
      int close = resume < 0 ? closeOf(i) : -1;
      if (close > 0) {
        outer.push(clause);
        clause = ++last;
        resume = close;
        broken = i;
      } else if (breaks(i)) {
        if (broken != i - 1 || i == 0) {
          clause = ++last;
        }
        broken = i;
      }
      clauses[i] = clause;
    }
  }

  /** Where what opens at a token and interrupts its clause closes, or -1. */
  private int closeOf(int at) {
    String mark = tokens.folded(at);
    return switch (mark) {
      case "(" -> find(at, ")");
      case "[" -> find(at, "]");
      case "\u2014", "\u2013", "\u2015" -> at > 0 && !tokens.isHyphen(at) ? find(at, mark) : -1;
      case "-" -> isFree(at) && at > 0 ? find(at, mark) : -1;
      case "," -> at > 0 ? insertion(at) : -1;
      default -> -1;
    };
  }

  /** A hyphen with spaces about it, which is a dash. */
  private boolean isFree(int at) {
    return !tokens.isHyphen(at) && !tokens.isGlued(at) && !tokens.isGlued(at + 1);
  }

  private int find(int open, String mark) {
    for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST); i++) {
      if (tokens.is(i, mark) && !(mark.equals("-") && !isFree(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A description, a relative clause or "police said" between two commas. */
  private int insertion(int comma) {
    int close = find(comma, ",");
    if (close < 0 || close == comma + 1) {
      return -1;
    }
    String first = tokens.folded(comma + 1);
    boolean relative = first.equals("who") || first.equals("which") || first.equals("whose");
    boolean described =
        relative
            || first.equals("a")
            || first.equals("an")
            || first.equals("the")
            || (tokens.isNumber(comma + 1) && close == comma + 2)
            || Verbs.isGerund(tokens, comma + 1)
            || reported(comma, close);
    boolean open = tokens.is(comma - 1, "not") || Verbs.isModal(tokens.folded(comma - 1));
    return described && (open || goesOn(close)) && !isList(comma) ? close : -1;
  }

  private boolean reported(int comma, int close) {
    if (close - comma > 8) {
      return false;
    }
    return Reporting.isCue(tokens, close - 1)
        || Reporting.isCue(tokens, comma + 1)
        || tokens.is(comma + 1, "according");
  }

  /** Whether behind a comma stands the verb of a subject before: "was", "resigned", "to". */
  private boolean goesOn(int comma) {
    int at = comma + 1;
    while (tokens.has(at) && Verbs.isAdverb(tokens.folded(at))) {
      at++;
    }
    return Verbs.isFinite(tokens, at) || tokens.is(at, "to") || tokens.lemma(at).equals("say");
  }

  private boolean breaks(int at) {
    String form = tokens.folded(at);
    if (!tokens.isWord(at)) {
      return switch (form) {
        case ";", "?", "!", "(", ")", "[", "]" -> true;
        case ":" -> true;
        case "\u2014", "\u2013", "\u2015" -> !tokens.isHyphen(at);
        case "-" -> isFree(at);
        case "," -> !isList(at);
        case "\"", "\u201C", "\u201D" -> at > 0 && isStop(tokens.folded(at - 1));
        default -> false;
      };
    }
    if (at == 0) {
      return false;
    }
    if (form.equals("that")) {
      return opensThat(at);
    }
    if (form.equals("and") || form.equals("or") || form.equals("so")) {
      return joinsClauses(at);
    }
    return OPENERS.contains(form) && opens(at, form);
  }

  private static boolean isStop(String mark) {
    return switch (mark) {
      case ",", ".", "?", "!", ":" -> true;
      default -> false;
    };
  }

  private boolean opens(int at, String form) {
    String before = tokens.folded(at - 1);
    return switch (form) {
      case "as" ->
          !TIED.contains(before)
              && !isAsWell(at)
              && hasVerb(at + 1)
              && !tokens.is(at + 1, "saying");
      case "before", "after", "until" ->
          (!before.equals("not") && hasVerb(at + 1)) || hasGerund(at + 1) || !isDatedNext(at);
      case "since", "once" -> hasVerb(at + 1) || hasGerund(at + 1);
      case "though", "if" -> (!before.equals("as") && !before.equals("even")) || hasVerb(at + 1);
      default -> true;
    };
  }

  private boolean isDatedNext(int at) {
    return Speaker.isDate(tokens.folded(at + 1)) || tokens.isNumber(at + 1);
  }

  private boolean isAsWell(int at) {
    return tokens.is(at + 1, "well") || tokens.is(at + 2, "as");
  }

  private boolean hasGerund(int at) {
    return Verbs.isGerund(tokens, at);
  }

  private boolean opensThat(int at) {
    Part before = Part.of(tokens.folded(at - 1));
    if (before == Part.PREPOSITION || (before == Part.AUXILIARY && !tokens.is(at - 1, "is"))) {
      return false;
    }
    return tokens.has(at + 1) && !isDeterminer(at);
  }

  /** Whether a "that" shows a noun: "used that word", not "knew that it rained". */
  private boolean isDeterminer(int that) {
    return isGoverning(that - 1)
        && !beginsSubject(that + 1)
        && !COMPLEMENTED.contains(tokens.lemma(that - 1))
        && !Reporting.isCue(tokens, that - 1)
        && !isPredicated(that + 1);
  }

  private boolean beginsSubject(int at) {
    String form = tokens.folded(at);
    return SUBJECTS.contains(form) || Verbs.isDeterminer(form) || tokens.isCapitalized(at);
  }

  /** Whether a finite verb stands before the next mark. */
  private boolean isPredicated(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 8); i++) {
      if (!tokens.isWord(i) && !tokens.isNumber(i) && !tokens.isHyphen(i)) {
        return false;
      }
      if (Verbs.isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb stands here: a past, or a base behind "to", a modal or "not". */
  private boolean isGoverning(int at) {
    if (Verbs.isPast(tokens, at)) {
      return Verbs.isFinite(tokens, at);
    }
    String before = tokens.folded(at - 1);
    return tokens.isWord(at)
        && Part.of(tokens.folded(at)) == null
        && tokens.lemma(at).equals(tokens.folded(at))
        && (Verbs.isAdverb(before)
            || Verbs.isModal(before)
            || before.equals("to")
            || SUBJECTS.contains(before));
  }

  /** Whether "and" parts two clauses, not two words: a subject or a verb of its own follows. */
  private boolean joinsClauses(int and) {
    int at = and + 1;
    while (tokens.has(at) && Verbs.isAdverb(tokens.folded(at))) {
      at++;
    }
    String next = tokens.folded(at);
    if (SUBJECTS.contains(next)) {
      return hasVerb(at);
    }
    if (Verbs.isFinite(tokens, at)) {
      return !Verbs.isPast(tokens, at) || !isParticiple(and);
    }
    return hasSubject(at) && hasVerbBefore(and);
  }

  /** "killed and injured": a form of the past stands on either side. */
  private boolean isParticiple(int and) {
    int left = and - 1;
    return Verbs.isPast(tokens, left)
        && (!Verbs.isFinite(tokens, left) || (tokens.is(left - 1, ",") && isList(left - 1)));
  }

  /** Whether a short noun phrase and a finite verb stand here. */
  private boolean hasSubject(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + SUBJECT) && tokens.isWord(i); i++) {
      if (i > from && (isSurelyFinite(i) || isPresent(i))) {
        return true;
      }
      Part part = Part.of(tokens.folded(i));
      if (part != null && part != Part.ARTICLE && part != Part.PRONOUN) {
        return false;
      }
    }
    return false;
  }

  /** An auxiliary, or a past with an object or a preposition behind it. */
  private boolean isSurelyFinite(int at) {
    if (!Verbs.isFinite(tokens, at)) {
      return false;
    }
    if (!Verbs.isPast(tokens, at)) {
      return true;
    }
    Part part = Part.of(tokens.folded(at + 1));
    return part != null || !tokens.isWord(at + 1);
  }

  /** "worries persist": a plural and its verb. */
  private boolean isPresent(int at) {
    String subject = tokens.folded(at - 1);
    return PRESENT.contains(tokens.folded(at))
        && subject.endsWith("s")
        && !tokens.lemma(at - 1).equals(subject);
  }

  private boolean hasVerbBefore(int at) {
    for (int i = at - 1; i >= 0 && clauses[i] == clause; i--) {
      if (Verbs.isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 8); i++) {
      if (tokens.is(i, ",") || tokens.is(i, ";")) {
        return false;
      }
      if (Verbs.isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma parts the items of a list: "killed, wounded and arrested". */
  private boolean isList(int comma) {
    for (int i = comma + 1; i < Math.min(tokens.size(), comma + 5); i++) {
      String form = tokens.folded(i);
      if (form.equals("and") || form.equals("or")) {
        boolean forms =
            Verbs.isPast(tokens, comma - 1)
                && Verbs.isPast(tokens, i - 1)
                && Verbs.isPast(tokens, i + 1);
        if (forms) {
          return true;
        }
        boolean item = i > comma + 1 || tokens.is(i + 2, ",");
        return item && !Verbs.isFinite(tokens, i - 1) && !joinsClauses(i);
      }
      if (form.equals(",")) {
        return i - comma <= 3 && isList(i);
      }
      if (!tokens.isWord(i) && !tokens.isHyphen(i)) {
        return false;
      }
    }
    return false;
  }
}
