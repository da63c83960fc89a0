package dev.hearsay.claim;

import dev.hearsay.claim.Comparators.Relation;
import dev.hearsay.claim.Quantity.Aspect;
import dev.hearsay.claim.Quantity.Bound;
import dev.hearsay.claim.Quantity.Kind;
import dev.hearsay.claim.Units.Unit;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a sentence: what they count, within which bounds, and what they say of it.
 * Dates and times of day are none; durations are.
 */
final class Quantities {

  private static final Set<String> PRONOUN_BEFORE = Words.of("pronoun before");

  private static final Set<String> PRONOUN_AFTER =
      Set.of("of", "another", "'s", "who", "that", "is", "day", "thing", "could", "can", "must");

  private static final Set<String> COUNTED = Set.of("COUNT");
  private static final Set<String> SHARES = Set.of("SHARE");

  private static final Set<String> PRICED = Words.of("priced");

  /** The role of the least of several prices. */
  private static final String LEAST_PRICE = "PRICE_FROM";

  /** Words before which an ordinal is no place. */
  private static final Set<String> NO_FIRST = Set.of("lady", "ladies", "hand", "aid");

  private static final Set<String> NO_SECOND = Set.of("hand", "thought", "thoughts", "nature");

  private static final Set<String> NO_THIRD = Set.of("party", "parties", "world");

  /** Verbs behind which "first" is a place. */
  private static final Set<String> RANKING = Set.of("finish", "come", "rank", "place", "be");

  /** What stands before a place that is bettered, and before one that is not reached. */
  private static final Set<String> BETTER = Set.of("above", "higher", "better");

  private static final Set<String> WORSE = Set.of("below", "lower", "worse");

  private static final Set<String> UNHURT = Set.of("unhurt", "unharmed", "uninjured", "unscathed");

  /** Roles of those who came off well. */
  private static final Set<String> SPARED = Set.of("SURVIVOR", "ESCAPED", "RESCUED", "EVACUATED");

  /** What stands behind a number of a list that does not tell again what is counted. */
  private static final Set<String> LISTED = Set.of("in", "at", "from", "among", "on");

  /** What stands before such a number, a hyphen or a short dash left out. */
  private static final Set<String> GOES_ON =
      Set.of(",", "and", "(", ":", ";", "\u2014", "which", "whom");

  /** Where the clause of a measure ends that has come to a number from another. */
  private static final Set<String> CLAUSES =
      Set.of(";", ":", "while", "but", "because", "that", "who", "when", "as");

  /** What stands before a quarter that is a share. */
  private static final Set<String> QUARTERED = Words.of("before a share");

  /** What is more or less by a part: a third cheaper. */
  private static final Set<String> COMPARATIVE = Words.of("comparatives");

  /** How far a factor in words may be off: "doubled". */
  private static final double TOLERANCE_OF_FACTORS = 0.2;

  private final Sentence sentence;
  private final List<Quantity> found = new ArrayList<>();

  /** The token after the last quantifier that was read. */
  private int quantified;

  /** The token after the last score, or -1. */
  private int scoreEnd = -1;

