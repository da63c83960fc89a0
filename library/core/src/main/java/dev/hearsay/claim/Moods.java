package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.claim.Word.Mood;
import dev.hearsay.internal.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how real what the words of a sentence say is: behind a cue, up to the end of its clause and
 * through the clause behind its "that"; behind some, only the noun; before some, what they judge.
 */
final class Moods {

  private enum Reach {
    CLAUSE,
    /** The noun behind it: an alleged thief. */
    NOUN,
    /** The clause, if a claim or a complement follows: rejected reports that. */
    THAT,
    /** What stands before it: the report was false. */
    BACK
  }

  private record Cue(Mood mood, Reach reach) {}

  private static final Phrases<Cue> CUES = new Phrases<>(false, true);

  static {
    Table.read(
        Moods.class,
        "factuality.tsv",
        row -> {
          Mood mood = mood(row.get(1).toUpperCase(Locale.ROOT));
          if (mood != null) {
            Reach reach = row.size() > 2 ? Reach.valueOf(row.get(2)) : Reach.CLAUSE;
            CUES.add(row.get(0), new Cue(mood, reach));
          }
        });
  }

  /** Content words that an adjective reaches. */
  private static final int REACH_OF_NOUNS = 2;

  private static final int NEAR = 4;

  /** Words before "if" with which it asks: "asked if". */
  private static final Set<String> ASKING =
      Set.of(
          "ask",
          "know",
          "see",
          "wonder",
          "clear",
          "unclear",
          "sure",
          "decide",
          "say",
          "tell",
          "question",
          "check",
          "doubt",
          "determine",
          "learn",
          "known",
          "find");

  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "report",
          "allegation",
          "accusation",
          "suggestion",
          "rumour",
          "rumor",
          "assertion",
          "speculation",
          "talk",
          "allege",
          "accuse",
          "suggest",
          "idea",
          "notion",
          "criticism",
          "charge",
          "account",
          "version",
          "story",
          "responsibility",
          "it",
          "that",
          "this",
          "statement",
          "post",
          "article");

  /** Verbs that headlines put behind a noun: "Ferries to resume". */
  private static final int HEADLINE = 8;

  private final Sentence tokens;
  private final int[] clauses;
  private final Mood[] moods;

  private Moods(Sentence tokens, int[] clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.moods = new Mood[tokens.size()];
    Arrays.fill(moods, Mood.FACT);
  }

  static Mood[] of(Sentence tokens, int[] clauses) {
    Moods moods = new Moods(tokens, clauses);
    moods.read();
    return moods.moods;
  }

  private static @Nullable Mood mood(String kind) {
    return switch (kind) {
      case "POSSIBLE" -> Mood.POSSIBLE;
      case "CONDITIONAL" -> Mood.CONDITIONAL;
      case "FUTURE" -> Mood.FUTURE;
      case "UNCONFIRMED" -> Mood.UNCONFIRMED;
      case "DENIED" -> Mood.DENIED;
      case "PENDING" -> Mood.PENDING;
      default -> null;
    };
  }

  private void read() {
    boolean conditional = false;
    for (int i = 0; i < moods.length; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      Found<Cue> cue = CUES.longest(tokens, i);
      if (cue != null && isMeant(i, cue.end())) {
        conditional |= cue(i, cue);
        i = cue.end() - 1;
      } else if (tokens.is(i, "to") && isPlan(i)) {
        mark(i, Mood.FUTURE);
      } else if (isPending(i)) {
        mark(i, Mood.PENDING);
      }
    }
    if (conditional) {
      consequence();
    }
  }

  /** Reads a cue; whether it opens a condition. */
  private boolean cue(int at, Found<Cue> cue) {
    Mood mood = cue.first().mood;
    Reach reach = cue.first().reach;
    String form = tokens.folded(at);
    if (form.equals("if") || form.equals("unless")) {
      boolean asks = ASKING.contains(tokens.lemma(at - 1)) && form.equals("if");
      mark(at, asks ? Mood.POSSIBLE : Mood.CONDITIONAL);
      return !asks;
    }
    if (mood == Mood.DENIED && isNegated(at)) {
      return false;
    }
    switch (reach) {
      case NOUN -> markNoun(at, cue.end(), mood);
      case BACK -> {
        if (isPredicate(at)) {
          markBack(at, mood);
        }
      }
      case THAT -> {
        if (isComplement(cue.end())) {
          markThrough(at, cue.end(), mood);
        }
      }
      case CLAUSE -> markThrough(at, cue.end(), mood);
    }
    return mood == Mood.CONDITIONAL && form.equals("were");
  }

  /** "has not ruled yet", "no decision so far", "is still not open". */
  private boolean isPending(int at) {
    boolean negator =
        switch (tokens.folded(at)) {
          case "not", "n't", "no", "none", "nobody", "nothing", "never" -> true;
          default -> false;
        };
    if (!negator) {
      return false;
    }
    for (int i = Math.max(0, at - NEAR); i < at; i++) {
      if (tokens.is(i, "still") && clauses[i] == clauses[at]) {
        return true;
      }
    }
    for (int i = at + 1; i < tokens.size() && clauses[i] == clauses[at]; i++) {
      if (tokens.is(i, "yet") || (tokens.is(i, "so") && tokens.is(i + 1, "far"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that has other meanings has that of a cue: May, a will, could not. */
  private boolean isMeant(int at, int end) {
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
      case "demand",
          "urge",
          "consider",
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
      case "due" -> !(end - at > 1 && tokens.is(at + 1, "on") && !isDated(end));
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

  private boolean isNegated(int at) {
    int before = Verbs.beforeAdverbs(tokens, at);
    for (int i = before + 1; i < at; i++) {
      if (tokens.is(i, "not") || tokens.is(i, "n't") || tokens.is(i, "never")) {
        return true;
      }
    }
    return tokens.is(before, "cannot");
  }

  /** "is to close"; in a headline "Ferries to resume". */
  private boolean isPlan(int to) {
    String verb = tokens.folded(to + 1);
    boolean base =
        tokens.isWord(to + 1)
            && (Part.of(verb) == null || verb.equals("be"))
            && !tokens.isCapitalized(to + 1) == !tokens.isCapitalized(to)
            && !Verbs.isGerund(tokens, to + 1)
            && tokens.lemma(to + 1).equals(verb)
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
      return !tokens.isCapitalized(to + 1);
    }
    if (to > HEADLINE || !tokens.isWord(to - 1) || Part.of(tokens.folded(to - 1)) != null) {
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

  /** Whether "be" stands before an adjective: "was false", "were entirely untrue". */
  private boolean isPredicate(int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      String form = tokens.folded(i);
      if (Verbs.isBe(form) || (form.equals("'s") && i == at - 1)) {
        return !(Part.of(tokens.folded(at + 1)) == null
                && tokens.isWord(at + 1)
                && tokens.size() > at + 2)
            || clauses[at + 1] != clauses[at];
      }
      boolean between =
          Verbs.isAdverb(form)
              || Part.of(form) == Part.ARTICLE
              || form.equals("n't")
              || form.equals("completely")
              || form.equals("as");
      if (!between) {
        return tokens.is(i, "call") || tokens.lemma(i).equals("call");
      }
    }
    return false;
  }

  private boolean isComplement(int end) {
    for (int i = end; i < Math.min(tokens.size(), end + NEAR); i++) {
      if (!tokens.isWord(i)) {
        return false;
      }
      if (tokens.is(i, "that")
          || (i == end && Verbs.isGerund(tokens, i))
          || (CLAIMS.contains(tokens.lemma(i)) && !tokens.is(i, "it"))) {
        return true;
      }
    }
    return false;
  }

  private void set(int token, Mood mood) {
    if (moods[token] == Mood.FACT) {
      moods[token] = mood;
    }
  }

  private void mark(int from, Mood mood) {
    for (int k = from; k < moods.length; k++) {
      if (clauses[k] == clauses[from]) {
        set(k, mood);
      } else if (clauses[k] < clauses[from]) {
        return;
      }
    }
  }

  /** Marks the rest of the clause, and the clause of a "that" close behind the cue. */
  private void markThrough(int from, int end, Mood mood) {
    mark(from, mood);
    for (int k = from + 1; k < Math.min(tokens.size(), end + NEAR); k++) {
      if (clauses[k] != clauses[from] && isComplementizer(tokens.folded(k))) {
        mark(k, mood);
        return;
      }
      if (!tokens.isWord(k)) {
        return;
      }
    }
  }

  private static boolean isComplementizer(String word) {
    return switch (word) {
      case "that", "whether", "if", "how", "why", "where" -> true;
      default -> false;
    };
  }

  private void markNoun(int from, int end, Mood mood) {
    if (tokens.is(end, "that")) {
      markThrough(from, end, mood);
      return;
    }
    int words = 0;
    for (int k = from; k < end; k++) {
      set(k, mood);
    }
    for (int k = end; k < moods.length && clauses[k] == clauses[from]; k++) {
      Part part = Part.of(tokens.folded(k));
      if (words == REACH_OF_NOUNS
          || part != null
          || (!tokens.isWord(k) && !tokens.isHyphen(k))
          || (words > 0 && Verbs.isPast(tokens, k))) {
        return;
      }
      words += tokens.isWord(k) ? 1 : 0;
      set(k, mood);
    }
  }

  /** Marks what a predicate judges: "reports that the ship sank were false". */
  private void markBack(int at, Mood mood) {
    boolean claimed = false;
    for (int k = 0; k < at && !claimed; k++) {
      claimed = CLAIMS.contains(tokens.lemma(k));
    }
    if (!claimed) {
      return;
    }
    for (int k = 0; k <= at; k++) {
      moods[k] = mood;
    }
  }

  /** The clauses that follow from a condition: those with would, will or could. */
  private void consequence() {
    for (int i = 0; i < moods.length; i++) {
      String form = tokens.folded(i);
      boolean modal =
          form.equals("would")
              || form.equals("'d")
              || form.equals("will")
              || form.equals("'ll")
              || form.equals("could")
              || form.equals("might");
      if (modal && moods[i] != Mood.CONDITIONAL && (moods[i] != Mood.FACT || form.equals("'d"))) {
        for (int k = i; k < moods.length && clauses[k] >= clauses[i]; k++) {
          if (clauses[k] == clauses[i]) {
            moods[k] = Mood.CONDITIONAL;
          }
        }
      }
    }
  }
}
