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
        row ->
            CUES.add(
                row.get(0),
                new Cue(
                    Stance.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    row.size() > 2 && row.get(2).equals("WEAK"))));
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
          "dismiss");

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
      if (cue != null) {
        read(i, cue.end(), cue.first());
        i = cue.end() - 1;
      } else if (tokens.lemma(i).equals("put") && isFigure(i)) {
        add(Speaker.before(tokens, names, i), i, i + 1, Stance.NEUTRAL);
      }
    }
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
      add(Speaker.after(tokens, names, end, true), cue, end, kind.stance);
      return;
    }
    if (end - cue > 1) {
      phrase(cue, end, kind);
      return;
    }
    String lemma = tokens.lemma(cue);
    if (isNoun(cue, lemma)) {
      noun(cue, lemma, kind.stance);
      return;
    }
    verb(cue, lemma, kind);
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
      agent(cue, end, kind.stance);
      return;
    }
    if (left.equals("to") || (Verbs.isModal(left) && !isNegated(before, cue))) {
      return;
    }
    Stance stance = isNegated(before, cue) ? Stance.DOUBT : kind.stance;
    if (isReduced(cue)) {
      agent(cue, end, kind.stance);
      return;
    }
    if (isInverted(cue) && isInvertible(cue, lemma)) {
      Speaker after = Speaker.after(tokens, names, end, true);
      if (after.isNamed() && !isClause(after.to())) {
        add(after, cue, end, stance);
        return;
      }
    }
    if (gerund && !Verbs.isBe(left)) {
      boolean own = tokens.is(cue - 1, ",") || tokens.is(before, "and");
      add(own ? Speaker.subject(tokens, names, cue) : none(cue), cue, end, stance);
      return;
    }
    add(subject(cue), cue, end, stance);
  }

  /** Whether what looks like an inverted speaker is the subject of a clause: "said police were". */
  private boolean isClause(int at) {
    return Verbs.isFinite(tokens, at) && !Verbs.isPast(tokens, at);
  }

  private Speaker subject(int cue) {
    int before = Verbs.beforeAdverbs(tokens, cue);
    String left = tokens.folded(before);
    boolean coordinated = left.equals("and") || left.equals("but") || left.equals("or");
    return coordinated
        ? Speaker.subject(tokens, names, before)
        : Speaker.before(tokens, names, cue);
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
  private boolean isInvertible(int cue, String lemma) {
    if (cue == 0 || !tokens.is(cue - 1, ",")) {
      return true;
    }
    switch (lemma) {
      case "deny", "accuse", "blame", "dispute", "criticise", "criticize", "condemn", "tell" -> {
        return false;
      }
      default -> {}
    }
    return !Speaker.before(tokens, names, cue).isNamed();
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
        || Quotes.isMark(before);
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
    boolean behind =
        from > 0 && (tokens.is(from - 1, ",") || Quotes.isMark(tokens.token(from - 1)));
    if (behind && (ends || (from == cue && Quotes.isMark(tokens.token(from - 1))))) {
      return true;
    }
    for (int i = end; i < Math.min(tokens.size(), end + NEAR) && tokens.isWord(i); i++) {
      if (CLAIMS.contains(tokens.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that may be a noun is one here. */
  private boolean isNoun(int cue, String lemma) {
    if (!NOUNS.contains(lemma)) {
      return false;
    }
    String form = tokens.folded(cue);
    if (form.endsWith("ed") || (form.endsWith("ing") && !form.equals(lemma))) {
      return Verbs.isDeterminer(tokens.folded(cue - 1)) && !tokens.isWord(cue + 1);
    }
    if (Verbs.isPast(tokens, cue)) {
      return false;
    }
    String left = tokens.folded(cue - 1);
    Part part = Part.of(left);
    boolean noun =
        cue == 0
            || part == Part.ARTICLE
            || part == Part.PREPOSITION
            || Verbs.isPossessive(left)
            || left.equals("'s")
            || left.equals("'")
            || tokens.isNumber(cue - 1)
            || Verbs.isFinite(tokens, cue - 1);
    if (noun) {
      return !(cue > 0 && isInverted(cue));
    }
    String next = tokens.folded(cue + 1);
    Part right = Part.of(next);
    boolean object =
        next.equals("that")
            || right == Part.ARTICLE
            || right == Part.PRONOUN
            || tokens.isCapitalized(cue + 1)
            || tokens.isNumber(cue + 1)
            || !tokens.has(cue + 1)
            || !tokens.isWord(cue + 1);
    return !object && !isInverted(cue);
  }

  /** "The minister's denial", "claims by the union". */
  private void noun(int cue, String lemma, Stance stance) {
    if (lemma.equals("fear") || lemma.equals("state") || lemma.equals("charge")) {
      return;
    }
    if (tokens.is(cue - 1, "'s") || tokens.is(cue - 1, "'")) {
      add(Speaker.before(tokens, names, cue - 1), cue, cue + 1, stance);
    } else if (tokens.is(cue + 1, "by")) {
      add(Speaker.after(tokens, names, cue + 2, true), cue, cue + 1, stance);
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