  private Quantities(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The quantities of a sentence. */
  static List<Quantity> read(List<Token> tokens) {
    Sentence sentence = new Sentence(tokens);
    return read(sentence, Times.read(sentence, null));
  }

  /**
   * The quantities of a sentence.
   *
   * @param read the sentence
   * @param times the times that it names, in its order; their numbers are not read
   */
  static List<Quantity> read(Sentence read, List<TimeExpression> times) {
    Sentence sentence = new Sentence(read, times);
    Quantities reader = new Quantities(sentence);
    int at = 0;
    while (at < sentence.size()) {
      at = sentence.isTimed(at) ? at + 1 : Math.max(at + 1, reader.readAt(at));
    }
    return reader.found;
  }

  /** Reads the number that may begin at a token; the token to go on with. */
  private int readAt(int at) {
    quantifier(at);
    if (unhurt(at) || at < quantified) {
      return at + 1;
    }
    int end = none(at);
    if (end > at) {
      return end;
    }
    Numeral number = Numerals.at(sentence, at);
    if (number == null) {
      return odd(at);
    }
    for (int i = at; i < number.end(); i++) {
      if (sentence.isTimed(i)) {
        return at + 1;
      }
    }
    return switch (number.kind()) {
      case ORDINAL -> ordinal(number);
      case MULTIPLE -> factor(number);
      case FRACTION -> fraction(number);
      case PART -> part(number);
      case CARDINAL, VAGUE -> cardinal(number);
    };
  }

  // Kinds of their own.

  /** "all pupils", "none of the houses": a share of a set. */
  private void quantifier(int at) {
    Quantifiers.Found set = at < quantified ? null : Quantifiers.at(sentence, at);
    if (set == null) {
      return;
    }
    Roles.Found role = Roles.find(sentence, at, set.nounEnd(), set.nounEnd(), SHARES, true, false);
    if (role == null && set.alone()) {
      return;
    }
    String said = role == null ? null : role.role();
    boolean more = Numerals.mayBegin(sentence.folded(at)) || sentence.is(at, "none");
    quantified = more ? at : set.end();
    found.add(
        new Quantity(
            span(at, set.end()),
            Kind.SHARE,
            set.low(),
            set.high(),
            Math.rint((set.low() + set.high()) / 2),
            Bound.VAGUE,
            "percent",
            set.head(),
            said,
            Aspect.LEVEL));
    if (set.isNone() && !more && Measures.isOfPeople(said)) {
      int end = sentence.is(set.end() - 1, "of") ? set.end() - 1 : set.end();
      addNone(at, end, set.head(), Objects.requireNonNull(said), set.end());
    }
  }

  /** "all 61 children were unharmed": none was injured. */
  private boolean unhurt(int at) {
    if (!UNHURT.contains(sentence.folded(at)) || found.isEmpty()) {
      return false;
    }
    Quantity last = found.get(found.size() - 1);
    Quantity first = found.get(Math.max(0, found.size() - 2));
    boolean all = last.kind() == Kind.COUNT && SPARED.contains(String.valueOf(last.role()));
    boolean whole = isAll(last) || (all && (isAll(first) || isThe(last)));
    if (!whole) {
      return false;
    }
    String head = last.head();
    addNone(at, at + 1, head.isEmpty() ? "person" : head, "INJURED", at + 1);
    return true;
  }

  private static boolean isAll(Quantity quantity) {
    return quantity.isQuantifier() && quantity.low() == 100;
  }

  /** Whether "the" or "all" stands before a number, so that it is of all there are. */
  private boolean isThe(Quantity quantity) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.token(i).start() == quantity.span().start()) {
        return sentence.is(i - 1, "the") || sentence.is(i - 1, "all");
      }
    }
    return false;
  }

  /** "no deaths", "no one was hurt", "none of the 34": the token to go on with. */
  private int none(int at) {
    String word = sentence.folded(at);
    boolean none = word.equals("none") || word.equals("nobody");
    if (sentence.is(at - 1, "at")) {
      return at; // "at no point"
    }
    if (!none && !word.equals("no") && !word.equals("zero")) {
      return at;
    }
    if (none || sentence.is(at + 1, "one")) {
      return nobody(at, none ? at + 1 : at + 2);
    }
    Noun noun = Noun.at(sentence, at + 1, true);
    if (noun.head().isEmpty() || noun.end() <= at + 1) {
      return at;
    }
    Measures.Said said = Measures.at(sentence, noun.end() - 1, COUNTED);
    if (said != null && !said.byHead()) {
      return addNone(at, at + 1, noun.head(), said.role(), noun.end());
    }
    return noun.head().equals("person") ? nobody(at, noun.end()) : at;
  }

  private int nobody(int at, int end) {
    Numeral of = sentence.is(end, "of") ? Numerals.at(sentence, end + 2) : null;
    int from = of == null ? end : of.end();
    Noun noun = from == end ? Noun.at(sentence, end, true) : Noun.at(sentence, from, true);
    boolean named = sentence.is(end, "of") && !noun.head().isEmpty();
    int after = named ? noun.end() : end;
    Roles.Found role = Roles.after(sentence, after, COUNTED);
    if (role == null || !Measures.isOfPeople(role.role())) {
      return at;
    }
    return addNone(at, end, named ? noun.head() : "person", role.role(), after);
  }

  private int addNone(int at, int end, String head, String role, int next) {
    found.add(
        new Quantity(
            span(at, end), Kind.COUNT, 0, 0, 0, Bound.EXACT, "", head, role, Aspect.LEVEL));
    return next;
  }

  /** Numbers in forms that {@link Numerals} leaves: factors as verbs, ratios with a colon. */
  private int odd(int at) {
    double factor =
        switch (sentence.folded(at)) {
          case "double" -> 2;
          case "triple", "treble" -> 3;
          case "halve" -> 0.5;
          default -> 0;
        };
    if (factor > 0 && isVerbHere(at)) {
      return factor(Numeral.word(at, at + 1, Numeral.Kind.MULTIPLE, factor, factor));
    }
    if (sentence.isNumber(at)) {
      Numeral time = Races.at(sentence, at);
      if (time != null) {
        return add(new Amount(time, at, at + 1, Units.SECOND), Kind.MEASURE);
      }
      String digits = sentence.token(at).folded();
      int colon = digits.indexOf(':');
      if (colon > 0 && colon == digits.lastIndexOf(':')) {
        double a = Numerals.value(digits.substring(0, colon));
        double b = Numerals.value(digits.substring(colon + 1));
        boolean both = !Double.isNaN(a) && !Double.isNaN(b);
        return both ? addScore(at, new Scores.Score(at + 1, a, b)) : at + 1;
      }
    }
    return at + 1;
  }

  private boolean isVerbHere(int at) {
    return switch (sentence.folded(at - 1)) {
      case "to",
          "will",
          "would",
          "could",
          "may",
          "might",
          "than",
          "nearly",
          "almost",
          "about",
          "can",
          "should" ->
          true;
      default -> sentence.is(at + 1, "the") || sentence.is(at + 1, "that");
    };
  }

  private int ordinal(Numeral number) {
    int at = number.start();
    int end = number.end();
    if (isIdiom(number)) {
      return end;
    }
    boolean one = sentence.is(at - 1, "a") || sentence.is(at - 1, "one");
    if (one && number.value() == 2 && !sentence.beginsNoun(end)) {
      return end; // "a hundredth of a second"
    }
    boolean fraction = one && number.value() > 2 && !number.written();
    if ((fraction && !sentence.beginsNoun(end)) || sentence.is(at - 1, "at")) {
      return end;
    }
    Noun noun = Noun.at(sentence, end, false);
    Roles.Found role = Roles.find(sentence, at, end, noun.end(), Set.of("ORDINAL"), true, false);
    double value = number.value();
    boolean adverb = value == 1 && noun.head().isEmpty() && role == null;
    if (adverb && !RANKING.contains(sentence.lemma(at - 1))) {
      return end; // "the firm first came under fire"
    }
    addOrdinal(number, at, noun.head(), role);
    return end;
  }

  /** "third parties", "first and foremost": no place. */
  private boolean isIdiom(Numeral number) {
    int end = number.end();
    String next = sentence.folded(sentence.isHyphen(end) ? end + 1 : end);
    if (number.written()) {
      return false;
    }
    return switch ((int) number.value()) {
      case 1 ->
          NO_FIRST.contains(next)
              || (next.equals("and") && sentence.is(end + 1, "foremost"))
              || (next.equals("of") && sentence.is(end + 1, "all"));
      case 2 -> NO_SECOND.contains(next);
      case 3 -> NO_THIRD.contains(next);
      default -> false;
    };
  }

  /** "the fifth", and "above the fifth", which is a lesser number. */
  private void addOrdinal(Numeral number, int at, String head, Roles.@Nullable Found role) {
    int before = sentence.is(at - 1, "the") ? at - 2 : at - 1;
    int side = sentence.is(before, "than") ? before - 1 : before;
    double value = number.value();
    boolean better = BETTER.contains(sentence.folded(side));
    boolean worse = WORSE.contains(sentence.folded(side));
    found.add(
        new Quantity(
            span(better || worse ? side : at, number.end()),
            Kind.ORDINAL,
            worse ? value + 1 : better ? 1 : value,
            worse ? Double.POSITIVE_INFINITY : better ? Math.max(1, value - 1) : value,
            value,
            worse ? Bound.AT_LEAST : better ? Bound.AT_MOST : Bound.EXACT,
            "",
            head,
            role == null ? null : role.role(),
            Aspect.LEVEL));
  }

  private int factor(Numeral number) {
    int last = number.end() - 1;
    boolean times = sentence.is(last, "times") || sentence.is(number.start(), "twice");
    if (times && !isCompared(number)) {
      return times(number);
    }
    Setting setting = Setting.around(sentence, number.start(), number.end());
    Interval interval = Interval.of(number, setting.relation(), false, 0);
    boolean plain = interval.bound() == Bound.EXACT;
    double off = number.value() * TOLERANCE_OF_FACTORS;
    Set<String> kinds = Set.of("FACTOR", "COUNT", "SHARE", "MONEY");
    Roles.Found role =
        Roles.find(sentence, setting.head(), number.end(), number.end(), kinds, false, false);
    found.add(
        new Quantity(
            span(setting.start(), number.end()),
            Kind.FACTOR,
            plain ? number.value() - off : interval.low(),
            plain ? number.value() + off : interval.high(),
            number.value(),
            interval.bound(),
            "",
            role == null ? "" : role.word(),
            role == null ? null : role.role(),
            number.value() < 1 ? Aspect.FALL : Aspect.RISE));
    return number.end();
  }

  /** "three times as many", "twice the size". */
  private boolean isCompared(Numeral number) {
    return switch (sentence.folded(number.end())) {
      case "as",
          "the",
          "more",
          "higher",
          "larger",
          "bigger",
          "greater",
          "that",
          "what",
          "its",
          "faster",
          "less",
          "over",
          "their",
          "his",
          "her",
          "likelier",
          "lower" ->
          true;
      default -> {
        String last = sentence.folded(number.end() - 1);
        yield last.equals("many") || last.equals("much");
      }
    };
  }

  /** "arrested three times": a count. */
  private int times(Numeral number) {
    double value = number.value();
    Setting setting = Setting.around(sentence, number.start(), number.end());
    Numeral count = Numeral.cardinal(number.start(), number.end(), value, 1, 1, false);
    Interval interval = Interval.of(count, setting.relation(), true, 0);
    addCount(span(setting.start(), number.end()), interval, value, "time", null);
    return number.end();
  }

  private void addCount(
      Span span, Interval interval, double value, String head, @Nullable String role) {
    found.add(
        new Quantity(
            span,
            Kind.COUNT,
            interval.low(),
            interval.high(),
            value,
            interval.bound(),
            "",
            head,
            role,
            Aspect.LEVEL));
  }

  // Shares.

  private int fraction(Numeral number) {
    int end = number.end();
    boolean half = sentence.is(number.start(), "half") && end == number.start() + 1;
    if (half && (sentence.isHyphen(end) || !isShareHere(number.start(), end))) {
      return end;
    }
    if (isOrdinalPart(number)) {
      int at = number.start() + 1;
      double place = Math.rint(1 / number.value());
      return ordinal(Numeral.word(at, end, Numeral.Kind.ORDINAL, place, place));
    }
    boolean article = sentence.is(end, "a") || sentence.is(end, "an");
    Phrases.Found<Unit> unit = Units.at(sentence, article ? end + 1 : end, false);
    if (isOfYear(number)) {
      return quarters(number);
    }
    if (unit != null && !unit.first().dimension().equals("percent")) {
      return add(new Amount(number, number.start(), unit.end(), unit.first()), Kind.MEASURE);
    }
    return share(number, end);
  }

  /** "a third patent": a place, before a noun in the singular. */
  private boolean isOrdinalPart(Numeral number) {
    int end = number.end();
    boolean word = end == number.start() + 2 && sentence.is(number.start(), "a");
    boolean unit = Units.at(sentence, end, false) != null;
    if (!word || unit || sentence.is(end - 1, "quarter")) {
      return false;
    }
    if (!sentence.beginsNoun(end)) {
      return sentence.isHyphen(end) && sentence.isWord(end + 1);
    }
    Noun noun = Noun.at(sentence, end, false);
    boolean plural = Words.isPlural(sentence, end) || Words.isPlural(sentence, noun.end() - 1);
    return !noun.head().isEmpty() && !plural && !isComparative(end);
  }

  private boolean isComparative(int at) {
    return Setting.isMove(sentence, at) || COMPARATIVE.contains(sentence.folded(at));
  }

  /** Whether a quarter is one of a year: "a strong quarter", "in the quarter". */
  private boolean isOfYear(Numeral number) {
    int end = number.end();
    int start = number.start();
    if (!sentence.is(end - 1, "quarter") && !sentence.is(end - 1, "quarters")) {
      return false;
    }
    if (Units.at(sentence, end, false) != null) {
      return false;
    }
    boolean year = sentence.is(end + 1, "the") && sentence.is(end + 2, "year");
    if (sentence.is(end, "of")) {
      return sentence.isTimed(end + 1) || year;
    }
    boolean near = QUARTERED.contains(sentence.folded(start - 1));
    boolean rise = Setting.isMove(sentence, end) || Setting.isMove(sentence, start - 1);
    boolean counted = end > start + 1 && (rise || sentence.is(end, "the"));
    return !near && !counted;
  }

  /** "three quarters" of a year are so many. */
  private int quarters(Numeral number) {
    if (sentence.is(number.end() - 1, "quarters")) {
      double value = number.value() * 4;
      Numeral count = Numeral.cardinal(number.start(), number.end(), value, 1, 1, false);
      addCount(
          span(number.start(), number.end()),
          Interval.of(count, Relation.EXACTLY, true, 0),
          value,
          "quarter",
          null);
    }
    return number.end();
  }

  private boolean isShareHere(int start, int end) {
    if (sentence.is(start - 1, "first") || sentence.is(start - 1, "second")) {
      return false;
    }
    return switch (sentence.folded(end)) {
      case "of",
          "the",
          "a",
          "its",
          "their",
          "his",
          "her",
          "an",
          "this",
          "that",
          "those",
          "these",
          "," ->
          true;
      default ->
          sentence.is(start - 1, "by")
              || sentence.is(start - 1, "than")
              || Words.isPlural(sentence, end);
    };
  }

  private int part(Numeral number) {
    int end = number.end();
    boolean group = sentence.is(end - 1, "majority") || sentence.is(end - 1, "minority");
    boolean named = group || sentence.isHyphen(end);
    boolean of = sentence.is(end, "of");
    return !of && (named || end - number.start() < 2) ? number.start() + 1 : share(number, end);
  }

  private int share(Numeral number, int end) {
    Setting setting = Setting.around(sentence, number.start(), end);
    return addShare(number, Interval.of(number, setting.relation(), false, 0), setting, end);
  }

  private int addShare(Numeral number, Interval interval, Setting setting, int end) {
    int from = end;
    while (Noun.isDeterminer(sentence.folded(from))) {
      from++;
    }
    Noun noun = Noun.at(sentence, from, true);
    Roles.Found role =
        Roles.find(
            sentence, setting.head(), end, Math.max(end, noun.end()), Set.of("SHARE"), true, false);
    found.add(
        new Quantity(
            span(setting.start(), Math.max(setting.end(), end)),
            Kind.SHARE,
            interval.low() * 100,
            interval.high() * 100,
            number.value() * 100,
            interval.bound(),
            "percent",
            noun.head(),
            role == null ? null : role.role(),
            setting.aspect() == Aspect.PART ? Aspect.LEVEL : setting.aspect()));
    return end;
  }

  /** "9 out of 10", "one in 300": the token after it, or -1. */
  private int ratio(Numeral number) {
    int at = number.end();
    boolean out = sentence.is(at, "out") && sentence.is(at + 1, "of");
    if (!out && !sentence.is(at, "in")) {
      return -1;
    }
    int next = out ? at + 2 : at + 1;
    if (sentence.is(next, "every")) {
      next++;
    }
    Numeral whole = sentence.isTimed(next) ? null : Numerals.at(sentence, next);
    if (whole == null || !isWhole(number, whole, out)) {
      return -1;
    }
    double value = number.value() / whole.value();
    Setting setting = Setting.around(sentence, number.start(), whole.end());
    Numeral share = Numeral.word(number.start(), whole.end(), Numeral.Kind.FRACTION, value, value);
    if (out && !isRoundWhole(whole)) {
      addCounted(number, whole, setting);
    }
    return addShare(share, Interval.of(share, setting.relation(), false, 0), setting, whole.end());
  }

  /** "16 out of 28 provinces" are 16 provinces; "nine out of ten people" are no nine people. */
  private void addCounted(Numeral number, Numeral whole, Setting setting) {
    Interval interval = Interval.of(number, setting.relation(), true, 0);
    Noun noun = Noun.at(sentence, whole.end(), true);
    Roles.Found role =
        Roles.find(sentence, setting.head(), whole.end(), noun.end(), COUNTED, true, false);
    String said = role == null ? null : role.role();
    addCount(span(setting.start(), number.end()), interval, number.value(), noun.head(), said);
  }

  /** "two of the five": besides the two, two in five; "two of the men": not all of them. */
  private void subset(Numeral number) {
    int of = number.end();
    boolean counts = number.isCardinal() && number.isWhole() && sentence.is(of, "of");
    boolean set = isSet(of + 1);
    int at = set ? of + 2 : of + 1;
    Numeral whole = sentence.isTimed(at) ? null : Numerals.at(sentence, at);
    if (!counts || !(set || isCountOf(number, whole))) {
      return;
    }
    double all = whole != null && isWhole(number, whole, true) ? whole.value() : 0;
    int end = all > 0 && whole != null ? whole.end() : of + 1;
    Noun noun = Noun.at(sentence, all > 0 ? end : of, true);
    if (noun.head().isEmpty() || Units.at(sentence, noun.end() - 1, false) != null) {
      return;
    }
    Setting setting = Setting.around(sentence, number.start(), of);
    Interval interval = Interval.of(number, setting.relation(), true, 0);
    boolean open = interval.bound() == Bound.AT_LEAST;
    boolean but = sentence.is(number.start() - 1, "but") && sentence.is(number.start() - 2, "all");
    double low = all > 0 ? Math.min(100, 100 * interval.low() / all) : Math.nextUp(0.0);
    double high = all > 0 ? Math.min(100, 100 * interval.high() / all) : Math.nextDown(100.0);
    double share = all > 0 ? 100 * number.value() / all : 50;
    if (but) {
      low = all > 0 ? 100 - share : low;
      high = all > 0 ? low : high;
      share = 100 - share;
    }
    int last = noun.end() == end ? Quantifiers.behindAdjectives(sentence, end) : noun.end();
    Roles.Found role = Roles.find(sentence, setting.head(), last, last, SHARES, true, false);
    found.add(
        new Quantity(
            span(but ? number.start() - 2 : setting.start(), end),
            Kind.SHARE,
            low,
            open ? 100 : high,
            share,
            all == 0 ? Bound.VAGUE : but ? Bound.EXACT : interval.bound(),
            "percent",
            noun.head(),
            role == null ? null : role.role(),
            Aspect.LEVEL));
  }

  /** Whether a greater number of things stands behind "of": four of seven counts. */
  private boolean isCountOf(Numeral number, @Nullable Numeral whole) {
    if (whole == null || !isWhole(number, whole, true) || whole.magnitude() > 1) {
      return false;
    }
    Noun noun = Noun.at(sentence, whole.end(), true);
    return noun.end() > whole.end() && Words.isPlural(sentence, noun.end() - 1);
  }

  /** Whether a set is named: the, its, these. */
  private boolean isSet(int at) {
    return Noun.isDeterminer(sentence.folded(at)) && !sentence.is(at, "all");
  }

  private boolean isWhole(Numeral number, Numeral whole, boolean out) {
    boolean fits =
        whole.isCardinal() && whole.isWhole() && number.isWhole() && number.value() < whole.value();
    return fits && (out || isRoundWhole(whole));
  }

  private boolean isRoundWhole(Numeral whole) {
    double value = whole.value();
    boolean small = value <= 10 || value == 12 || value == 20 || value == 25 || value == 50;
    boolean round = value >= 100 && Interval.tolerance(value) >= 0.2;
    return (small || round) && Units.at(sentence, whole.end(), whole.written()) == null;
  }

  // Cardinals.

  private int cardinal(Numeral number) {
    if (isPronoun(number)) {
      return number.end();
    }
    if (sentence.is(number.end() - 1, "s")) {
      return decades(number);
    }
    Amount rating = Ratings.at(sentence, number);
    if (rating != null) {
      return add(rating, Kind.MEASURE);
    }
    int end = ratio(number);
    if (end > 0) {
      return end;
    }
    subset(number);
    Scores.Score score = Scores.at(sentence, number, scoreEnd);
    if (score != null) {
      return addScore(number.start(), score);
    }
    Amount amount = Amount.of(sentence, number);
    if (amount.unit() == null && Races.isRaced(sentence, number)) {
      return add(new Amount(number, amount.start(), amount.end(), Units.SECOND), Kind.MEASURE);
    }
    Labels.Label label = amount.unit() == null ? Labels.at(sentence, number) : null;
    if (label != null) {
      add(number, Kind.LABEL, number.value(), number.value(), label.head(), null);
      return label.end();
    }
    end = range(amount);
    if (end > 0) {
      return end;
    }
    boolean age = Ages.isAge(sentence, amount) || isNextAge(amount);
    return add(amount, age ? Kind.AGE : kind(amount.unit()));
  }

  /** "fares starting at 79 euros", "tickets from 79 euros": a price, if only the least. */
  private boolean isLeastPrice(int start, Setting setting) {
    int at = start - 1;
    boolean from = sentence.is(at, "from");
    if (setting.aspect() != Aspect.LEVEL || !(from || sentence.is(at, "at"))) {
      return false;
    }
    String verb = sentence.lemma(at - 1);
    boolean starts = verb.equals("start") || verb.equals("begin");
    return starts || (from && isPriced(at - 1));
  }

  /** Whether a price, or what has one, stands here: "tickets", "cost", "are on sale". */
  private boolean isPriced(int at) {
    for (int i = at; i >= Math.max(0, at - 2); i--) {
      if (PRICED.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "in his 40s": an age; other such numbers are times, or tell nothing. */
  private int decades(Numeral number) {
    boolean age =
        switch (sentence.folded(number.start() - 1)) {
          case "his", "her", "their", "early", "mid", "late", "my" -> true;
          default -> false;
        };
    if (age) {
      finish(
          new Amount(number, number.start(), number.end(), null),
          Kind.AGE,
          Setting.around(sentence, number.start(), number.end()),
          number.low(),
          number.high(),
          number.value(),
          Bound.VAGUE);
    }
    return number.end();
  }

  /** "one of the men", "no one": no count. */
  private boolean isPronoun(Numeral number) {
    int at = number.start();
    if (number.value() != 1 || !sentence.is(at, "one") || number.end() > at + 1) {
      return false;
    }
    if (isNamed(at)) {
      return true;
    }
    boolean alone = sentence.isHyphen(at + 1) || sentence.isHyphen(at - 1);
    boolean only = sentence.is(at - 1, "the") && sentence.is(at + 1, "person");
    return alone
        || (!only && PRONOUN_BEFORE.contains(sentence.folded(at - 1)))
        || PRONOUN_AFTER.contains(sentence.folded(at + 1));
  }

  /** "the Capital One Bowl": in capitals amid a sentence. */
  private boolean isNamed(int at) {
    boolean amid = sentence.isWord(at - 1);
    return amid
        && sentence.isCapitalized(at)
        && sentence.isCapitalized(at + 1)
        && !Names.isHeadline(sentence.tokens());
  }

  /** "aged 23 and 25". */
  private boolean isNextAge(Amount amount) {
    if (found.isEmpty() || amount.unit() != null || !sentence.is(amount.start() - 1, "and")) {
      return false;
    }
    Quantity last = found.get(found.size() - 1);
    boolean adjacent =
        amount.start() > 1 && last.span().end() == sentence.token(amount.start() - 2).end();
    return last.kind() == Kind.AGE && adjacent && !sentence.beginsNoun(amount.end());
  }

  private static Kind kind(@Nullable Unit unit) {
    if (unit == null) {
      return Kind.COUNT;
    }
    if (unit.money()) {
      return Kind.MONEY;
    }
    return switch (unit.dimension()) {
      case "percent", "percentage_point" -> Kind.SHARE;
      case "age" -> Kind.AGE;
      case "bitcoin", "ether" -> Kind.MONEY;
      default -> Kind.MEASURE;
    };
  }

  private int addScore(int start, Scores.Score score) {
    double a = score.first();
    double b = score.second();
    found.add(
        new Quantity(
            span(start, score.end()),
            Kind.SCORE,
            Math.min(a, b),
            Math.max(a, b),
            a,
            Bound.EXACT,
            "",
            "",
            null,
            Scores.isInterim(sentence, start, score.end()) ? Aspect.PREVIOUS : Aspect.LEVEL));
    scoreEnd = score.end();
    return scoreEnd;
  }

  // Ranges.

  /** "10 to 12", "between 30 and 40", "$10-12 million", "five or six": the token after, or -1. */
  private int range(Amount first) {
    int joint = first.end();
    boolean to = sentence.is(joint, "to");
    boolean or = sentence.is(joint, "or");
    boolean and = sentence.is(joint, "and");
    if (!first.number().isCardinal() || !(to || or || and || sentence.isHyphen(joint))) {
      return -1;
    }
    int at = joint + 1;
    while (Units.symbolEndsBefore(sentence, at + 1) && !sentence.isNumber(at)) {
      at++;
    }
    Numeral other = sentence.isTimed(at) ? null : Numerals.at(sentence, at);
    if (other == null || !other.isCardinal()) {
      return -1;
    }
    Setting setting = Setting.around(sentence, first.start(), first.end());
    if (and && !isFrom(setting.head(), first.start())) {
      return -1;
    }
    Amount second = Amount.of(sentence, other);
    // "rose 8 percent to 1.92 billion": a unit between the numbers is of the first alone.
    boolean between = first.end() > first.number().end();
    boolean apart = between || (first.unit() == null) == (second.unit() == null);
    boolean move = setting.aspect() == Aspect.RISE || setting.aspect() == Aspect.FALL;
    boolean moved = to && apart && (move || Setting.isChange(sentence, setting.head()));
    return moved ? -1 : range(first, second, setting, or);
  }

  /** Whether "from" or "between" stands before the number. */
  private boolean isFrom(int head, int start) {
    for (int i = Math.max(0, head - 1); i < start; i++) {
      if (sentence.is(i, "between") || sentence.is(i, "from")) {
        return true;
      }
    }
    return false;
  }

  private int range(Amount first, Amount second, Setting setting, boolean or) {
    Unit unit = second.unit() != null ? second.unit() : first.unit();
    Unit firstUnit = first.unit() != null && second.unit() != null ? first.unit() : unit;
    Numeral low = first.number();
    Numeral high = second.number();
    boolean scaled = low.magnitude() == 1 && high.magnitude() > 1;
    if (scaled && low.value() * high.magnitude() < high.value()) {
      low = low.scaled(high.magnitude());
    }
    double from = firstUnit == null ? low.value() : firstUnit.of(low.value());
    double until = unit == null ? high.value() : unit.of(high.value());
    boolean mixed =
        firstUnit != null && unit != null && !firstUnit.dimension().equals(unit.dimension());
    if (mixed || from >= until || (or && !isAlternative(low.value(), high.value()))) {
      return -1;
    }
    boolean age =
        Ages.isAfterAge(sentence, setting.head()) || Ages.isAfterAge(sentence, first.start());
    Amount whole = new Amount(high, first.start(), second.end(), unit);
    Setting around = setting.after(sentence, second.end());
    double middle = (from + until) / 2;
    finish(whole, age ? Kind.AGE : kind(unit), around, from, until, middle, Bound.RANGE);
    return second.end();
  }

  private static boolean isAlternative(double low, double high) {
    return high - low <= 1 || high <= low * 2;
  }

  // Quantities.

  private void add(
      Numeral number, Kind kind, double low, double high, String head, Roles.@Nullable Found role) {
    found.add(
        new Quantity(
            span(number.start(), number.end()),
            kind,
            low,
            high,
            number.value(),
            Bound.EXACT,
            "",
            head,
            role == null ? null : role.role(),
            Aspect.LEVEL));
  }

  private int add(Amount amount, Kind kind) {
    int end = amount.end();
    Setting setting = Setting.around(sentence, amount.start(), end);
    boolean during = amount.dimension().equals("time") && setting.isDuring(sentence);
    boolean least = kind == Kind.MONEY && isLeastPrice(amount.start(), setting);
    Relation relation = during || least ? Relation.EXACTLY : setting.relation();
    boolean cold = amount.dimension().equals("temperature");
    boolean counted = kind == Kind.COUNT || kind == Kind.AGE;
    Interval interval =
        Interval.of(amount.number(), relation, counted, cold ? Double.NEGATIVE_INFINITY : 0);
    double low = amount.of(interval.low());
    double high = amount.of(interval.high());
    double value = amount.of(amount.number().value());
    finish(amount, kind, setting, low, high, value, interval.bound());
    return Math.max(end, setting.end());
  }

  private void finish(
      Amount amount,
      Kind kind,
      Setting around,
      double low,
      double high,
      double value,
      Bound bound) {
    int end = Math.max(amount.end(), around.end());
    Noun noun = noun(kind, end, value);
    Setting late = noun.head().isEmpty() ? around : around.after(sentence, noun.end());
    boolean later =
        kind == Kind.COUNT && late.relation() != around.relation() && bound == Bound.EXACT;
    Setting whole = later ? late : around;
    Interval interval =
        later
            ? Interval.of(amount.number(), late.relation(), true, 0)
            : new Interval(low, high, bound);
    Roles.Found role = role(amount, kind, around, noun);
    if (kind == Kind.MONEY && bound == Bound.EXACT && isLeastPrice(amount.start(), around)) {
      role = new Roles.Found(LEAST_PRICE, role == null ? "price" : role.word(), amount.start() - 1);
    } else if (role == null && kind == Kind.COUNT) {
      role = ofVotes(end);
    }
    Noun are = kind == Kind.COUNT && noun.head().isEmpty() ? predicate(end) : noun;
    boolean subset = !are.equals(noun);
    Quantity list = kind == Kind.COUNT && are.head().isEmpty() ? list(around.head(), end) : null;
    if (list != null && list.role() != null && (role == null || list.role().equals(role.role()))) {
      role = roleOf(list, around);
    }
    Aspect aspect = subset ? Aspect.PART : aspect(amount, kind, around, noun, role);
    boolean open = !isChange(aspect) && !subset;
    Quantity left = open ? left(amount, kind, around) : null;
    Quantity same = restated(kind, around);
    if (left != null) {
      aspect = Aspect.PREVIOUS;
      role = left.role() == null ? role : new Roles.Found(left.role(), "", around.head());
    } else if (same != null) {
      aspect = aspect == Aspect.LEVEL ? same.aspect() : aspect;
      boolean other = !same.dimension().equals(amount.dimension());
      role = role == null && other && same.role() != null ? roleOf(same, around) : role;
    }
    double zero = isChange(aspect) && amount.unit() != null ? amount.unit().offset() : 0;
    found.add(
        new Quantity(
            span(Math.min(whole.start(), amount.start()), Math.max(amount.end(), whole.end())),
            kind,
            interval.low() - zero,
            interval.high() - zero,
            value - zero,
            interval.bound(),
            kind == Kind.AGE ? "age" : amount.dimension(),
            list == null ? head(amount, kind, are, role) : list.head(),
            role == null ? null : role.role(),
            aspect));
  }

  /**
   * What the numbers of a list count if it is told of the first alone: "62 cases, 47 in Sofra and 7
   * in Varn", "114 of them in Orlec"; or null.
   */
  private @Nullable Quantity list(int head, int end) {
    boolean them = sentence.is(end, "of") && sentence.is(end + 1, "them");
    int at = them ? end + 2 : end;
    int place = sentence.lemma(at).equals("be") ? at + 1 : at;
    if (!LISTED.contains(sentence.folded(place)) || !goesOn(head - 1)) {
      return null;
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Quantity before = found.get(i);
      if (before.kind() == Kind.COUNT && !before.head().isEmpty()) {
        return before;
      }
    }
    return null;
  }

  /** Whether a list may go on behind a token. */
  private boolean goesOn(int at) {
    return GOES_ON.contains(sentence.folded(at)) || sentence.isDash(at);
  }

  /** "54 for and 43 against", where votes are told of. */
  private Roles.@Nullable Found ofVotes(int end) {
    boolean against = sentence.is(end, "against");
    boolean ends = !sentence.isWord(end + 1) || sentence.is(end + 1, "and");
    if (!ends || !(against || sentence.is(end, "for"))) {
      return null;
    }
    for (int i = 0; i < end; i++) {
      if (sentence.lemma(i).equals("vote") || sentence.lemma(i).equals("ballot")) {
        return new Roles.Found(against ? "VOTES_AGAINST" : "VOTES_FOR", "", end);
      }
    }
    return null;
  }

  private static Roles.Found roleOf(Quantity other, Setting around) {
    return new Roles.Found(Objects.requireNonNull(other.role()), "", around.head());
  }

  /** The level that a measure has come to from this number, or null: "fell to 25.8 from 26.2". */
  private @Nullable Quantity left(Amount amount, Kind kind, Setting around) {
    if (!around.isFrom(sentence)) {
      return null;
    }
    for (int i = found.size() - 1; i >= Math.max(0, found.size() - 3); i--) {
      Quantity other = found.get(i);
      boolean like = other.kind() == kind && other.dimension().equals(amount.dimension());
      if (like && other.aspect() == Aspect.LEVEL && isReachedBefore(other, around.head())) {
        return other;
      }
    }
    return null;
  }

  /** Whether "to" stands before a number, and no other clause begins between it and a token. */
  private boolean isReachedBefore(Quantity other, int to) {
    int from = to;
    while (from > 0 && sentence.token(from).start() > other.span().start()) {
      from--;
      if (CLAUSES.contains(sentence.folded(from))) {
        return false;
      }
    }
    return Setting.around(sentence, from, from).isTo(sentence, from);
  }

  /** The rise or fall told before in other units, or null: "fell $3.16, or 3.6 percent". */
  private @Nullable Quantity restated(Kind kind, Setting around) {
    int at = around.head() - 1;
    if (found.isEmpty() || !sentence.is(at, "or") || !sentence.is(at - 1, ",")) {
      return null;
    }
    Quantity last = found.get(found.size() - 1);
    boolean moved = isChange(last.aspect()) || last.aspect() == Aspect.PREVIOUS;
    boolean near = false;
    for (int i = at - 2; i >= Math.max(0, at - 4); i--) {
      near |= sentence.token(i).end() == last.span().end();
    }
    return moved && near && kind != Kind.COUNT ? last : null;
  }

  private static boolean isChange(Aspect aspect) {
    return aspect == Aspect.RISE || aspect == Aspect.FALL || aspect == Aspect.DIFFERENCE;
  }

  /** "80 were civilians": what the counted are; no noun if they are something else. */
  private Noun predicate(int end) {
    boolean are = sentence.is(end, "were") || sentence.is(end, "are");
    if (!are || !sentence.beginsNoun(end + 1)) {
      return new Noun("", end);
    }
    Noun noun = Noun.at(sentence, end + 1, true);
    boolean plural = noun.end() > end + 1 && Words.isPlural(sentence, noun.end() - 1);
    boolean personal = Words.isPersonalAdjective(sentence.folded(end + 1));
    return plural && !personal ? new Noun(noun.head(), end) : new Noun("", end);
  }

  /** What is counted or measured: after "12-", the next word alone. */
  private Noun noun(Kind kind, int end, double value) {
    if (isAttribute(kind, end)) {
      return new Noun(sentence.lemma(end + 1), end + 2);
    }
    Noun noun = Noun.at(sentence, end, value != 1);
    boolean move = kind != Kind.COUNT && noun.end() > end && Setting.isMove(sentence, end);
    return move ? new Noun("", end) : noun;
  }

  private boolean isAttribute(Kind kind, int end) {
    return kind == Kind.COUNT && sentence.isHyphen(end) && sentence.isWord(end + 1);
  }

  private Roles.@Nullable Found role(Amount amount, Kind kind, Setting around, Noun noun) {
    int end = Math.max(amount.end(), around.end());
    if (kind == Kind.AGE || isAttribute(kind, end)) {
      return null;
    }
    boolean count = kind == Kind.COUNT;
    if (count && isWholeOfPart(around)) {
      return Roles.close(sentence, amount.end(), noun.end(), kinds(kind, amount));
    }
    return Roles.find(
        sentence,
        around.head(),
        count ? amount.end() : amount.start(),
        Math.max(amount.end(), noun.end()),
        kinds(kind, amount),
        count,
        around.aspect() == Aspect.PART);
  }

  /** The three of "two of the three suspects": the verb tells of the two. */
  private boolean isWholeOfPart(Setting around) {
    if (found.isEmpty()) {
      return false;
    }
    Quantity last = found.get(found.size() - 1);
    int at = around.head();
    while (sentence.is(at - 1, "the") || sentence.is(at - 1, "his") || sentence.is(at, "the")) {
      at--;
    }
    boolean of = sentence.is(at, "of") || sentence.is(at - 1, "of");
    int end = sentence.is(at, "of") ? at - 1 : at - 2;
    boolean adjacent =
        end >= 0
            && (last.span().end() == sentence.token(end).end()
                || last.span().end() == sentence.token(end + 1).end());
    boolean some = last.kind() == Kind.SHARE && last.low() < 100;
    return of && adjacent && (some || last.kind() == Kind.COUNT);
  }

  private static Set<String> kinds(Kind kind, Amount amount) {
    if (kind == Kind.COUNT) {
      return COUNTED;
    }
    Set<String> kinds = new HashSet<>(4);
    kinds.add(kind.name());
    if (kind == Kind.MEASURE) {
      kinds.add(amount.dimension());
    }
    return kinds;
  }

  private String head(Amount amount, Kind kind, Noun noun, Roles.@Nullable Found role) {
    if (!noun.head().isEmpty()) {
      return noun.head();
    }
    if (kind == Kind.AGE) {
      return Ages.bearer(sentence, amount.start());
    }
    if (role == null) {
      return "";
    }
    if (kind == Kind.COUNT) {
      return Measures.isOfPeople(role.role()) ? "person" : "";
    }
    boolean inUnit = role.at() >= amount.start() && role.at() < amount.end();
    return inUnit ? amount.dimension() : role.word();
  }

  // How it stands to others.

  private Aspect aspect(
      Amount amount, Kind kind, Setting around, Noun noun, Roles.@Nullable Found role) {
    int end = Math.max(amount.end(), around.end());
    Aspect aspect = around.aspect();
    boolean named = !noun.head().isEmpty();
    boolean move = aspect == Aspect.RISE || aspect == Aspect.FALL;
    if (move && kind == Kind.COUNT && named && !around.isMove(sentence)) {
      return Aspect.LEVEL;
    }
    if (aspect == Aspect.LEVEL) {
      aspect = later(amount, kind, named ? noun.end() : end);
    }
    if (aspect == Aspect.LEVEL && isRate(named && kind == Kind.COUNT ? noun.end() : end, kind)) {
      return Aspect.RATE;
    }
    if (aspect == Aspect.LEVEL && role != null && isPerHead(role.at(), amount.start())) {
      return Aspect.RATE;
    }
    if (aspect != Aspect.LEVEL && aspect != Aspect.DIFFERENCE) {
      return aspect;
    }
    Aspect moved = moved(amount, kind, around, noun, end);
    return moved == Aspect.LEVEL ? aspect : moved;
  }

  /** PREVIOUS or LATER if what follows sets the number against another of its kind. */
  private Aspect later(Amount amount, Kind kind, int end) {
    Phrases.Found<Relation> after = Comparators.after(sentence, end);
    if (after == null || !hasLike(kind, amount.dimension())) {
      return Aspect.LEVEL;
    }
    return switch (after.first()) {
      case PREVIOUS -> Aspect.PREVIOUS;
      case LATER -> Aspect.LATER;
      default -> Aspect.LEVEL;
    };
  }

  private boolean hasLike(Kind kind, String dimension) {
    for (Quantity quantity : found) {
      if (quantity.kind() == kind && quantity.dimension().equals(dimension)) {
        return true;
      }
    }
    return false;
  }

  private Aspect moved(Amount amount, Kind kind, Setting around, Noun noun, int end) {
    boolean attribute = isAttribute(kind, end);
    int next = attribute ? noun.end() : sentence.isHyphen(end) ? end + 1 : end;
    boolean plain =
        sentence.lemma(next).equals(sentence.folded(next))
            || sentence.folded(next).endsWith("er")
            || sentence.is(next, "less");
    if (plain && (kind != Kind.COUNT || attribute)) {
      if (Measures.isRise(sentence, next)) {
        return Aspect.RISE;
      }
      if (Measures.isFall(sentence, next)) {
        return Aspect.FALL;
      }
      boolean apart =
          sentence.is(next, "lead") || sentence.is(next, "margin") || sentence.is(next, "gap");
      if (apart) {
        return Aspect.DIFFERENCE;
      }
    }
    boolean open = kind != Kind.COUNT || noun.head().isEmpty() || noun.head().equals("point");
    boolean raised = kind == Kind.MONEY && sentence.lemma(around.head() - 1).equals("raise");
    boolean far = raised || isFar(amount.dimension()) || around.isReached(sentence, amount.start());
    return open && !far ? Setting.moveBefore(sentence, around.head(), 1) : Aspect.LEVEL;
  }

  /** "jumped 8.95 m", "fell 200 feet" tell of no change of a measure. */
  private static boolean isFar(String dimension) {
    return dimension.equals("time") || dimension.equals("length") || dimension.equals("speed");
  }

  /** "GDP per head is $12,000". */
  private boolean isPerHead(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.is(i, "per")) {
        return true;
      }
    }
    return false;
  }

  /** "a day", "per head", "$80 a barrel". */
  private boolean isRate(int end, Kind kind) {
    Phrases.Found<Relation> after = Comparators.after(sentence, end);
    if (after == null || after.first() != Relation.PER) {
      return false;
    }
    boolean article = sentence.is(end, "a") || sentence.is(end, "an");
    boolean alone = article && after.end() == end + 1;
    return !alone || (kind == Kind.MONEY && sentence.beginsNoun(end + 1));
  }

  private Span span(int start, int end) {
    return new Span(sentence.token(start).start(), sentence.token(end - 1).end());
  }
}
