package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Clash.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells in numbers what speaks for and against the clashes of two passages. */
final class FeatureReader {

  /** Words that are close by, for words that contrast. */
  private static final int CLOSE = 5;

  /** Words that are close by, for words that narrow what is told. */
  private static final int NARROW = 7;

  /** Terms that are looked at before a clash, and behind it. */
  private static final int BESIDE = 3;

  /** From here on the slot of a clash is the same for sure, by near and wide together. */
  private static final double SURE = 0.9;

  /** From here on two numbers may well count the same. */
  private static final double LIKELY = 0.3;

  private static final int MOST_STRANGERS = 5;
  private static final int MOST_OTHERS = 3;
  private static final double MOST_EXTRA = 30;

  private final Matching matching;
  private final List<Clash> clashes;
  private final Elsewhere elsewhere;
  private final double hours;

  /** Above 0 if the second passage is the later one, below 0 if it is the earlier. */
  private final int order;

  FeatureReader(Matching matching, List<Clash> clashes, Context contextA, Context contextB) {
    this.matching = matching;
    this.clashes = clashes;
    this.elsewhere = new Elsewhere(matching);
    Instant a = contextA.published();
    Instant b = contextB.published();
    if (a == null || b == null) {
      this.hours = -1;
      this.order = 0;
    } else {
      this.hours = Math.log1p(Duration.between(a, b).abs().toMinutes() / 60.0);
      this.order = b.compareTo(a);
    }
  }

  Features of(Clash clash, Set<Guard> fired) {
    Features features = new Features();
    addClash(features, clash);
    addNumbers(features, clash);
    addStatements(features, clash);
    addOthers(features, clash);
    addMoments(features, clash);
    for (Guard guard : Guard.values()) {
      features.add("guard." + guard, fired.contains(guard) ? 1 : 0);
    }
    return features;
  }

  private void addClash(Features features, Clash clash) {
    for (Sort sort : Sort.values()) {
      features.add("sort." + sort, sort == clash.sort() ? 1 : 0);
    }
    features.add("near", clash.near());
    features.add("wide", clash.wide());
    features.add("strength", clash.strength());
    features.add("gap", clash.gap());
    features.add("real", clash.real() ? 1 : 0);
    Word v = word(true, clash);
    Word w = word(false, clash);
    features.both("verb", holds(v, Word::verb), holds(w, Word::verb));
    features.both(
        "quoted", holds(v, word -> word.quote() >= 0), holds(w, word -> word.quote() >= 0));
    features.both("mood", isTold(true, clash) ? 0 : 1, isTold(false, clash) ? 0 : 1);
    Word.Mood m = mood(true, clash);
    Word.Mood n = mood(false, clash);
    features.bothOfPair(
        "conditional",
        holds(m, mood -> mood == Word.Mood.CONDITIONAL),
        holds(n, mood -> mood == Word.Mood.CONDITIONAL));
    features.bothOfPair(
        "future",
        holds(m, mood -> mood == Word.Mood.FUTURE),
        holds(n, mood -> mood == Word.Mood.FUTURE));
    features.both("clause", Math.min(MOST_OTHERS, v.clause()), Math.min(MOST_OTHERS, w.clause()));
    features.bothOfPair("weight", weight(true, clash), weight(false, clash));
  }

  /** What the word of a clash weighs, 0 if it says nothing by itself. */
  private double weight(boolean first, Clash clash) {
    List<Term> terms = matching.passage(first).terms();
    int term = matching.passage(first).firstTerm(clash.place(first));
    boolean there = term < terms.size() && terms.get(term).place() == clash.place(first);
    return there ? terms.get(term).weight() : 0;
  }

  /** What sort of numbers clash, and how exactly they are told. */
  private void addNumbers(Features features, Clash clash) {
    boolean numbers = clash.kind() == Kind.NUMERIC || clash.kind() == Kind.QUANTIFIER;
    Quantity q = numbers ? matching.a().quantity(clash.a()) : null;
    Quantity r = numbers ? matching.b().quantity(clash.b()) : null;
    for (Quantity.Kind kind : Quantity.Kind.values()) {
      features.addOfPair("number." + kind, q != null && q.kind() == kind ? 1 : 0);
    }
    features.bothOfPair("open", holds(q, NumericRule::isOpen), holds(r, NumericRule::isOpen));
    features.bothOfPair(
        "exact", holds(q, FeatureReader::isExact), holds(r, FeatureReader::isExact));
    features.bothOfPair("digits", digits(q), digits(r));
    features.addOfPair("steps", q == null || r == null ? 0 : Rounding.steps(q.value(), r.value()));
    features.addOfPair("head", q == null || r == null ? 0 : NumericRule.heads(q, r));
    features.addOfPair("role", q == null || r == null ? 0 : NumericRule.roles(q, r));
    features.add("told.of", numbers ? toldOf(clash) : Scopes.UNKNOWN);
  }

