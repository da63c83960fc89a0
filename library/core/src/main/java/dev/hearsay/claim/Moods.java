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

  private final Sentence tokens;
  private final int[] clauses;
  private final Mood[] moods;
  private final MoodSense sense;
  private final MoodReach reach;

  private Moods(Sentence tokens, int[] clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.sense = new MoodSense(tokens, clauses);
    this.reach = new MoodReach(tokens, clauses);
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
      case "FACT" -> Mood.FACT;
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
      if (cue != null && sense.isMeant(i, cue.end())) {
        conditional |= cue(i, cue);
        i = cue.end() - 1;
      } else if (tokens.is(i, "to") && sense.isPlan(i)) {
        mark(i, moods.length, Mood.FUTURE);
      } else if (tokens.is(i, "to") && isCueBeforeDay(i)) {
        markThrough(i, i + 1, Mood.FUTURE);
      } else if (sense.isPending(i)) {
        mark(i, moods.length, Mood.PENDING);
      } else if (sense.isInverted(i)) {
        mark(i, moods.length, Mood.CONDITIONAL);
        conditional = true;
      }
    }
    if (conditional) {
      consequence();
    }
  }

  /** Reads a cue; whether it opens a condition. */
  private boolean cue(int at, Found<Cue> cue) {
    Cue meant = meant(cue);
    Mood mood = meant.mood;
    String form = tokens.folded(at);
    if (form.equals("if") || form.equals("unless")) {
      boolean asks = asks(at);
      mark(at, moods.length, asks ? Mood.POSSIBLE : Mood.CONDITIONAL);
      return !asks;
    }
    if (mood == Mood.FACT || (mood == Mood.DENIED && isNegated(at))) {
      return false;
    }
    switch (meant.reach) {
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

  /** "agreed on Monday to buy": a day stands between the words of a cue. */
  private boolean isCueBeforeDay(int to) {
    if (!Times.isWeekday(tokens.folded(to - 1))) {
      return false;
    }
    int verb = tokens.is(to - 2, "on") ? to - 3 : to - 2;
    return CUES.pair(tokens, verb, to).stream().anyMatch(cue -> cue.mood == Mood.FUTURE);
  }

  /** Of a cue with several meanings that which it has here. */
  private Cue meant(Found<Cue> found) {
    int at = found.start();
    int end = found.end();
    Cue first = found.first();
    if (tokens.is(end - 1, "for") && isRequest(at)) {
      return new Cue(first.mood, Reach.NOUN);
    }
    if (found.size() == 2 && tokens.is(end - 1, "have") && !isParticiple(end)) {
      return tokens.is(at, "would") ? new Cue(Mood.FUTURE, Reach.CLAUSE) : first;
    }
    return found.values().size() > 1 && isAttribute(at, end) ? found.values().get(1) : first;
  }

  /** "a call for", "requests for": nouns. */
  private boolean isRequest(int at) {
    String form = tokens.folded(at);
    boolean noun =
        switch (tokens.lemma(at)) {
          case "request", "plea", "appeal" -> true;
          case "call" -> form.equals("call") || form.equals("calls");
          default -> false;
        };
    String before = tokens.folded(at - 1);
    Part part = Part.of(before);
    return noun
        && (part == Part.ARTICLE
            || (part == Part.PREPOSITION && !before.equals("to"))
            || before.equals("'s")
            || before.isEmpty()
            || Verbs.isPossessive(before)
            || Verbs.isPast(tokens, at - 1)
            || (Verbs.isBe(before) && at > 0));
  }

  /** Whether a participle follows: "would have won", not "would have a share". */
  private boolean isParticiple(int from) {
    int at = from;
    while (Verbs.isAdverb(tokens.folded(at))) {
      at++;
    }
    return Verbs.isPast(tokens, at)
        || switch (tokens.folded(at)) {
          case "been", "had", "done", "come", "become", "overcome", "run" -> true;
          default -> false;
        };
  }

  /** Whether a noun follows that the word describes: "the expected storm". */
  private boolean isAttribute(int at, int end) {
    String next = tokens.folded(end);
    if (!tokens.isWord(end) || Part.of(next) != null || Verbs.isAdverb(next)) {
      return false;
    }
    String before = tokens.folded(at - 1);
    return at == 0
        || clauses[at - 1] != clauses[at]
        || !tokens.isWord(at - 1)
        || before.equals("'s")
        || Verbs.isDeterminer(before)
        || Part.of(before) == Part.PREPOSITION
        || tokens.folded(at).startsWith("un");
  }

  /** Whether "if" asks: "asked if", "asked him if". */
  private boolean asks(int at) {
    if (!tokens.is(at, "if")) {
      return false;
    }
    boolean object = Part.of(tokens.folded(at - 1)) == Part.PRONOUN;
    return ASKING.contains(tokens.lemma(object ? at - 2 : at - 1));
  }

  /** "did not deny", "could not confirm, deny or comment", "refused to confirm or deny". */
  private boolean isNegated(int at) {
    int before = Verbs.beforeAdverbs(tokens, at);
    for (int i = before + 1; i < at; i++) {
      if (tokens.is(i, "not") || tokens.is(i, "n't") || tokens.is(i, "never")) {
        return true;
      }
    }
    if (tokens.is(before, "cannot")) {
      return true;
    }
    return tokens.is(at, "deny") && isJoint(before) && isListNegated(before);
  }

  private boolean isJoint(int at) {
    return tokens.is(at, ",") || tokens.is(at, "or") || tokens.is(at, "nor");
  }

  /** Whether the verbs of a list before a token are under "not", "decline to" or "refuse to". */
  private boolean isListNegated(int joint) {
    for (int i = joint - 1; i >= Math.max(0, joint - NEAR); i--) {
      String form = tokens.folded(i);
      if (form.equals("not") || form.equals("n't") || form.equals("cannot")) {
        return true;
      }
      if (form.equals("to")) {
        return Negation.isOfInfinitive(tokens.lemma(i - 1));
      }
      if (!isJoint(i) && !Verbs.isAdverb(form) && !tokens.lemma(i).equals(form)) {
        return false;
      }
    }
    return false;
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

  private void mark(int from, int end, Mood mood) {
    for (int k = from; k < end; k++) {
      if (clauses[k] == clauses[from]) {
        set(k, mood);
      } else if (clauses[k] < clauses[from]) {
        return;
      }
    }
  }

  /**
   * Marks the rest of the clause, and the clause of a "that" close behind the cue. That something
   * is denied is a fact.
   */
  private void markThrough(int from, int end, Mood mood) {
    Mood before = moods[from];
    mark(from, reach.end(from, end, mood), mood);
    if (mood == Mood.DENIED) {
      moods[from] = before;
    }
    for (int k = from + 1; k < Math.min(tokens.size(), end + NEAR); k++) {
      boolean own = k < end && tokens.is(k, "if");
      if (clauses[k] != clauses[from] && (own || isComplementizer(k))) {
        mark(k, reach.endOfThat(from, k), mood);
        return;
      }
      if (!tokens.isWord(k)) {
        return;
      }
    }
  }

  private boolean isComplementizer(int at) {
    return switch (tokens.folded(at)) {
      case "that", "whether", "how", "why", "where" -> true;
      case "if" -> asks(at);
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
    int that = behindNoun(end);
    if (tokens.folded(from).startsWith("un") && tokens.is(that, "that")) {
      mark(that, moods.length, mood);
    }
    for (int k = end; k < moods.length && clauses[k] == clauses[from]; k++) {
      Part part = Part.of(tokens.folded(k));
      if (words == 0 && part == Part.ARTICLE && tokens.is(end - 1, "for")) {
        continue;
      }
      if (words == REACH_OF_NOUNS
          || part != null
          || (words > 0 && MoodReach.isPresent(tokens, k))
          || (!tokens.isWord(k) && !tokens.isHyphen(k))
          || (words > 0 && Verbs.isPast(tokens, k))) {
        return;
      }
      words += tokens.isWord(k) ? 1 : 0;
      set(k, mood);
    }
  }

  private int behindNoun(int from) {
    int at = from;
    while (tokens.isWord(at) && Part.of(tokens.folded(at)) == null) {
      at++;
    }
    return at;
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
