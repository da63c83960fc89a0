package dev.hearsay.claim;

import dev.hearsay.claim.Attribution.Stance;
import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.internal.Table;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what a sentence says: by verbs and cues of reporting, and by the colon of a
 * headline ("Minister: bridge is safe").
 */
final class Reporting {

  /**
   * What a cue tells.
   *
   * @param stance how the speaker stands to what is said
   * @param weak whether it reports only beside a clause, a claim or a quotation
   */
  private record Cue(Stance stance, boolean weak) {}

  private static final Phrases<Cue> CUES = new Phrases<>(false, true);

  static {
    Table.read(
        Reporting.class,
        "reporting.tsv",
        row -> {
          boolean weak = row.size() > 2 && row.get(2).equals("WEAK");
          Cue cue = new Cue(Stance.valueOf(row.get(1).toUpperCase(Locale.ROOT)), weak);
          String phrase = row.get(0);
          CUES.add(phrase, cue);
          if (phrase.contains(" not ")) {
            CUES.add(phrase.replace(" not ", "n't "), cue);
          }
        });
  }

  /** Cues that the speaker's name follows. */
  private static final Set<String> LEADS =
      Set.of("according", "as", "in", "citing", "quoting", "cited", "verified", "corroborated");

  private static final Set<String> COURTS =
      Set.of(
          "court",
          "hearing",
          "inquest",
          "inquiry",
          "jury",
          "tribunal",
          "trial",
          "commission",
          "committee",
          "parliament",
          "judge",
          "panel",
          "coroner",
          "senate",
          "council");

  /** Cues that are nouns as well: "a claim", "the report". */
  private static final Set<String> NOUNS =
      Set.of(
          "claim",
          "report",
          "state",
          "note",
          "comment",
          "remark",
          "answer",
          "forecast",
          "fear",
          "estimate",
          "question",
          "doubt",
          "challenge",
          "charge",
          "promise",
          "pledge",
          "vow",
          "blame",
          "joke",
          "hope",
          "demand",
          "caution",
          "alert",
          "boast",
          "dispute",
          "contest",
          "signal",
          "protest",
          "object",
          "discount",
          "guess",
          "share",
          "counter",
          "hint",
          "tweet",
          "rebuke",
          "whisper",
          "shout",
          "yell",
          "regret",
          "praise",
          "rule",
          "find",
          "show",
          "query",
          "account",
          "denial",
          "allegation",
          "assertion",
          "contention",
          "accusation",
          "admission",
          "confession",
          "confirmation",
          "denunciation",
          "warn",
          "advise",
          "brief",
          "suspect",
          "stress",
          "reply",
          "slam",
          "blast",
          "dismiss",
          "leak",
          "quote",
          "counsel",
          "volunteer",
          "highlight",
          "outline",
          "echo",
          "smear",
          "lament",
          "retort");

  /** Forms of the past that have or be stands before, or that describe a noun. */
  private static final Set<String> PARTICIPLES =
      Set.of("written", "shown", "sworn", "proven", "foreseen", "borne", "rewritten");

  /** Nouns of more than one that do not end in s. */
  private static final Set<String> PLURALS =
      Set.of("police", "people", "men", "women", "children", "media", "data", "staff", "news");

