package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A noun phrase that names who speaks: read to the left or to the right of the verb, without what
 * hangs on it ("police in Tolmark", "the man who called", "a report published on Monday").
 *
 * @param from its first token
 * @param to the token after its last
 * @param name the words that count, as lemmas parted by spaces, "" for a pronoun
 */
record Speaker(int from, int to, String name) {

  /** Tokens that a speaker has at most. */
  private static final int MOST = 14;

  private static final Set<String> DATES =
      new HashSet<>(
          Arrays.asList(
              ("monday tuesday wednesday thursday friday saturday sunday january february march"
                      + " april may june july august september october november december jan feb"
                      + " aug sept oct nov dec today yesterday tomorrow tonight morning afternoon"
                      + " evening night midnight noon week weekend month year day last late next")
                  .split(" ", -1)));

  /** Letters of what a full stop shortens, at most: "Mr.", "Corp.". */
  private static final int SHORT = 4;

  /** Words beside a noun that do not tell whose words they are. */
  private static final Set<String> IDLE =
      new HashSet<>(
          Arrays.asList(
              ("one two three four five six seven eight nine ten dozen some several many few most"
                      + " all both half more other others latest new same earlier own mr mrs ms"
                      + " only early least no nobody none nothing else one's everyone anyone someone"
                      + " everybody somebody")
                  .split(" ", -1)));

  private static final Set<String> PEOPLE =
      new HashSet<>(
          Arrays.asList(
              ("police ministry government army navy force military official union report study"
                      + " survey poll source company firm court jury prosecutor witness resident"
                      + " rescuer organiser organizer protester opposition party brigade hospital"
                      + " agency watchdog regulator airline operator bank family relative parent"
                      + " neighbour neighbor expert scientist researcher forecaster ngo charity"
                      + " council commission committee inquiry panel tribunal association federation"
                      + " monitor office bureau crew firefighter worker medic aide insider"
                      + " paper newspaper media un eu club campaign rebel militia separatist"
                      + " kremlin pentagon spy auditor insurer broker employer striker")
                  .split(" ", -1)));

