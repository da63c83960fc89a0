package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.internal.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which words of a sentence are negated: those behind a negator, up to the end of its clause
 * or to a purpose ("did not stop | to help"); two negators over a word cancel out.
 */
final class Negation {

  enum Kind {
    /** Not, no, never. */
    NEGATOR,
    /** Fail to, refuse to, prevent from. */
    NEGATIVE_VERB,
    /** Not only, no doubt: negates nothing. */
    PSEUDO
  }

  private static final Phrases<Kind> KNOWN = new Phrases<>(false, true);

  static {
    Table.read(
        Negation.class,
        "negators.tsv",
        row -> KNOWN.add(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
  }

  /** Content words behind a verb that it negates, at most. */
  private static final int REACH_OF_VERBS = 2;

  /** Content words that a negator of nouns reaches: "without a word of warning". */
  private static final int REACH_OF_NOUNS = 3;

  /** Tokens between a verb and its "from", at most: "prevented the crew from landing". */
  private static final int OBJECT = 10;

  /** Negators of the nouns behind them, not of the clause. */
  private static final Set<String> OF_NOUNS =
      Set.of(
          "without", "lack", "absence", "the", "in", "for", "instead", "rather", "as", "devoid",
          "free", "void", "bereft", "exempt", "short", "sans", "of");

  /** Negators of a noun that is somebody or something in the clause. */
  private static final Set<String> NOTHING = Set.of("no", "nobody", "nothing", "none");

  /** What a bare infinitive completes: a negated "want to leave" negates the leaving, too. */
  private static final Set<String> COMPLETED =
      Set.of(
          "want",
          "plan",
          "intend",
          "try",
          "attempt",
          "need",
          "expect",
          "able",
          "allow",
          "tell",
          "order",
          "agree",
          "decide",
          "seek",
          "wish",
          "hope",
          "like",
          "begin",
          "start",
          "continue",
          "seem",
          "appear",
          "go",
          "due",
          "likely",
          "ready",
          "set",
          "will",
          "willing",
          "use",
          "require",
          "have",
          "manage",
          "dare",
          "promise",
          "pledge",
          "offer",
          "ask",
          "force",
          "permit",
          "authorise",
          "authorize",
          "prepare",
          "prepared",
          "supposed",
          "suppose",
          "mean",
          "enough",
          "chance",
          "reason",
          "right",
          "evidence",
          "sign",
          "way",
          "intention",
          "bid",
          "effort",
          "move",
          "power",
          "refuse",
          "fail",
          "decline",
          "help",
          "happen",
          "prove",
          "schedule",
          "choose",
          "opt",
          "vote",
          "know",
          "claim",
          "threaten",
          "bother",
          "remember",
          "forget",
          "urge",
          "advise",
          "instruct",
          "entitle",
          "eligible",
          "oblige",
          "vow",
          "arrange",
          "aim",
          "possible",
          "safe",
          "easy",
          "not",
          "decision",
          "capacity",
          "ability",
          "duty",
          "obligation",
          "money",
          "time",
          "desire",
          "role",
          "job",
          "task",
          "place",
          "business",
          "responsibility");

  private final Sentence tokens;
  private final int[] clauses;
  private final int[] distance;
  private final boolean[] negators;

  /** Words that undo their object, which is not denied if they are: "did not cancel the trip". */
  private final boolean[] denials;

  /** Of each token the number of the last chain of negators over it: neither and nor are one. */
  private final int[] chains;

  private int chain;
  private int lastNegator = -1;

  Negation(Sentence tokens, int[] clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
    distance = new int[tokens.size()];
    negators = new boolean[tokens.size()];
    denials = new boolean[tokens.size()];
    chains = new int[tokens.size()];
    List<Found<Kind>> phrases = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      Found<Kind> phrase = tokens.token(i).isWord() ? KNOWN.longest(tokens, i) : null;
      if (phrase != null && !isBeforeWithout(phrase)) {
        i = phrase.end() - 1;
        if (phrase.first() != Kind.PSEUDO && !isLabel(phrase) && !isOfTitle(phrase.start())) {
          phrases.add(phrase);
          mark(phrase);
        }
      }
    }
    for (Found<Kind> phrase : phrases) {
      if (phrase.first() == Kind.NEGATIVE_VERB && complement(phrase.start(), phrase.end()) < 0) {
        Arrays.fill(denials, phrase.start(), phrase.end(), true);
      }
    }
    for (Found<Kind> phrase : phrases) {
      if (phrase.first() == Kind.NEGATOR) {
        negator(phrase.start(), endOf(phrase));
      } else {
        negativeVerb(phrase.start(), phrase.end());
      }
    }
  }

  private void mark(Found<Kind> phrase) {
    for (int k = phrase.start(); k < endOf(phrase) && phrase.first() == Kind.NEGATOR; k++) {
      negators[k] = true;
    }
  }

  /** "let go without having been paid": "without" denies what follows, not "go". */
  private boolean isBeforeWithout(Found<Kind> phrase) {
    return phrase.size() > 1
        && tokens.is(phrase.end() - 1, "without")
        && Verbs.isGerund(tokens, phrase.end());
  }

  /** "far from clear" holds the word that it negates. */
  private int endOf(Found<Kind> phrase) {
    return tokens.is(phrase.start(), "far") ? phrase.start() + 2 : phrase.end();
  }

  private void negator(int at, int end) {
    String first = tokens.folded(at);
    boolean joined =
        first.equals("nor") || (first.equals("no") && tokens.is(at - 1, "or") && lastNegator >= 0);
    if (!joined) {
      chain++;
    }
    lastNegator = at;
    if (OF_NOUNS.contains(first)) {
      negateNoun(at, end);
    } else {
      negate(at, end, tokens.size());
    }
  }

  /** "No. 5", "No 10", "no-change", and the "no" that somebody says or votes. */
  private boolean isLabel(Found<Kind> phrase) {
    int at = phrase.start();
    if (!tokens.is(at, "no") || phrase.size() > 1) {
      return false;
    }
    int next = at + 1;
    if ((tokens.is(next, ".") && tokens.isNumber(next + 1)) || tokens.isNumber(next)) {
      return true;
    }
    return (tokens.has(next) && !tokens.isWord(next)) || tokens.is(next, "to");
  }

  /** "Nothing" in "the album Generation Nothing", where other words have no capitals. */
  private boolean isOfTitle(int at) {
    String word = tokens.token(at).text();
    return at > 0
        && tokens.isWord(at - 1)
        && !tokens.token(at - 1).text().endsWith(".")
        && tokens.isCapitalized(at)
        && (word.length() == 1 || Character.isLowerCase(word.charAt(1)))
        && !Names.isHeadline(tokens.tokens());
  }

  private void negativeVerb(int at, int end) {
    int from = complement(at, end);
    if (from >= 0) {
      chain++;
      negate(from, from, REACH_OF_VERBS);
    }
  }

  /** Where the verb begins that a negative verb governs: "to pay", "from paying"; -1 if none. */
  private int complement(int at, int end) {
    String last = tokens.folded(end - 1);
    if (end - at > 1 && last.equals("to")) {
      return tokens.isWord(end) ? end : -1;
    }
    boolean ready = last.equals("from") || last.equals("of") || last.equals("at");
    if ((ready && end - at > 1) || last.equals("short")) {
      int verb = tokens.is(end, "of") ? end + 1 : end;
      return Verbs.isGerund(tokens, verb) ? verb : -1;
    }
    String lemma = tokens.lemma(last.equals("unable") ? end - 1 : at);
    if (isOfInfinitive(lemma)) {
      return lemma.equals("decline") && tokens.is(end, "comment") ? end : infinitive(end);
    }
    if (Verbs.isGerund(tokens, end)) {
      return isOfGerund(lemma, tokens.folded(end - 1)) ? end : -1;
    }
    if (!isOfObject(lemma)) {
      return -1;
    }
    for (int i = end; i < Math.min(tokens.size(), end + OBJECT); i++) {
      if (tokens.is(i, "from") && tokens.folded(i + 1).endsWith("ing")) {
        return i + 1;
      }
      if ((!tokens.isWord(i) && !tokens.isHyphen(i)) || clauses[i] != clauses[at]) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "failed to pay", "failed in a bid to pay", "declined on Tuesday to say", "declined, through a
   * lawyer, to say".
   */
  private int infinitive(int end) {
    int at = end;
    if (tokens.is(at, ",") && !tokens.is(at + 1, "to")) {
      at = behindComma(at + 1);
    } else if (Part.of(tokens.folded(at)) == Part.PREPOSITION || isMoment(at)) {
      at = behindPhrase(at);
    }
    return tokens.is(at, "to")
            && tokens.isWord(at + 1)
            && Part.of(tokens.folded(at + 1)) != Part.ARTICLE
        ? at + 1
        : -1;
  }

  private boolean isMoment(int at) {
    return Speaker.isDate(tokens.folded(at)) || Verbs.isAdverb(tokens.folded(at));
  }

  /** Where what a comma opens is closed by another. */
  private int behindComma(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + OBJECT); i++) {
      if (tokens.is(i, ",")) {
        return i + 1;
      }
    }
    return from;
  }

  /** The "to" of a verb behind a phrase: "in court", "on Tuesday", "at a meeting in Vesk". */
  private int behindPhrase(int from) {
    if (tokens.is(from, "to")) {
      return from;
    }
    for (int i = from + 1; i < Math.min(tokens.size(), from + OBJECT) && isOfPhrase(i); i++) {
      if (tokens.is(i, "to") && isBase(i + 1)) {
        return i;
      }
    }
    return from;
  }

  private boolean isOfPhrase(int at) {
    return (tokens.isWord(at) || tokens.isHyphen(at)) && !Verbs.isFinite(tokens, at);
  }

  /** Whether a verb, or an adjective, denies the infinitive behind it: fail, unable. */
  static boolean isOfInfinitive(String lemma) {
    return switch (lemma) {
      case "fail",
          "failure",
          "refuse",
          "refusal",
          "decline",
          "neglect",
          "omit",
          "forget",
          "cease",
          "inability",
          "unable",
          "hesitate",
          "forbid",
          "unwilling",
          "reluctant" ->
          true;
      default -> false;
    };
  }

  private static boolean isOfGerund(String lemma, String last) {
    return switch (lemma) {
      case "avoid",
          "stop",
          "cease",
          "quit",
          "resist",
          "skip",
          "rule",
          "escape",
          "forgo",
          "forego",
          "halt",
          "abandon",
          "miss" ->
          true;
      default -> last.equals("against");
    };
  }

  private static boolean isOfObject(String lemma) {
    return switch (lemma) {
      case "prevent",
          "stop",
          "block",
          "bar",
          "ban",
          "prohibit",
          "dissuade",
          "deter",
          "discourage",
          "keep",
          "exclude",
          "hold",
          "restrain",
          "refrain",
          "abstain",
          "forbid",
          "save",
          "spare",
          "hinder",
          "inhibit",
          "shrink",
          "prevention",
          "disqualify" ->
          true;
      default -> false;
    };
  }

  private void negateNoun(int negator, int from) {
    int words = 0;
    for (int i = from; i < tokens.size() && clauses[i] == clauses[negator]; i++) {
      String form = tokens.folded(i);
      Part part = Part.of(form);
      boolean ends =
          isStop(i)
              || (part == Part.PREPOSITION && !form.equals("of") && words > 0)
              || (part == Part.AUXILIARY && !Verbs.isBe(form) && !form.equals("having"))
              || tokens.is(i, ",")
              || words == REACH_OF_NOUNS;
      if (ends || (words > 0 && Verbs.isFinite(tokens, i) && !Verbs.isPast(tokens, i))) {
        return;
      }
      if (isCounted(i)) {
        words++;
        turn(i, words);
      }
    }
  }

  private void negate(int negator, int from, int most) {
    int words = 0;
    int last = lastOf(clauses[negator]);
    boolean undone = false;
    boolean plain = true;
    int given = from;
    for (int i = from; i <= last; i++) {
      if (clauses[i] < clauses[negator] || isStop(i) || (words >= most && !goesOn(i))) {
        break;
      }
      if (clauses[i] != clauses[negator]) {
        continue;
      }
      if (Part.of(tokens.folded(i)) == Part.CONJUNCTION) {
        undone = false;
      }
      plain &= !Verbs.isPast(tokens, i) && !tokens.is(i, "part");
      if (words > 0 && plain && NOTHING.contains(tokens.folded(negator)) && isGiven(i)) {
        given = endOfGiven(i + 2);
      }
      if ((tokens.is(i, "that") && i > from + 1)
          || isPurpose(i, from)
          || (tokens.is(i, "in") && tokens.is(i + 1, "order"))
          || (tokens.is(i, "so") && tokens.is(i + 1, "as"))
          || isSince(i, from)
          || (i > from && opensQuestion(i))
          || (i > from && tokens.is(i, "and") && MoodReach.isReport(tokens, i + 1))
          || isRecord(i)
          || isContrast(i, from)) {
        break;
      }
      if (isCounted(i) && i >= given) {
        words++;
        if (!undone) {
          turn(i, words);
          undone = denials[i] && !(i < last && denials[i + 1]);
        }
      }
    }
  }

  private boolean isStop(int at) {
    return tokens.is(at, ":") || tokens.is(at, ";");
  }

  /** Whether a noun phrase goes on: "stop making new consumer | loans". */
  private boolean goesOn(int at) {
    return tokens.isHyphen(at)
        || (tokens.isWord(at)
            && Part.of(tokens.folded(at)) == null
            && !tokens.isTimed(at)
            && !isMoment(at)
            && !Verbs.isFinite(tokens, at)
            && !Verbs.isPast(tokens, at)
            && !Reporting.isCue(tokens, at));
  }

  /** "no details of | how the records vanished": they did. */
  private boolean opensQuestion(int at) {
    return switch (tokens.folded(at)) {
      case "how", "what", "why", "where", "whether" -> true;
      default -> false;
    };
  }

  private int lastOf(int clause) {
    int last = tokens.size() - 1;
    while (last > 0 && clauses[last] != clause) {
      last--;
    }
    return last;
  }

  /** What "since" tells of was so: "has not risen since the strike". */
  private boolean isSince(int at, int from) {
    return at > from && tokens.is(at, "since");
  }

  /** "has not seen such a storm since 1950": there is such a storm. */
  private boolean isRecord(int at) {
    if (!tokens.is(at, "such") && !tokens.is(at, "so")) {
      return false;
    }
    for (int i = at + 2; i < Math.min(tokens.size(), at + OBJECT); i++) {
      if (tokens.is(i, "since")) {
        return true;
      }
    }
    return false;
  }

  /** "no suspects in the blast": there was a blast. */
  private boolean isGiven(int at) {
    boolean where =
        switch (tokens.folded(at)) {
          case "in", "at", "during", "over", "after", "before", "behind" -> true;
          default -> false;
        };
    return where
        && switch (tokens.folded(at + 1)) {
          case "the", "this", "these", "those" -> true;
          default -> false;
        };
  }

  private int endOfGiven(int from) {
    int at = from;
    while (tokens.isHyphen(at)
        || (tokens.isWord(at)
            && Part.of(tokens.folded(at)) == null
            && !Verbs.isFinite(tokens, at)
            && !Verbs.isPast(tokens, at))) {
      at++;
    }
    return at;
  }

  /** "not on Monday, but on Tuesday" ends by its clause; "no tram but a bus" ends here. */
  private boolean isContrast(int at, int from) {
    return at > from && (tokens.is(at, "but") || tokens.is(at, "because"));
  }

  /** "to" and a verb that says what for. */
  private boolean isPurpose(int at, int from) {
    if (!tokens.is(at, "to") || at == from || !isBase(at + 1)) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(from, at - 3); i--) {
      if (COMPLETED.contains(tokens.lemma(i))) {
        return false;
      }
    }
    for (int i = from - 1; i >= Math.max(0, at - 2); i--) {
      if (COMPLETED.contains(tokens.lemma(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word may be a verb behind "to". */
  private boolean isBase(int at) {
    return tokens.isWord(at)
        && !tokens.isCapitalized(at)
        && Part.of(tokens.folded(at)) == null
        && tokens.lemma(at).equals(tokens.folded(at));
  }

  private boolean isCounted(int at) {
    String form = tokens.folded(at);
    return tokens.token(at).isWord()
        && !negators[at]
        && Part.of(form) == null
        && !form.startsWith("any")
        && !form.equals("ever");
  }

  private void turn(int token, int words) {
    if (chains[token] == chain) {
      distance[token] = distance[token] > 0 ? Math.min(distance[token], words) : distance[token];
      return;
    }
    chains[token] = chain;
    distance[token] = distance[token] > 0 ? -words : words;
  }

  boolean isNegator(int token) {
    return negators[token];
  }

  /** As {@link Word#negation}. */
  int of(int token) {
    return distance[token];
  }
}