  /** Words before a noun that are none themselves: "recent reports". */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "recent",
          "new",
          "early",
          "earlier",
          "initial",
          "further",
          "various",
          "several",
          "many",
          "some",
          "more",
          "most",
          "few",
          "multiple",
          "numerous",
          "unconfirmed",
          "conflicting",
          "false",
          "public",
          "press",
          "local",
          "foreign",
          "previous",
          "additional",
          "legal",
          "serious",
          "similar",
          "separate",
          "repeated",
          "widespread",
          "growing",
          "big",
          "major",
          "main",
          "key",
          "first",
          "last",
          "fresh",
          "strong",
          "common",
          "good",
          "bad",
          "open",
          "independent",
          "annual",
          "monthly",
          "quarterly",
          "weekly",
          "daily",
          "no",
          "two",
          "three",
          "all",
          "both",
          "little",
          "final",
          "future",
          "past",
          "old",
          "economic",
          "political",
          "criminal",
          "federal");

  /** Forms that go on with a speaker's description: "a firm based in Lorne". */
  private static final Set<String> NAMED =
      Set.of("based", "called", "named", "known", "quoted", "identified", "speaking");

  /** Prepositions that no verb follows but in -ing: "for alleged fraud". */
  private static final Set<String> GOVERNING =
      Set.of(
          "of", "for", "with", "from", "by", "about", "into", "against", "between", "among",
          "amid");

  private static final Set<String> OUGHT = Set.of("should", "must", "may", "might", "shall", "sha");

  private static final Set<String> CITING = Set.of("citing", "quoting");

  /** What fails where "to" and a verb of telling follow. */
  private static final Set<String> FAILING =
      Set.of("unable", "decline", "declines", "declined", "refuse", "refuses", "refused", "able");

  /** Nouns made of verbs that report: "the minister's denial". */
  private static final Set<String> VERBAL =
      Set.of(
          "denial",
          "allegation",
          "assertion",
          "contention",
          "accusation",
          "admission",
          "confession",
          "confirmation",
          "denunciation");

  /** Nouns for what is claimed: a verb before them reports. */
  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "allegation",
          "accusation",
          "report",
          "suggestion",
          "charge",
          "rumour",
          "rumor",
          "assertion",
          "criticism",
          "idea",
          "notion",
          "speculation",
          "version",
          "account",
          "responsibility",
          "wrongdoing",
          "involvement",
          "guilt",
          "allege",
          "accuse",
          "suggest",
          "denial",
          "deny",
          "fear",
          "concern",
          "blame",
          "story",
          "talk");

  private static final int NEAR = 5;

  /** Tokens of a headline's speaker before its colon, at most. */
  private static final int HEADING = 5;

  private static final int FIGURE = 8;

  private final Sentence tokens;
  private final boolean[] names;
  private final List<Attribution> found = new ArrayList<>();

  private Reporting(Sentence tokens, boolean[] names) {
    this.tokens = tokens;
    this.names = names;
  }

  static boolean isCue(Sentence tokens, int at) {
    return tokens.isWord(at) && CUES.longest(tokens, at) != null;
  }

  static List<Attribution> read(Sentence tokens, boolean[] names) {
    Reporting reporting = new Reporting(tokens, names);
    reporting.read();
    return reporting.found;
  }

  private void read() {
    heading();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      Found<Cue> cue = CUES.longest(tokens, i);
      if (cue != null && isOther(i, cue.end())) {
        continue;
      }
      if (cue != null) {
        read(i, cue.end(), cue.first());
        i = cue.end() - 1;
      } else if (tokens.lemma(i).equals("put") && isFigure(i)) {
        add(Speaker.before(tokens, names, i), i, i + 1, Stance.NEUTRAL);
      }
    }
  }

  /** Whether a cue is none where it stands: part of a name or a compound, a participle. */
  private boolean isOther(int cue, int end) {
    if (isOfName(cue) || isCompound(cue, end)) {
      return true;
    }
    if (end - cue > 1) {
      return false;
    }
    String form = tokens.folded(cue);
    int before = Verbs.beforeAdverbs(tokens, cue);
    String left = tokens.folded(before);
    boolean past = Verbs.isPast(tokens, cue);
    if (form.equals("hearing")) {
      return !tokens.is(end, "that") && !(tokens.has(end) && Quotes.isMark(tokens.token(end)));
    }
    if (past && (left.equals("than") || left.equals("as"))) {
      return true;
    }
    if (PARTICIPLES.contains(form)) {
      return !Verbs.isBe(left) && !Verbs.isHave(left);
    }
    boolean opened =
        isOpened(left)
            || GOVERNING.contains(left)
            || isAdjective(cue - 1)
            || isOwned(cue)
            || isCounted(cue);
    boolean gerund = Verbs.isGerund(tokens, cue) && !GOVERNING.contains(left);
    return opened && (form.endsWith("ed") || gerund);
  }

  /** "the first reported case", "12 new confirmed cases". */
  private boolean isAdjective(int at) {
    boolean opened = isOpened(tokens.folded(at - 1)) || tokens.isNumber(at - 1);
    return opened && ADJECTIVES.contains(tokens.folded(at));
  }

  /** "500 confirmed cases". */
  private boolean isCounted(int cue) {
    return tokens.isNumber(cue - 1)
        && tokens.isWord(cue + 1)
        && Part.of(tokens.folded(cue + 1)) == null;
  }

  /** "the mayor's leaked letter"; not "the mayor's denied that". */
  private boolean isOwned(int cue) {
    boolean owner = tokens.is(cue - 1, "'s") || tokens.is(cue - 1, "'");
    return owner
        && Part.of(tokens.folded(cue - 2)) == null
        && tokens.isWord(cue + 1)
        && Part.of(tokens.folded(cue + 1)) == null;
  }

  private static boolean isOpened(String word) {
    return word.equals("a") || word.equals("an") || word.equals("the") || Verbs.isPossessive(word);
  }

  private boolean isOfName(int at) {
    if (!tokens.isCapitalized(at)) {
      return false;
    }
    boolean states = tokens.is(at, "states") && tokens.is(at - 1, "united");
    boolean named = names[at] && (at > 0 || (names.length > 1 && names[1]));
    return states || (named && !isHeadline());
  }

  private boolean isHeadline() {
    return Names.isHeadline(tokens.tokens());
  }

  /** "write-downs": a part of a word with a hyphen. */
  private boolean isCompound(int cue, int end) {
    return (tokens.isHyphen(end) && tokens.isGlued(end))
        || (tokens.isHyphen(cue - 1) && tokens.isGlued(cue));
  }

  /** "Minister: bridge is safe", "Brandt: 'We won'", "Bridge is safe: minister". */
  private void heading() {
    int colon = 0;
    while (colon < tokens.size() && !tokens.is(colon, ":")) {
      colon++;
    }
    if (colon == 0 || colon >= tokens.size() - 1) {
      return;
    }
    boolean quoted = Quotes.isMark(tokens.token(colon + 1));
    boolean named = false;
    boolean person = false;
    boolean plain = colon <= HEADING;
    for (int i = 0; i < colon && plain; i++) {
      plain =
          tokens.isWord(i)
              && !Verbs.isFinite(tokens, i)
              && Part.of(tokens.folded(i)) != Part.PREPOSITION;
      named |= names[i];
      person |= Speaker.isPerson(tokens, i);
    }
    if (plain && (person || (named && quoted))) {
      add(Speaker.after(tokens, names, 0, false), colon, colon + 1, Stance.NEUTRAL);
      return;
    }
    int size = tokens.size();
    if (size - colon - 1 <= 3 && Speaker.isPerson(tokens, size - 1)) {
      Speaker last = Speaker.after(tokens, names, colon + 1, false);
      if (last.to() == size) {
        add(last, colon, colon + 1, Stance.NEUTRAL);
      }
    }
  }

  /** "puts the number at 40". */
  private boolean isFigure(int verb) {
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + FIGURE); i++) {
      if (tokens.is(i, "at")) {
        for (int k = i + 1; k < i + 5; k++) {
          if (tokens.isNumber(k)) {
            return true;
          }
        }
        return Numerals.at(tokens, i + 1) != null;
      }
      if (tokens.has(i) && !tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private void read(int cue, int end, Cue kind) {
    String first = tokens.folded(cue);
    String last = tokens.folded(end - 1);
    if ((LEADS.contains(first) && (end - cue > 1 || last.endsWith("ing")))
        || (last.equals("by") && end - cue > 1)) {
      source(cue, end, kind.stance);
      return;
    }
    if (end - cue > 1) {
      phrase(cue, end, kind);
      return;
    }
    String lemma = tokens.lemma(cue);
    if (isNoun(cue, lemma)) {
      noun(cue, lemma, kind);
      return;
    }
    verb(cue, lemma, kind);
  }

  /** Cues that the speaker's name follows: "according to", "verified by". */
  private void source(int cue, int end, Stance stance) {
    Speaker speaker = Speaker.after(tokens, names, end, true);
    boolean cited = CITING.contains(tokens.folded(cue));
    if (cited && !Speaker.hasPerson(tokens, names, end, speaker.to())) {
      return;
    }
    add(speaker, cue, end, isDenied(cue) ? Stance.DOUBT : stance);
  }

  /** "could not be immediately verified": a negator in the group of the verb. */
  private boolean isDenied(int cue) {
    for (int i = cue - 1; i >= 0; i--) {
      if (tokens.is(i, "not") || tokens.is(i, "n't") || tokens.is(i, "never")) {
        return true;
      }
      if (!Verbs.isAdverb(tokens, i) && Part.of(tokens.folded(i)) != Part.AUXILIARY) {
        return false;
      }
    }
    return false;
  }

  /** Cues of several words: "pointed out", "pleaded not guilty", "declined to comment". */
  private void phrase(int cue, int end, Cue kind) {
    if (kind.weak && !reports(cue, end)) {
      return;
    }
    boolean quoted = tokens.is(end - 1, "saying");
    if (!quoted && isPassive(cue)) {
      agent(cue, end, kind.stance);
      return;
    }
    Speaker speaker = subject(cue);
    add(speaker, cue, end, kind.stance);
  }

  private void verb(int cue, String lemma, Cue kind) {
    int end = cue + 1;
    if (kind.weak && !reports(cue, end)) {
      return;
    }
    int before = Verbs.beforeAdverbs(tokens, cue);
    String left = tokens.folded(before);
    if (lemma.equals("hear") || (lemma.equals("tell") && Verbs.isBe(left))) {
      Speaker court = Speaker.before(tokens, names, cue);
      if (isCourt(court.name())) {
        add(court, cue, end, kind.stance);
      } else if (!lemma.equals("hear")) {
        agent(cue, end, kind.stance);
      }
      return;
    }
    boolean gerund = tokens.folded(cue).endsWith("ing");
    if (!gerund && isPassive(cue)) {
      agent(cue, end, isDenied(cue) ? Stance.DOUBT : kind.stance);
      return;
    }
    if (left.equals("to") && FAILING.contains(tokens.folded(before - 1))) {
      unable(before - 1, cue, end);
      return;
    }
    if (left.equals("to")
        || (Verbs.isModal(left) && (OUGHT.contains(left) || !isNegated(before, cue)))) {
      return;
    }
    Stance stance = isNegated(before, cue) ? Stance.DOUBT : kind.stance;
    if (isReduced(cue)) {
      agent(cue, end, kind.stance);
      return;
    }
    if (!gerund && isInverted(cue)) {
      Speaker after = Speaker.after(tokens, names, end, true);
      if (isInvertible(cue, lemma, after) && after.isNamed() && !isClause(after.to())) {
        add(after, cue, end, stance);
        return;
      }
    }
    if (gerund && !Verbs.isBe(left)) {
      boolean own = tokens.is(cue - 1, ",") || tokens.is(before, "and");
      add(own ? owner(cue) : none(cue), cue, end, stance);
      return;
    }
    add(subject(cue), cue, end, stance);
  }

  /** "was unable to verify": who does not tell stands before what fails. */
  private void unable(int failing, int cue, int end) {
    boolean able = tokens.is(failing, "able");
    if (!able || isDenied(failing)) {
      add(Speaker.before(tokens, names, failing), cue, end, Stance.DOUBT);
    }
  }

  /** Whether what looks like an inverted speaker is the subject of a clause: "said police were". */
  private boolean isClause(int at) {
    boolean signed = tokens.is(at + 1, "by") && !tokens.isNumber(at + 2);
    return Verbs.isFinite(tokens, at) && !signed && !NAMED.contains(tokens.folded(at));
  }

  private Speaker subject(int cue) {
    int before = Verbs.beforeAdverbs(tokens, cue);
    while (Verbs.isHave(tokens.folded(before)) || Verbs.isBe(tokens.folded(before))) {
      before--;
    }
    String left = tokens.folded(before);
    boolean coordinated = left.equals("and") || left.equals("but") || left.equals("or");
    return coordinated
        ? Speaker.subject(tokens, names, before)
        : Speaker.before(tokens, names, cue);
  }

  /** Who says what follows a gerund: who spoke before its comma, or the subject of the sentence. */
  private Speaker owner(int gerund) {
    boolean parted = tokens.is(gerund - 1, ",");
    for (int i = gerund - 2; parted && i > 0 && !tokens.is(i, ",") && !isClosing(i); i--) {
      if (isTold(i)) {
        return subject(i);
      }
    }
    boolean quoted = tokens.size() > 0 && Quotes.isMark(tokens.token(0));
    return quoted ? none(gerund) : Speaker.subject(tokens, names, gerund);
  }

  private boolean isTold(int at) {
    return isCue(tokens, at)
        && Verbs.isFinite(tokens, at)
        && !isOther(at, at + 1)
        && !isNoun(at, tokens.lemma(at));
  }

  private static Speaker none(int at) {
    return new Speaker(at, at, "");
  }

  private boolean isNegated(int before, int cue) {
    for (int i = before + 1; i < cue; i++) {
      if (tokens.is(i, "not") || tokens.is(i, "n't") || tokens.is(i, "never")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCourt(String name) {
    for (String word : name.split(" ", -1)) {
      if (COURTS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassive(int cue) {
    int before = Verbs.beforeAdverbs(tokens, cue);
    return Verbs.isBe(tokens.folded(before)) && Verbs.isPast(tokens, cue);
  }

  /** "The man accused of theft", "a plan announced on Monday would": no verb of its clause. */
  private boolean isReduced(int cue) {
    if (!tokens.folded(cue).endsWith("ed") || !tokens.isWord(cue - 1)) {
      return false;
    }
    int next = cue + 1;
    String word = tokens.folded(next);
    boolean subject = Part.of(tokens.folded(cue - 1)) == null;
    if (!subject) {
      return false;
    }
    if (word.equals("of") || word.equals("by") || (word.equals("in") && !isDated(next + 1))) {
      return true;
    }
    if (Verbs.isBe(word) && !names[cue - 1] && !Speaker.isPerson(tokens, cue - 1)) {
      return true;
    }
    boolean dated = false;
    while (isDated(next) || (isPreposition(next) && isDated(next + 1))) {
      next++;
      dated = true;
    }
    return dated && Verbs.isFinite(tokens, next);
  }

  private boolean isPreposition(int at) {
    return Part.of(tokens.folded(at)) == Part.PREPOSITION;
  }

  private boolean isDated(int at) {
    return Speaker.isDate(tokens.folded(at))
        || (tokens.isNumber(at) && Speaker.isDate(tokens.folded(at + 1)))
        || (tokens.isNumber(at) && Speaker.isDate(tokens.folded(at - 1)));
  }

  /**
   * Whether a verb takes its speaker behind it; not the one that goes on behind a description:
   * "Tauf, 38, said the sea rose".
   */
  private boolean isInvertible(int cue, String lemma, Speaker after) {
    boolean person = Speaker.hasPerson(tokens, names, after.from(), after.to());
    if (cue == 0) {
      return person;
    }
    if (!tokens.is(cue - 1, ",")) {
      return true;
    }
    switch (lemma) {
      case "deny", "accuse", "blame", "dispute", "criticise", "criticize", "condemn", "tell" -> {
        return false;
      }
      default -> {}
    }
    boolean closed = lemma.equals("say") && person && !tokens.isWord(after.to());
    return closed || !Speaker.before(tokens, names, cue).isNamed();
  }

  /** Whether a cue stands behind what is said, so that the speaker may follow. */
  private boolean isInverted(int cue) {
    if (cue == 0) {
      return true;
    }
    Token before = tokens.token(cue - 1);
    return before.is(",")
        || before.is("?")
        || before.is("!")
        || before.is("\u2014")
        || before.is("\u2013")
        || isClosing(cue - 1);
  }

  private boolean isClosing(int at) {
    return tokens.has(at) && Quotes.isMark(tokens.token(at)) && !Quotes.opens(tokens, at);
  }

  /** Whether a claim, a clause or a quotation stands beside a verb. */
  private boolean reports(int cue, int end) {
    String next = tokens.folded(end);
    if (next.equals("that") || next.equals("whether") || next.equals("how") || next.equals("why")) {
      return true;
    }
    if ((tokens.has(end) && Quotes.isMark(tokens.token(end))) || tokens.is(end, ":")) {
      return true;
    }
    if (isDated(end) || (isPreposition(end) && isDated(end + 1))) {
      int at = end;
      while (isDated(at) || (isPreposition(at) && isDated(at + 1))) {
        at++;
      }
      if (tokens.is(at, "that")) {
        return true;
      }
    }
    int stop = end;
    while (isDated(stop) || (isPreposition(stop) && isDated(stop + 1))) {
      stop++;
    }
    boolean ends = !tokens.has(stop) || (!tokens.isWord(stop) && !tokens.isNumber(stop));
    int from = cue;
    while (from > 0
        && (tokens.isWord(from - 1) || tokens.isHyphen(from - 1))
        && cue - from < 2 * NEAR) {
      from--;
    }
    boolean behind = from > 0 && (tokens.is(from - 1, ",") || isClosing(from - 1));
    if (behind && (ends || (from == cue && isClosing(from - 1)))) {
      return true;
    }
    if (tokens.lemma(cue).equals("add")) {
      return isAdded(cue, end);
    }
    if (tokens.lemma(cue).equals("post")) {
      return isPosted(end);
    }
    for (int i = end; i < Math.min(tokens.size(), end + NEAR) && tokens.isWord(i); i++) {
      if (CLAIMS.contains(tokens.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "added it would sell", "added the firm was sold", ", added Brandt.": not "added 200 shops". */
  private boolean isAdded(int cue, int end) {
    if (tokens.is(end, ",") && tokens.has(end + 1) && Quotes.isMark(tokens.token(end + 1))) {
      return true;
    }
    Speaker after = Speaker.after(tokens, names, end, false);
    boolean person = Speaker.hasPerson(tokens, names, after.from(), after.to());
    boolean inverted = isInverted(cue) && person && !tokens.isWord(after.to());
    boolean pronoun = Part.of(tokens.folded(end)) == Part.PRONOUN;
    return inverted || pronoun || (after.to() > end && Verbs.isFinite(tokens, after.to()));
  }

  /** "posted on Twitter that", "posted on its page: ". */
  private boolean isPosted(int end) {
    int at = end;
    while (at < end + NEAR && tokens.isWord(at) && !tokens.is(at, "that")) {
      at++;
    }
    boolean said = tokens.is(at, "that") || tokens.is(at, ":") || Quotes.opens(tokens, at);
    return tokens.is(end, "on") && said;
  }

  /** Whether a word that may be a noun is one here. */
  private boolean isNoun(int cue, String lemma) {
    if (!NOUNS.contains(lemma)) {
      return false;
    }
    String left = tokens.folded(cue - 1);
    boolean infinitive = left.equals("to") && tokens.is(cue, lemma);
    if (Verbs.isPast(tokens, cue) || isForm(cue, lemma) || infinitive) {
      return false;
    }
    Part part = Part.of(left);
    boolean owner = left.equals("'") && tokens.folded(cue - 2).endsWith("s");
    boolean noun =
        cue == 0
            || part == Part.ARTICLE
            || part == Part.PREPOSITION
            || Verbs.isPossessive(left)
            || left.equals("'s")
            || owner
            || tokens.isNumber(cue - 1)
            || Verbs.isFinite(tokens, cue - 1)
            || Verbs.isGerund(tokens, cue - 1);
    if (noun) {
      return owner || !(cue > 0 && isInverted(cue));
    }
    return !(isInverted(cue) ? isTelling(cue) : hasObject(cue) && agrees(cue, lemma));
  }

  /** "claimed", "claiming": no form that a noun has. */
  private boolean isForm(int cue, String lemma) {
    String form = tokens.folded(cue);
    return form.endsWith("ed") || (form.endsWith("ing") && !form.equals(lemma));
  }

  /** Whether a word behind a comma or a quotation is a verb, by what follows and what is quoted. */
  private boolean isTelling(int cue) {
    int next = cue + 1;
    String word = tokens.folded(next);
    Part right = Part.of(word);
    boolean object = word.equals("that") || right == Part.ARTICLE || right == Part.PRONOUN;
    boolean follows =
        object
            || Verbs.isPossessive(word)
            || tokens.isCapitalized(next)
            || tokens.is(next, ":")
            || Speaker.isPerson(tokens, next)
            || names(next);
    boolean said = !tokens.isWord(cue - 2) && !tokens.isNumber(cue - 2);
    return follows && (said || !isClosing(cue - 1));
  }

  private boolean names(int at) {
    Speaker after = Speaker.after(tokens, names, at, false);
    return Speaker.hasPerson(tokens, names, after.from(), after.to());
  }

  /** Whether what a verb reports may follow. */
  private boolean hasObject(int cue) {
    String next = tokens.folded(cue + 1);
    Part right = Part.of(next);
    boolean object =
        next.equals("that")
            || right == Part.ARTICLE
            || right == Part.PRONOUN
            || tokens.isCapitalized(cue + 1)
            || tokens.isNumber(cue + 1);
    return object
        || (!tokens.isWord(cue + 1)
            && (tokens.is(cue + 1, ":") || Quotes.opens(tokens, cue + 1) || isTrailing(cue)));
  }

  /** Whether only a speaker stands between a verb and the comma or quotation before it. */
  private boolean isTrailing(int cue) {
    int at = cue - 1;
    while (at >= 0 && tokens.isWord(at) && !Verbs.isFinite(tokens, at) && !isPreposition(at)) {
      at--;
    }
    String left = tokens.folded(cue - 1);
    boolean pronoun = Part.of(left) == Part.PRONOUN;
    boolean listed = tokens.is(cue + 1, ",") && !isClosing(at);
    return pronoun || (at >= 0 && !listed && (tokens.is(at, ",") || isClosing(at)));
  }

  /** Whether the number of a verb is that of the noun or pronoun before it. */
  private boolean agrees(int cue, String lemma) {
    int at = Verbs.beforeAdverbs(tokens, cue);
    if (tokens.is(at, "average") && tokens.is(at - 1, "on")) {
      at -= 2;
    }
    String left = tokens.folded(at);
    boolean bare = tokens.folded(cue).equals(lemma);
    switch (left) {
      case "i", "we", "they", "you" -> {
        return bare;
      }
      case "he", "she", "it" -> {
        return !bare;
      }
      default -> {}
    }
    Part part = Part.of(left);
    if (!tokens.isWord(at) || part == Part.RELATIVE || part == Part.CONJUNCTION) {
      return at >= 0;
    }
    if (part != null || ADJECTIVES.contains(left)) {
      return false;
    }
    boolean plural = isPlural(at) || isPair(at);
    if (names[at]) {
      return !bare || plural || (tokens.is(cue + 1, "that") && !lemma.equals("state"));
    }
    return bare == plural || (bare && lemma.equals("forecast"));
  }

  private boolean isPlural(int at) {
    String word = tokens.folded(at);
    return PLURALS.contains(word) || (word.endsWith("s") && !tokens.lemma(at).equals(word));
  }

  /** "Brandt and Lund", "the mayor and the bishop". */
  private boolean isPair(int at) {
    for (int i = at - 1; i > 0 && i > at - NEAR && tokens.isWord(i); i--) {
      if (tokens.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  /** "The minister's denial", "claims by the union". */
  private void noun(int cue, String lemma, Cue kind) {
    boolean told = !kind.weak || VERBAL.contains(lemma) || tokens.is(cue + 1, "that");
    if (lemma.equals("state") || !told) {
      return;
    }
    if (tokens.is(cue - 1, "'s") || tokens.is(cue - 1, "'")) {
      add(Speaker.owner(tokens, names, cue - 1), cue, cue + 1, kind.stance);
    } else if (tokens.is(cue + 1, "by")) {
      add(Speaker.after(tokens, names, cue + 2, true), cue, cue + 1, kind.stance);
    }
  }

  /** "was accused of fraud by the union": the speaker stands behind "by". */
  private void agent(int cue, int end, Stance stance) {
    for (int i = end; i < Math.min(tokens.size(), end + FIGURE); i++) {
      if (tokens.is(i, "by")) {
        if (!Verbs.isGerund(tokens, i + 1)) {
          add(Speaker.after(tokens, names, i + 1, true), cue, end, stance);
        }
        return;
      }
      if (!tokens.isWord(i) || Verbs.isFinite(tokens, i)) {
        return;
      }
    }
  }

  private void add(@Nullable Speaker speaker, int cue, int end, Stance stance) {
    if (speaker == null || !speaker.isNamed()) {
      return;
    }
    for (Attribution other : found) {
      if (other.name().equals(speaker.name()) && other.stance() == stance) {
        return;
      }
    }
    found.add(
        new Attribution(
            new Span(tokens.token(speaker.from()).start(), tokens.token(speaker.to() - 1).end()),
            speaker.name(),
            new Span(tokens.token(cue).start(), tokens.token(end - 1).end()),
            stance));
  }
}
