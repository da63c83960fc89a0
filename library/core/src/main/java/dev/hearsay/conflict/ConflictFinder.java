package dev.hearsay.conflict;

import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.Reading.Pair;
import dev.hearsay.conflict.Reading.Sentence;
import dev.hearsay.conflict.Reading.Weighed;
import dev.hearsay.conflict.StatementIndex.Near;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conflicts among the articles of one event, and within each of them.
 *
 * <p>For any number of threads.
 */
public final class ConflictFinder {

  /** Statements that each is compared with, at most. */
  private static final int CANDIDATES = 12;

  /** Statements before a quotation in which another of the same remark is looked for. */
  private static final int QUOTING = 8;

  /** What two statements must have in common to be compared. */
  private static final double ALIKE = 0.2;

  private static final StatementReader READER = new StatementReader();
  private static final Lexemes LEXEMES =
      new Lexemes(StaticEncoder.builtIn(), new DocumentFrequencies());

  private final ConflictRule rule;
  private final Readings readings;

  /**
   * One sentence of the story.
   *
   * @param accounts the articles that have it, the first one's places counting
   */
  record Told(List<Integer> accounts, Sentence read) {
    int account() {
      return accounts.get(0);
    }

    Statement statement() {
      return read.statement();
    }

    Passage passage() {
      return read.passage();
    }

    String sentence() {
      return read.text();
    }
  }

  /** A clash of two sentences. */
  private record Found(Told a, Told b, Weighed weighed) {
    double confidence() {
      return weighed.confidence();
    }
  }

  /**
   * A finder.
   *
   * @param rule what counts as a conflict
   */
  public ConflictFinder(ConflictRule rule) {
    this(rule, 0);
  }

  /** A finder that keeps readings of so many characters. */
  ConflictFinder(ConflictRule rule, int kept) {
    this.rule = rule;
    this.readings = new Readings(LEXEMES, kept);
  }