  /** Whether both numbers of a clash are told of one place, group or thing. */
  private double toldOf(Clash clash) {
    return matching.allNumbers().stream()
        .filter(p -> p.a().span().equals(clash.a()) && p.b().span().equals(clash.b()))
        .mapToDouble(NumericRule.Pair::scope)
        .findFirst()
        .orElse(Scopes.UNKNOWN);
  }

  private static <T> double holds(@Nullable T of, Predicate<T> condition) {
    return of != null && condition.test(of) ? 1 : 0;
  }

  private static boolean isExact(Quantity quantity) {
    return quantity.bound() == Quantity.Bound.EXACT;
  }

  private static double digits(@Nullable Quantity quantity) {
    return quantity == null ? 0 : Rounding.digits(quantity.value());
  }

  /** What the statements around the clash have in common, and what not. */
  private void addStatements(Features features, Clash clash) {
    Cover a = cover(true, clash);
    Cover b = cover(false, clash);
    features.both("cover", a.all, b.all);
    features.both("names", a.names, b.names);
    features.both("strange", a.strangers, b.strangers);
    features.both("extra", a.extra, b.extra);
    features.bothOfPair("clause.cover", a.clause, b.clause);
    features.add("anchor", matching.anchor());
    features.addOfPair(
        "same.word", word(true, clash).lemma().equals(word(false, clash).lemma()) ? 1 : 0);
    int afterA = matching.a().after(clash.placeA(), clash.a());
    int afterB = matching.b().after(clash.placeB(), clash.b());
    features.addOfPair("beside.before", Frame.before(matching, clash.placeA(), clash.placeB()));
    features.addOfPair("beside.after", Frame.from(matching, afterA, afterB));
    features.addOfPair("verbs.before", Frame.verbsBefore(matching, clash.placeA(), clash.placeB()));
    features.addOfPair("verbs.after", Frame.verbsAfter(matching, clash.placeA(), clash.placeB()));
    features.addOfPair(
        "prepositions", Frame.prepositions(matching, clash.placeA(), clash.placeB()));
    features.both("before", beside(true, clash, -1), beside(false, clash, -1));
    features.both("after", beside(true, clash, 1), beside(false, clash, 1));
    double deniedA = denied(true, clash);
    double deniedB = denied(false, clash);
    features.both("denied", deniedA, deniedB);
    features.add("denied.apart", Math.abs(deniedA - deniedB));
    features.both(
        "scope",
        lacking(true, clash, Cues.SCOPE, NARROW),
        lacking(false, clash, Cues.SCOPE, NARROW));
    features.add("speakers", Speakers.alike(matching));
  }

  /** What else the two passages do not agree on: with much it is another event. */
  private void addOthers(Features features, Clash clash) {
    int contrasts = matching.contrasts(clash.placeA(), clash.placeB(), CLOSE);
    features.add("contrasts", Math.min(MOST_OTHERS, contrasts));
    features.add(
        "others.names",
        count(
            clashes,
            other ->
                (other.sort() == Sort.NAMES || other.sort() == Sort.PLACE)
                    && !other.equals(clash)
                    && other.near() + other.wide() > SURE));
    features.add(
        "others.times",
        count(matching.times(), pair -> !pair.agrees() && pair.a().place() != clash.placeA()));
    features.add(
        "others.numbers",
        count(
            matching.numbers(),
            pair ->
                !pair.agrees() && pair.match() >= LIKELY && pair.a().place() != clash.placeA()));
    features.add("others.opposites", count(clashes, other -> isOpposite(other, clash)));
    features.addOfPair("others.words", count(clashes, other -> isOtherWord(other, clash)));
    features.add("elsewhere", elsewhere.sides(clash));
    features.addOfPair("rival", elsewhere.lead(clash));
  }

  private static boolean isOtherWord(Clash other, Clash clash) {
    boolean word = other.sort() == Sort.WORDS || other.sort() == Sort.LOOSE;
    return word && other.placeA() != clash.placeA() && other.placeB() != clash.placeB();
  }

  private static boolean isOpposite(Clash other, Clash clash) {
    boolean opposite =
        switch (other.sort()) {
          case ANTONYM, REVERSAL, SCALE, CATEGORY, NEGATED -> other.strength() > 0.5;
          default -> false;
        };
    return opposite && other.placeA() != clash.placeA() && other.placeB() != clash.placeB();
  }

  /** Whether the one may bring the other up to date. */
  private void addMoments(Features features, Clash clash) {
    features.add("hours", hours);
    features.add("later.more", laterMore(clash));
    features.addOfPair("then.more", thenMore(clash));
    features.both(
        "change",
        lacking(true, clash, Cues.CHANGE, Integer.MAX_VALUE),
        lacking(false, clash, Cues.CHANGE, Integer.MAX_VALUE));
  }

  /** 1 if the number told of the later time is the greater one, -1 if it is the lesser, else 0. */
  private double thenMore(Clash clash) {
    boolean numbers = clash.kind() == Kind.NUMERIC;
    Quantity q = numbers ? matching.a().quantity(clash.a()) : null;
    Quantity r = numbers ? matching.b().quantity(clash.b()) : null;
    if (q == null || r == null) {
      return 0;
    }
    for (TemporalRule.Pair pair : matching.times()) {
      if (!pair.agrees() || TemporalRule.areMoments(matching, pair)) {
        int later = Long.compare(pair.b().value().to(), pair.a().value().to());
        return later * Math.signum(r.value() - q.value());
      }
    }
    return 0;
  }