  /** Words that name nobody, alone or together: "the end of the week", "two hours". */
  private static final Set<String> NOBODY =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "decade",
          "century",
          "time",
          "end",
          "start",
          "beginning",
          "middle",
          "rest",
          "percent",
          "million",
          "billion",
          "way",
          "less");

  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

  /** What a clause begins with that ends with a verb of its own: "after the company said". */
  private static final Set<String> OPENERS = Set.of("after", "before", "than");

  /** Forms in -ing that stand before who acts: "its chief operating officer". */
  private static final Set<String> ATTRIBUTES = Words.of("acting");

  static {
    Table.read(
        Speaker.class,
        "titles.tsv",
        row -> {
          String title = row.get(0);
          PEOPLE.add(title.substring(title.lastIndexOf(' ') + 1));
        });
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  static boolean isDate(String folded) {
    return DATES.contains(folded);
  }

  /** Whether a word names people or bodies that speak. */
  static boolean isPerson(Sentence tokens, int at) {
    return PEOPLE.contains(tokens.folded(at)) || PEOPLE.contains(tokens.lemma(at));
  }

  /** The noun phrase that ends before a verb; without a name if none does. */
  static Speaker before(Sentence tokens, boolean[] names, int verb) {
    int to = end(tokens, verb);
    if (to <= 0) {
      return none(verb);
    }
    if (tokens.is(to - 1, ")")) {
      int open = to - 1;
      while (open > 0 && !tokens.is(open, "(") && to - open < MOST) {
        open--;
      }
      to = open;
    }
    if (tokens.is(to - 1, ",")) {
      return beforeComma(tokens, names, to - 1);
    }
    if (isParting(tokens, to - 1)) {
      int open = opening(tokens, to - 1);
      return open < 0 ? none(verb) : leftOf(tokens, names, open);
    }
    if (tokens.is(to - 1, "who") || tokens.is(to - 1, "which")) {
      return antecedent(tokens, names, to - 1);
    }
    return leftOf(tokens, names, to);
  }

  /** "the bank, which said": the noun phrase before the pronoun. */
  private static Speaker antecedent(Sentence tokens, boolean[] names, int pronoun) {
    int end = tokens.is(pronoun - 1, ",") ? pronoun - 1 : pronoun;
    Speaker near = owner(tokens, names, end);
    return hasPerson(tokens, names, near.from, near.to) ? near : leftOf(tokens, names, end);
  }

  /** Whether a dash stands at a token that parts what is inserted from the rest. */
  private static boolean isParting(Sentence tokens, int at) {
    return tokens.has(at) && DASHES.contains(tokens.folded(at)) && !isHyphen(tokens, at);
  }

  /** A hyphen or dash with no space about it. */
  private static boolean isHyphen(Sentence tokens, int at) {
    return tokens.isHyphen(at) && tokens.isGlued(at);
  }

  /** The dash that opens what another closes; -1 if none does. */
  private static int opening(Sentence tokens, int close) {
    for (int i = close - 1; i > 0 && close - i < 2 * MOST; i--) {
      if (isParting(tokens, i) && !isParting(tokens, i - 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The noun phrase that ends before the mark of an owner, without what it hangs on. */
  static Speaker owner(Sentence tokens, boolean[] names, int mark) {
    int from = mark;
    while (from > 0 && isNominal(tokens, from - 1)) {
      from--;
    }
    return of(tokens, names, from, mark);
  }

  /** Passes over adverbs, auxiliaries and dates between the subject and its verb. */
  private static int end(Sentence tokens, int verb) {
    int to = Quotes.opens(tokens, verb - 1) ? verb - 1 : verb;
    while (to > 0) {
      String word = tokens.folded(to - 1);
      boolean between =
          Verbs.isAdverb(tokens, to - 1)
              || word.equals("further")
              || Verbs.isHave(word)
              || Verbs.isBe(word)
              || isDated(tokens, to - 1);
      if (!between) {
        return to;
      }
      to--;
    }
    return to;
  }

  /** A part of a date that no subject ends with: "on Monday", "on 3 March", "last week". */
  private static boolean isDated(Sentence tokens, int at) {
    String word = tokens.folded(at);
    if (DATES.contains(word)) {
      return true;
    }
    if (tokens.isNumber(at)) {
      return DATES.contains(tokens.folded(at - 1)) || DATES.contains(tokens.folded(at + 1));
    }
    boolean preposition = word.equals("on") || word.equals("in") || word.equals("this");
    return preposition && (DATES.contains(tokens.folded(at + 1)) || tokens.isNumber(at + 1));
  }

  /** "Ole Brandt, a farmer, said"; "the minister, who was there, said". */
  private static Speaker beforeComma(Sentence tokens, boolean[] names, int close) {
    int open = close - 1;
    while (open > 0 && !tokens.is(open, ",") && close - open < 2 * MOST) {
      open--;
    }
    boolean relative = tokens.is(open + 1, "who") || tokens.is(open + 1, "which");
    boolean hanging =
        isReduced(tokens, open + 1)
            || isPreposition(tokens, open + 1)
            || isArticle(tokens.folded(open + 1));
    boolean plain = close - open < MOST && !hasVerb(tokens, open + 1, close);
    if (!tokens.is(open, ",") || !(relative || hanging || plain)) {
      return none(close);
    }
    Speaker main = leftOf(tokens, names, open);
    boolean subject =
        main.to == open
            && (hasPerson(tokens, names, main.from, open) || isBoundary(tokens, main.from - 1));
    if (!main.isNamed() || (!plain && !relative && !subject)) {
      return none(close);
    }
    String more = apposition(tokens, names, open, close);
    return new Speaker(main.from, more.isEmpty() ? main.to : close, joined(main.name, more));
  }

  private static boolean isPreposition(Sentence tokens, int at) {
    return Part.of(tokens.folded(at)) == Part.PREPOSITION;
  }

  /** "represented by the union", "elected in 2010": no verb of its clause. */
  private static boolean isReduced(Sentence tokens, int at) {
    if (!Verbs.isPast(tokens, at)) {
      return false;
    }
    return isPreposition(tokens, at + 1) || isDated(tokens, at + 1);
  }

  private static boolean hasVerb(Sentence tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Verbs.isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static String joined(String name, String more) {
    return more.isEmpty() ? name : name + ' ' + more;
  }

  private static String apposition(Sentence tokens, boolean[] names, int comma, int limit) {
    int first = comma + 1;
    boolean described = isArticle(tokens.folded(first)) || isPerson(tokens, first);
    if (!described) {
      return "";
    }
    Speaker more = after(tokens, names, first, false);
    return more.to <= limit ? more.name : "";
  }

  private static boolean isArticle(String word) {
    return word.equals("a") || word.equals("an") || word.equals("the");
  }

  /** The noun phrase that ends before a token, what hangs on it cut off. */
  private static Speaker leftOf(Sentence tokens, boolean[] names, int end) {
    int to = end;
    int at = end;
    while (at > 0 && end - at < MOST) {
      int last = at - 1;
      boolean whole = to == end && at < to;
      if (isNominal(tokens, last)) {
        boolean tail = at < to && isTail(tokens, last, to);
        at = last;
        to = tail ? last : to;
      } else if (isDeterminer(tokens, last)) {
        at = last;
        if (to == end && isOpener(tokens, names, at, to)) {
          return of(tokens, names, at, to);
        }
        if (!isJoint(tokens, at - 1)) {
          if (!isTailWord(tokens, at - 1)) {
            break;
          }
          to = at - 1;
          at = to;
        }
      } else if (isJoint(tokens, last) && at < to && last > 0) {
        if (whole && joinsClauses(tokens, names, last)) {
          return of(tokens, names, at, to);
        }
        at = last;
      } else if (whole && isOpener(tokens, names, at, to)) {
        return of(tokens, names, at, to);
      } else if (isTailWord(tokens, last)) {
        if (last == 0 || isBoundary(tokens, last - 1)) {
          int from = afterPlace(names, at, to);
          return of(tokens, names, from, to);
        }
        to = last;
        at = last;
        if (tokens.is(to - 1, ",")) {
          to--;
          at--;
        }
      } else if (relative(tokens, at) > 0) {
        to = relative(tokens, at);
        at = to;
      } else {
        break;
      }
    }
    int relative = at < to ? relative(tokens, at) : -1;
    if (relative > 0) {
      return leftOf(tokens, names, relative);
    }
    boolean object = at > 0 && Verbs.isFinite(tokens, at - 1) && !Reporting.isCue(tokens, at - 1);
    if (at == to || object) {
      return none(end);
    }
    return of(tokens, names, at, to);
  }

  private static boolean isDeterminer(Sentence tokens, int at) {
    String word = tokens.folded(at);
    return Part.of(word) == Part.ARTICLE || Verbs.isPossessive(word);
  }

  /**
   * Whether the word before a noun phrase opens a clause of which it is the subject: "after the
   * company said", "which the paper said".
   */
  private static boolean isOpener(Sentence tokens, boolean[] names, int from, int to) {
    String word = tokens.folded(from - 1);
    if (word.equals("which") || word.equals("who") || word.equals("whom")) {
      return isDeterminer(tokens, from) || names[from] || isPerson(tokens, to - 1);
    }
    return OPENERS.contains(word) && hasPerson(tokens, names, from, to);
  }

  /** Whether a noun phrase has a name, or names people or bodies that speak. */
  static boolean hasPerson(Sentence tokens, boolean[] names, int from, int to) {
    for (int i = from; i < to; i++) {
      if (names[i] || isPerson(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "and" joins clauses, not nouns: "Sales fell and the company said". */
  private static boolean joinsClauses(Sentence tokens, boolean[] names, int and) {
    if (!tokens.is(and, "and")) {
      return false;
    }
    int noun = and;
    while (noun > 0 && (isNominal(tokens, noun - 1) || isDeterminer(tokens, noun - 1))) {
      noun--;
    }
    boolean person = hasPerson(tokens, names, noun, and);
    for (int i = and - 1; i >= 0 && !isClauseEnd(tokens, i); i--) {
      boolean near = i == noun - 1 && person;
      if (near && OPENERS.contains(tokens.folded(i))) {
        return false;
      }
      if (Verbs.isFinite(tokens, i)) {
        return !near || !Reporting.isCue(tokens, i);
      }
    }
    return false;
  }

  private static boolean isClauseEnd(Sentence tokens, int at) {
    Part part = Part.of(tokens.folded(at));
    return tokens.is(at, ",")
        || part == Part.RELATIVE
        || (part == Part.CONJUNCTION && !isJoint(tokens, at));
  }

  /** The relative pronoun whose clause ends before a token: "the man who met the king"; or -1. */
  private static int relative(Sentence tokens, int at) {
    int first = at - 1;
    boolean verb = false;
    while (first > 0 && isVerbGroup(tokens, first)) {
      verb |= !Verbs.isAdverb(tokens, first);
      first--;
    }
    boolean pronoun =
        tokens.is(first, "who") || tokens.is(first, "which") || tokens.is(first, "that");
    boolean noun = first > 0 && tokens.isWord(first - 1) && isNominal(tokens, first - 1);
    return verb && pronoun && noun ? first : -1;
  }

  private static boolean isVerbGroup(Sentence tokens, int at) {
    return Verbs.isPast(tokens, at)
        || Part.of(tokens.folded(at)) == Part.AUXILIARY
        || Verbs.isAdverb(tokens, at);
  }

  /** "In Lorne police said": the name behind the preposition is a place, not the speaker. */
  private static int afterPlace(boolean[] names, int from, int to) {
    int at = from;
    while (at < to && names[at]) {
      at++;
    }
    return at == from ? to : at;
  }

  /** A noun, adjective, name, number or what joins them. */
  private static boolean isNominal(Sentence tokens, int at) {
    Token token = tokens.token(at);
    if (!token.isWord()) {
      boolean hyphen = isHyphen(tokens, at) && tokens.isWord(at + 1);
      boolean owner = token.is("'") || token.is("\u2019");
      boolean initial =
          token.is(".") && tokens.isGlued(at) && tokens.folded(at - 1).length() <= SHORT;
      return hyphen || (owner && tokens.isGlued(at)) || initial || token.isNumber();
    }
    String word = token.folded();
    if (word.equals("'s")) {
      return true;
    }
    return Part.of(word) == null
        && !Verbs.isAdverb(tokens, at)
        && !Verbs.isPossessive(word)
        && !isVerbal(tokens, at);
  }

  /** "investigating the fire", "published on Monday": a form of a verb behind its noun. */
  private static boolean isVerbal(Sentence tokens, int at) {
    boolean form = Verbs.isGerund(tokens, at) || Verbs.isPast(tokens, at);
    if (!form || at == 0) {
      return form && !tokens.isWord(at + 1);
    }
    String left = tokens.folded(at - 1);
    boolean adjective =
        Verbs.isDeterminer(left)
            || Part.of(left) == Part.PREPOSITION
            || !tokens.isWord(at - 1)
            || tokens.is(at - 1, "'s")
            || IDLE.contains(left);
    return !adjective && !isAttribute(tokens, at);
  }

  /** "a Swiss banking source": a form in -ing that tells what a person does. */
  private static boolean isAttribute(Sentence tokens, int at) {
    if (!Verbs.isGerund(tokens, at) || !isPerson(tokens, at + 1)) {
      return false;
    }
    String person = tokens.folded(at + 1);
    boolean one = tokens.lemma(at + 1).equals(person) && !person.equals("police");
    return ATTRIBUTES.contains(tokens.folded(at))
        || (one && !isPerson(tokens, at - 1) && !tokens.folded(at - 1).endsWith("s"));
  }

  private static boolean isTail(Sentence tokens, int at, int to) {
    return at + 1 == to && tokens.token(at).is("-");
  }

  /** Of, for, and: what joins two parts of a speaker. */
  private static boolean isJoint(Sentence tokens, int at) {
    String word = tokens.folded(at);
    return word.equals("of") || word.equals("for") || word.equals("and") || word.equals("&");
  }

  /** What begins something that hangs on a noun: a preposition, "who", a participle. */
  private static boolean isTailWord(Sentence tokens, int at) {
    if (at < 0 || !tokens.isWord(at)) {
      return false;
    }
    String word = tokens.folded(at);
    Part part = Part.of(word);
    boolean relative = word.equals("who") || word.equals("which");
    return (part == Part.PREPOSITION && !isJoint(tokens, at) && !word.equals("as"))
        || relative
        || (isVerbal(tokens, at) && at > 0 && isNominal(tokens, at - 1) && !isClause(tokens, at));
  }

  /** Whether a form of the past is the verb of its clause: it has a subject and an object. */
  private static boolean isClause(Sentence tokens, int at) {
    if (Verbs.isGerund(tokens, at)) {
      return false;
    }
    String next = tokens.folded(at + 1);
    Part part = Part.of(next);
    boolean object = part == Part.ARTICLE || part == Part.PRONOUN || Verbs.isPossessive(next);
    boolean said = tokens.is(at, "said") && part == null && tokens.isWord(at + 1);
    boolean named = tokens.isCapitalized(at + 1) && Reporting.isCue(tokens, at);
    return object || ((said || named) && !DATES.contains(next)) || tokens.isNumber(at + 1);
  }

  private static boolean isBoundary(Sentence tokens, int at) {
    return at < 0 || !tokens.isWord(at) || tokens.is(at, "that") || tokens.is(at, "but");
  }

  /**
   * The noun phrase that begins at a token.
   *
   * @param more whether a description behind a comma belongs to it
   */
  static Speaker after(Sentence tokens, boolean[] names, int from, boolean more) {
    int at = from;
    while (at < tokens.size() && at - from < MOST) {
      String word = tokens.folded(at);
      boolean determiner = Part.of(word) == Part.ARTICLE || Verbs.isPossessive(word);
      boolean joint = isJoint(tokens, at) && at > from && goesOn(tokens, at + 1);
      boolean ends = DATES.contains(word) || (at > from && endsAfter(tokens, at));
      if (ends || !(determiner || joint || isNominal(tokens, at))) {
        break;
      }
      at++;
    }
    Speaker speaker = of(tokens, names, from, at);
    if (more && speaker.isNamed() && tokens.is(at, ",")) {
      String described = apposition(tokens, names, at, tokens.size());
      if (!described.isEmpty()) {
        int end = after(tokens, names, at + 1, false).to;
        return new Speaker(from, end, joined(speaker.name, described));
      }
    }
    return speaker;
  }

  private static boolean endsAfter(Sentence tokens, int at) {
    boolean number = tokens.isNumber(at);
    boolean verb =
        Verbs.isPast(tokens, at) && isNominal(tokens, at - 1) && !isHyphen(tokens, at - 1);
    return number || (verb && !Verbs.isDeterminer(tokens.folded(at - 1)));
  }

  private static boolean goesOn(Sentence tokens, int at) {
    String word = tokens.folded(at);
    return Part.of(word) == Part.ARTICLE
        || Verbs.isPossessive(word)
        || (tokens.isWord(at) && Part.of(word) == null && !DATES.contains(word));
  }

  /** The subject of a sentence whose verb stands before a token. */
  static Speaker subject(Sentence tokens, boolean[] names, int verb) {
    int at = 0;
    if (Part.of(tokens.folded(0)) == Part.PREPOSITION) {
      while (at < verb && !tokens.is(at, ",")) {
        at++;
      }
      at++;
    }
    while (at < verb && (!tokens.isWord(at) || Verbs.isAdverb(tokens, at))) {
      at++;
    }
    if (at >= verb) {
      return none(verb);
    }
    Speaker speaker = after(tokens, names, at, false);
    return speaker.to < verb ? speaker : none(verb);
  }

  private static Speaker none(int at) {
    return new Speaker(at, at, "");
  }

  private static Speaker of(Sentence tokens, boolean[] names, int from, int to) {
    StringBuilder name = new StringBuilder();
    int start = from;
    while (start < to && isLoose(tokens, start)) {
      start++;
    }
    int end = start;
    boolean told = false;
    for (int i = start; i < to; i++) {
      if (!isIdle(tokens, i)) {
        String word = names[i] ? tokens.folded(i) : tokens.lemma(i);
        name.append(name.isEmpty() ? "" : " ").append(word);
        told |= !NOBODY.contains(tokens.lemma(i));
        end = i + 1;
      }
    }
    return told ? new Speaker(start, end, name.toString()) : none(from);
  }

  /** What no name begins with: "and", "last month". */
  private static boolean isLoose(Sentence tokens, int at) {
    String word = tokens.folded(at);
    boolean near = word.equals("this") && DATES.contains(tokens.folded(at + 1));
    return isJoint(tokens, at) || DATES.contains(word) || near;
  }

  private static boolean isIdle(Sentence tokens, int at) {
    String word = tokens.folded(at);
    return !tokens.isWord(at)
        || Part.of(word) != null
        || Verbs.isPossessive(word)
        || IDLE.contains(word)
        || DATES.contains(word);
  }
}