  /**
   * Finds the conflicts of a story.
   *
   * @param accounts its articles, copies folded, by precedence
   * @return one conflict for each distinct pair of values, the surest first
   */
  public List<Conflict> find(List<Account> accounts) {
    List<Reading> read = readings.of(accounts);
    List<Told> told = told(read);
    StatementIndex index = new StatementIndex(told.stream().map(Told::passage).toList());
    Tally tally = new Tally(accounts);
    SecondOpinion opinion = new SecondOpinion(rule);
    List<Found> doubtful = new ArrayList<>();
    Consumer<Found> sort =
        found -> {
          if (opinion.isAskedFor(found.confidence())) {
            doubtful.add(found);
          } else {
            add(found, found.confidence(), tally);
          }
        };
    int s = 0;
    for (int account = 0; account < accounts.size(); account++) {
      Map<Pair, List<Weighed>> known = read.get(account).weighed();
      Map<Pair, List<Weighed>> weighed = new HashMap<>();
      for (; s < told.size() && told.get(s).account() == account; s++) {
        Told b = told.get(s);
        BitSet others = new BitSet();
        index.nearest(s, CANDIDATES, ALIKE).forEach(near -> others.set(near.statement()));
        addQuoting(told, s, others);
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
          Told a = told.get(other);
          Pair pair = new Pair(a.read.number(), b.read.number());
          List<Weighed> before = known.get(pair);
          List<Weighed> now = before == null ? weigh(accounts, a, b) : before;
          weighed.put(pair, now);
          now.forEach(clash -> sort.accept(new Found(a, b, clash)));
        }
      }
      readings.keep(accounts.get(account), read.get(account).with(weighed));
    }
    doubtful.sort(Comparator.comparingDouble((Found found) -> -found.confidence()));
    for (Found found : doubtful) {
      String a = found.a.sentence();
      String b = found.b.sentence();
      add(found, opinion.confidence(found.weighed.clash(), found.confidence(), a, b), tally);
    }
    return tally.conflicts();
  }

  private void add(Found found, double confidence, Tally tally) {
    if (confidence >= rule.threshold()) {
      tally.add(found.a, found.b, found.weighed.clash(), confidence, found.weighed.fired());
    }
  }

  /** Adds what an article quotes shortly before: words of one remark need not be alike. */
  private static void addQuoting(List<Told> told, int statement, BitSet others) {
    Told own = told.get(statement);
    if (own.statement().quotes().isEmpty()) {
      return;
    }
    for (int s = Math.max(0, statement - QUOTING); s < statement; s++) {
      Told other = told.get(s);
      if (other.account() == own.account()
          && !other.statement().quotes().isEmpty()
          && mayBeOne(own.passage(), other.passage())) {
        others.set(s);
      }
    }
  }

  /** Whether who is quoted may be the same; where none is told, anybody whose name stands there. */
  private static boolean mayBeOne(Passage a, Passage b) {
    double told = Speakers.alike(a.attributions(), b.attributions());
    return told < 0
        ? !a.entities().isEmpty() && !b.entities().isEmpty()
        : told >= Gate.SAME_SPEAKER;
  }

  /**
   * Two statements that clash and are no conflict.
   *
   * @param clash what they would be
   * @param guards what speaks against it; if nothing does, it is not sure enough or too far fetched
   */
  public record Rejected(Conflict clash, Set<Guard> guards) {

    /** Makes the set unmodifiable. */
    public Rejected {
      guards = Set.copyOf(guards);
    }
  }

  /**
   * Finds what comes nearest to a conflict in a story and is none.
   *
   * @param accounts its articles, copies folded, by precedence
   * @return the statements that fit best of those that were rejected, or null if there are none
   */
  public @Nullable Rejected nearest(List<Account> accounts) {
    List<Told> told = told(readings.of(accounts));
    StatementIndex index = new StatementIndex(told.stream().map(Told::passage).toList());
    Rejected nearest = null;
    double most = 0;
    for (int s = 0; s < told.size(); s++) {
      for (Near near : index.nearest(s, CANDIDATES, ALIKE)) {
        Told a = told.get(near.statement());
        Told b = told.get(s);
        Evidence evidence = evidence(accounts, a, b);
        for (Clash clash : evidence.clashes()) {
          Set<Guard> fired = evidence.fired(clash);
          double confidence = confidence(evidence, clash, fired);
          boolean isConflict =
              confidence >= rule.threshold()
                  && isFit(a, b, evidence, clash)
                  && !Gate.isClosed(fired);
          if (!isConflict && confidence * clash.fit() > most) {
            most = confidence * clash.fit();
            Tally tally = new Tally(accounts);
            tally.add(a, b, clash, confidence, fired);
            nearest = new Rejected(tally.conflicts().get(0), fired);
          }
        }
      }
    }
    return nearest;
  }

  /**
   * Judges two texts of a sentence or a few.
   *
   * @param a one text
   * @param contextA when and by whom it was published
   * @param b the other
   * @param contextB when and by whom that was published
   * @return where they come nearest to a contradiction, and whether it is one
   */
  public Verdict judge(String a, Context contextA, String b, Context contextB) {
    Evidence evidence = evidence(a, contextA, b, contextB);
    Clash best = null;
    Set<Guard> fired = Set.of();
    double most = 0;
    for (Clash clash : evidence.clashes()) {
      Set<Guard> against = evidence.fired(clash);
      double confidence = confidence(evidence, clash, against);
      if (confidence > most) {
        most = confidence;
        best = clash;
        fired = against;
      }
    }
    if (best == null) {
      return evidence.agreeing(a, b);
    }
    double confidence = new SecondOpinion(rule).confidence(best, most, a, b);
    Nature nature = Natures.of(fired, confidence >= rule.threshold());
    return new Verdict(
        confidence,
        best.kind(),
        nature,
        best.a(),
        best.b(),
        fired,
        Reason.of(best, evidence.a(), a, evidence.b(), b, fired),
        confidence >= rule.threshold() && nature.isContradiction());
  }

  /**
   * Where two texts of a sentence or a few clash, as a model sees it: to learn one from pairs that
   * somebody has judged.
   *
   * @param a one text
   * @param contextA when and by whom it was published
   * @param b the other
   * @param contextB when and by whom that was published
   * @return the clashes, in no particular order
   */
  public static List<Candidate> candidates(String a, Context contextA, String b, Context contextB) {
    Evidence evidence = evidence(a, contextA, b, contextB);
    return evidence.clashes().stream()
        .map(clash -> new Candidate(clash.kind(), clash.fit(), evidence.features(clash).values()))
        .toList();
  }

  /**
   * The names of what a model sees of a clash.
   *
   * @return the names, in the order of {@link Candidate#features}
   */
  public static List<String> features() {
    return Evidence.FEATURES;
  }

  private static Evidence evidence(String a, Context contextA, String b, Context contextB) {
    return new Evidence(passage(a, contextA), contextA, passage(b, contextB), contextB, LEXEMES);
  }

  private static Passage passage(String text, Context context) {
    return new Passage(READER.read(text, context.published()), LEXEMES);
  }

  /** The sentences of a story, each once, in the order of its articles. */
  private static List<Told> told(List<Reading> read) {
    List<Told> told = new ArrayList<>();
    Map<String, Told> seen = new HashMap<>();
    for (int a = 0; a < read.size(); a++) {
      for (Sentence sentence : read.get(a).sentences()) {
        Told known = seen.get(sentence.text());
        if (known == null) {
          known = new Told(new ArrayList<>(List.of(a)), sentence);
          seen.put(sentence.text(), known);
          told.add(known);
        } else if (!known.accounts.contains(a)) {
          known.accounts.add(a);
        }
      }
    }
    return told;
  }

  /** The clashes of two sentences that are let through. */
  private List<Weighed> weigh(List<Account> accounts, Told a, Told b) {
    List<Weighed> weighed = new ArrayList<>();
    if (a.account() == b.account() && a.passage().isEntry() && b.passage().isEntry()) {
      return weighed;
    }
    Evidence evidence = evidence(accounts, a, b);
    if (!mayFit(a, b, evidence)) {
      return weighed;
    }
    for (Clash clash : evidence.clashes()) {
      if (!isFit(a, b, evidence, clash)) {
        continue;
      }
      Set<Guard> fired = evidence.fired(clash);
      if (!Gate.isClosed(fired)) {
        weighed.add(new Weighed(clash, confidence(evidence, clash, fired), fired));
      }
    }
    return List.copyOf(weighed);
  }

  private double confidence(Evidence evidence, Clash clash, Set<Guard> fired) {
    return rule.model().confidence(clash.kind(), evidence.features(clash, fired).values());
  }

  /** Whether a clash can be fit: what clashes by its slot alone, names apart, never is. */
  private static boolean mayFit(Told a, Told b, Evidence evidence) {
    return evidence.plain().stream().anyMatch(clash -> isFit(a, b, evidence, clash))
        || (Gate.takesNames(evidence.anchor(), a.account() == b.account())
            && evidence.mayExchangeNames());
  }

  private static boolean isFit(Told a, Told b, Evidence evidence, Clash clash) {
    boolean sameArticle = a.account() == b.account();
    return Gate.isFit(clash, evidence.anchor(), sameArticle)
        && evidence.isNamed(clash)
        && !evidence.isAttribute(clash)
        && !(sameArticle && evidence.isQuoted(clash));
  }

  private static Evidence evidence(List<Account> accounts, Told a, Told b) {
    return new Evidence(
        a.passage(),
        accounts.get(a.account()).context(),
        b.passage(),
        accounts.get(b.account()).context(),
        LEXEMES);
  }
}
