package dev.hearsay.conflict;

import dev.hearsay.conflict.ConflictFinder.StoryCandidate;
import dev.hearsay.conflict.Neighbours.Told;
import dev.hearsay.conflict.Reading.Sentence;
import dev.hearsay.conflict.Reading.Weighed;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of sentences of a story where they clash, and how likely each clash is a conflict. */
final class Weighing {

  private final List<Account> accounts;
  private final List<Reading> read;
  private final Lexemes lexemes;

  /** What the accounts say as a whole, as far as it was asked for. */
  private final Map<Integer, Contents> contents = new HashMap<>();

  /** Two sentences, and what speaks for and against their clashes. */
  private record Compared(Told a, Told b, Evidence evidence) {
    boolean sameArticle() {
      return a.isOfSameArticle(b);
    }

    /** Whether a clash is let through as far as guards do not matter. */
    boolean isFit(Clash clash) {
      return Gate.isFit(clash, evidence.anchor(), sameArticle())
          && !isOfOtherWeeks(clash)
          && evidence.isOfOneThing(clash, sameArticle())
          && !(sameArticle() && (evidence.isQuoted(clash) || evidence.areTwoRemarks(clash)));
    }

    /** Whether a clash can be fit: what clashes by its slot alone, names apart, never is. */
    boolean mayFit() {
      return evidence.plain().stream().anyMatch(this::isFit)
          || (Gate.takesNames(evidence.anchor(), sameArticle())
              && Contrast.haveNamesInOneSlot(a.passage(), b.passage())
              && evidence.mayExchangeNames());
    }

    /** Whether "Tuesday" is meant in two articles that are some days apart. */
    private boolean isOfOtherWeeks(Clash clash) {
      return clash.kind() == Kind.TEMPORAL
          && within(clash.a(), a)
              .of(a.sentence())
              .equalsIgnoreCase(within(clash.b(), b).of(b.sentence()));
    }

    double[] features(Clash clash, Set<Guard> fired) {
      return evidence.features(clash, fired).values();
    }
  }

  /** Makes something of a clash that is let through. */
  private interface Reader<T> {
    T read(Compared pair, Clash clash, Set<Guard> fired);
  }

  /** For accounts, each with its reading. */
  Weighing(List<Account> accounts, List<Reading> read, Lexemes lexemes) {
    this.accounts = accounts;
    this.read = read;
    this.lexemes = lexemes;
  }

  /** The clashes of two sentences that are let through. */
  List<Weighed> passing(Told a, Told b, ConflictRule rule) {
    return withOneDenial(passing(a, b, (pair, clash, fired) -> weighed(pair, clash, fired, rule)));
  }

  /** Those that {@link #passing} weighs, as a model that is to be learned sees them. */
  List<StoryCandidate> candidates(Told a, Told b, ConflictModel pairs) {
    return passing(a, b, (pair, clash, fired) -> candidate(pair, clash, fired, pairs));
  }

  /** Of the words that one denial covers only the surest, and all that is no denial. */
  private static List<Weighed> withOneDenial(List<Weighed> weighed) {
    Optional<Weighed> surest =
        weighed.stream()
            .filter(Weighing::isDenial)
            .max(Comparator.comparingDouble(Weighed::confidence));
    return weighed.stream()
        .filter(clash -> !isDenial(clash) || clash.equals(surest.orElseThrow()))
        .toList();
  }

  private static boolean isDenial(Weighed weighed) {
    return weighed.clash().sort() == Clash.Sort.NEGATED;
  }

  /** The clashes of two sentences that are no conflict, whether they are let through or not. */
  List<Weighed> rejected(Told a, Told b, ConflictRule rule) {
    Compared pair = compared(a, b);
    List<Weighed> rejected = new ArrayList<>();
    for (Clash clash : pair.evidence.clashes()) {
      Set<Guard> fired = pair.evidence.fired(clash);
      Weighed weighed = weighed(pair, clash, fired, rule);
      boolean passes = pair.isFit(clash) && isOpen(pair, fired);
      if (!passes || weighed.confidence() < rule.storyThreshold()) {
        rejected.add(weighed);
      }
    }
    return rejected;
  }

  private <T> List<T> passing(Told a, Told b, Reader<T> reader) {
    if (!mayPass(a, b)) {
      return List.of();
    }
    Compared pair = compared(a, b);
    if (!pair.mayFit()) {
      return List.of();
    }
    List<T> passing = new ArrayList<>();
    for (Clash clash : pair.evidence.clashes()) {
      if (pair.isFit(clash)) {
        Set<Guard> fired = pair.evidence.fired(clash);
        if (isOpen(pair, fired)) {
          passing.add(reader.read(pair, clash, fired));
        }
      }
    }
    return List.copyOf(passing);
  }

  /** Whether the gate is open to a clash that is fit. */
  private boolean isOpen(Compared pair, Set<Guard> fired) {
    return !Gate.isClosed(fired) && isOfOneSubject(pair);
  }

  /**
   * Whether two sentences are about one thing, by what their articles are about: two firms report
   * in the same words.
   */
  private boolean isOfOneSubject(Compared pair) {
    return pair.sameArticle()
        || pair.evidence.sharesName()
        || !contents(pair.a.account()).isOfOtherSubject(contents(pair.b.account()));
  }

  /** Whether a clash may be let through, as far as that is plain before the two are compared. */
  private static boolean mayPass(Told a, Told b) {
    boolean sameArticle = a.isOfSameArticle(b);
    boolean entries = sameArticle && a.passage().isEntry() && b.passage().isEntry();
    return !entries && Contrast.isThinkable(a.passage(), b.passage(), sameArticle);
  }

  private Weighed weighed(Compared pair, Clash clash, Set<Guard> fired, ConflictRule rule) {
    double[] features = pair.features(clash, fired);
    double alone = rule.model().confidence(clash.kind(), features);
    // The words of one remark tell by themselves that they are about one thing.
    double confidence =
        clash.isOfRemark()
            ? alone
            : rule.storyModel()
                .confidence(clash.kind(), storyFeatures(pair, clash, features), alone);
    return new Weighed(clash, confidence, fired);
  }

  private StoryCandidate candidate(
      Compared pair, Clash clash, Set<Guard> fired, ConflictModel pairs) {
    double[] features = pair.features(clash, fired);
    return new StoryCandidate(
        pair.a.sentence(),
        within(clash.a(), pair.a),
        pair.b.sentence(),
        within(clash.b(), pair.b),
        pairs.confidence(clash.kind(), features),
        new Candidate(clash.kind(), clash.fit(), storyFeatures(pair, clash, features)));
  }

  private double[] storyFeatures(Compared pair, Clash clash, double[] features) {
    Contents ofA = contents(pair.a.account());
    Contents ofB = contents(pair.b.account());
    Setting setting = Setting.of(clash, pair.a.passage(), ofA, pair.b.passage(), ofB);
    return pair.evidence.storyFeatures(features, pair.sameArticle(), setting);
  }

  private Contents contents(int account) {
    return contents.computeIfAbsent(
        account,
        i -> new Contents(read.get(i).sentences().stream().map(Sentence::passage).toList()));
  }

  private static Span within(Span span, Told told) {
    int start = told.read().span().start();
    return new Span(span.start() - start, span.end() - start);
  }

  private Compared compared(Told a, Told b) {
    Context contextA = accounts.get(a.account()).context();
    Context contextB = accounts.get(b.account()).context();
    return new Compared(a, b, new Evidence(a.passage(), contextA, b.passage(), contextB, lexemes));
  }
}