  private static <T> double count(Collection<T> all, Predicate<T> counted) {
    return Math.min(MOST_OTHERS, all.stream().filter(counted).count());
  }

  private Word word(boolean first, Clash clash) {
    return matching.passage(first).word(clash.place(first));
  }

  private Word.Mood mood(boolean first, Clash clash) {
    return matching.passage(first).mood(clash.place(first));
  }

  private boolean isTold(boolean first, Clash clash) {
    return matching.passage(first).isReal(clash.place(first));
  }

  /**
   * How much of a statement the other text has, the clash itself left out.
   *
   * @param all the covered share of its terms, by weight, in 0..1
   * @param clause the same of the clause of the clash
   * @param names the covered share of its names, in 0..1
   * @param strangers names that the other text does not have
   * @param extra the weight of what the other text does not have
   */
  private record Cover(double all, double clause, double names, double strangers, double extra) {}

  private Cover cover(boolean first, Clash clash) {
    Passage passage = matching.passage(first);
    int statement = passage.statement(clash.place(first));
    int clause = word(first, clash).clause();
    double covered = 0;
    double all = 0;
    double coveredOfClause = 0;
    double ofClause = 0;
    double names = 0;
    double coveredNames = 0;
    double extra = 0;
    for (int t = 0; t < passage.terms().size(); t++) {
      Term term = passage.terms().get(t);
      if (term.word().isIn(clash.span(first)) || passage.statement(term.place()) != statement) {
        continue;
      }
      double cover = counted(first, t);
      covered += term.weight() * cover;
      all += term.weight();
      extra += cover == 0 ? term.weight() : 0;
      if (term.word().clause() == clause) {
        coveredOfClause += term.weight() * cover;
        ofClause += term.weight();
      }
      if (term.isName()) {
        names++;
        coveredNames += matching.knows(first, t) ? 1 : 0;
      }
    }
    return new Cover(
        all == 0 ? 0.5 : covered / all,
        ofClause == 0 ? 0.5 : coveredOfClause / ofClause,
        names == 0 ? 0.5 : coveredNames / names,
        Math.min(MOST_STRANGERS, names - coveredNames),
        Math.min(MOST_EXTRA, extra));
  }

  /** How like the likest term of the other text is, if that is alike enough to be a counterpart. */
  private double counted(boolean first, int term) {
    double cover = matching.cover(first, term);
    return cover < Matching.COUNTERPART ? 0 : cover;
  }

  /** How much of the few terms before or behind a clash the other text has, in 0..1. */
  private double beside(boolean first, Clash clash, int step) {
    Passage passage = matching.passage(first);
    int place = clash.place(first);
    int statement = passage.statement(place);
    int seen = 0;
    double covered = 0;
    for (int t = step > 0 ? 0 : passage.terms().size() - 1;
        t >= 0 && t < passage.terms().size() && seen < BESIDE;
        t += step) {
      Term term = passage.terms().get(t);
      boolean there = step > 0 ? term.place() > place : term.place() < place;
      if (there
          && !term.word().isIn(clash.span(first))
          && passage.statement(term.place()) == statement) {
        seen++;
        covered += counted(first, t);
      }
    }
    return seen == 0 ? 1 : covered / seen;
  }

  /** How many clauses of a statement something is denied in. */
  private double denied(boolean first, Clash clash) {
    Passage passage = matching.passage(first);
    int statement = passage.statement(clash.place(first));
    Set<Integer> clauses = new TreeSet<>();
    for (int i = passage.start(statement); i < passage.start(statement + 1); i++) {
      Word word = passage.words().get(i);
      if (word.isNegated()) {
        clauses.add(word.clause());
      }
    }
    return Math.min(MOST_OTHERS, clauses.size());
  }

  /** How many words of a set stand within some words of a clash that the other text lacks. */
  private double lacking(boolean first, Clash clash, Set<String> lemmas, int reach) {
    Passage passage = matching.passage(first);
    int place = clash.place(first);
    int statement = passage.statement(place);
    int lacking = 0;
    for (int i = passage.start(statement); i < passage.start(statement + 1); i++) {
      String lemma = passage.words().get(i).lemma();
      if (i != place
          && Math.abs(i - place) <= reach
          && lemmas.contains(lemma)
          && !matching.passage(!first).hasLemma(lemma)) {
        lacking++;
      }
    }
    return Math.min(MOST_OTHERS, lacking);
  }

  /** 1 if the number of the later passage is the greater one, -1 if it is the lesser, else 0. */
  private double laterMore(Clash clash) {
    for (NumericRule.Pair pair : matching.numbers()) {
      if (pair.a().place() == clash.placeA() && pair.b().place() == clash.placeB()) {
        return order * Math.signum(pair.b().value().value() - pair.a().value().value());
      }
    }
    return 0;
  }
}
