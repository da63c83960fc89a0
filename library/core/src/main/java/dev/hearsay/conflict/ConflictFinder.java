package dev.hearsay.conflict;

import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.Neighbours.Told;
import dev.hearsay.conflict.Reading.Pair;
import dev.hearsay.conflict.Reading.Weighed;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.text.Span;
import java.util.ArrayList;
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

  private static final StatementReader READER = new StatementReader();
  private static final Lexemes LEXEMES =
      new Lexemes(StaticEncoder.builtIn(), new DocumentFrequencies());

  private final ConflictRule rule;
  private final Readings readings;

  /** A clash of two sentences. */
  private record Found(Told a, Told b, Weighed weighed) {
    double confidence() {
      return weighed.confidence();
    }

    /** How near it comes to a conflict. */
    double fit() {
      return weighed.confidence() * weighed.clash().fit();
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
    Neighbours neighbours = new Neighbours(read, LEXEMES);
    List<Told> told = neighbours.told();
    Weighing weighing = new Weighing(accounts, read, LEXEMES);
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
        for (Told a : neighbours.before(s)) {
          Pair pair = new Pair(a.read().number(), b.read().number());
          List<Weighed> before = known.get(pair);
          List<Weighed> now = before == null ? weighing.passing(a, b, rule) : before;
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
    if (confidence >= rule.storyThreshold()) {
      tally.add(found.a, found.b, found.weighed.clash(), confidence, found.weighed.fired());
    }
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
    List<Reading> read = readings.of(accounts);
    Neighbours neighbours = new Neighbours(read, LEXEMES);
    Weighing weighing = new Weighing(accounts, read, LEXEMES);
    Found nearest = null;
    for (int s = 0; s < neighbours.told().size(); s++) {
      Told b = neighbours.told().get(s);
      for (Told a : neighbours.before(s)) {
        for (Weighed weighed : weighing.rejected(a, b, rule)) {
          Found found = new Found(a, b, weighed);
          nearest = nearest == null || found.fit() > nearest.fit() ? found : nearest;
        }
      }
    }
    if (nearest == null || nearest.fit() == 0) {
      return null;
    }
    Tally tally = new Tally(accounts);
    Weighed weighed = nearest.weighed;
    tally.add(nearest.a, nearest.b, weighed.clash(), weighed.confidence(), weighed.fired());
    return new Rejected(tally.conflicts().get(0), weighed.fired());
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
    for (Clash clash : evidence.candidates()) {
      Set<Guard> against = evidence.fired(clash);
      double confidence =
          rule.model().confidence(clash.kind(), evidence.features(clash, against).values());
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
    return evidence.candidates().stream()
        .map(clash -> new Candidate(clash.kind(), clash.fit(), evidence.features(clash).values()))
        .toList();
  }

  /**
   * The names of what a model sees of a clash of two given texts.
   *
   * @return the names, in the order of {@link Candidate#features}
   */
  public static List<String> features() {
    return Evidence.FEATURES;
  }

  /**
   * Two sentences of a story that clash and may be told as a conflict.
   *
   * @param a one sentence, as it is written
   * @param valueA where the clash is in it
   * @param b the other sentence
   * @param valueB where the clash is in that
   * @param alone how sure the model of given pairs is, in 0..1
   * @param clash what a model of stories weighs, by the names of {@link #storyFeatures}
   */
  public record StoryCandidate(
      String a, Span valueA, String b, Span valueB, double alone, Candidate clash) {}

  /**
   * Where sentences of a story clash, as a model of stories sees it: to learn one from stories of
   * which somebody has said what conflicts in them.
   *
   * @param accounts its articles, copies folded, by precedence
   * @param pairs the model of given pairs
   * @return what may be told as a conflict, however sure
   */
  public static List<StoryCandidate> candidates(List<Account> accounts, ConflictModel pairs) {
    List<Reading> read = new Readings(LEXEMES, 0).of(accounts);
    Neighbours neighbours = new Neighbours(read, LEXEMES);
    Weighing weighing = new Weighing(accounts, read, LEXEMES);
    List<StoryCandidate> candidates = new ArrayList<>();
    for (int s = 0; s < neighbours.told().size(); s++) {
      Told b = neighbours.told().get(s);
      neighbours.before(s).forEach(a -> candidates.addAll(weighing.candidates(a, b, pairs)));
    }
    return candidates;
  }

  /**
   * The names of what a model sees of a clash of two sentences of a story.
   *
   * @return the names, in the order of the features of {@link StoryCandidate#clash}
   */
  public static List<String> storyFeatures() {
    return Evidence.STORY_FEATURES;
  }

  private static Evidence evidence(String a, Context contextA, String b, Context contextB) {
    return new Evidence(passage(a, contextA), contextA, passage(b, contextB), contextB, LEXEMES);
  }

  private static Passage passage(String text, Context context) {
    return new Passage(READER.read(text, context.published()), LEXEMES);
  }
}
