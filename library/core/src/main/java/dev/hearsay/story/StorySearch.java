package dev.hearsay.story;

import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.Measured;
import dev.hearsay.story.StoryFinder.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds for an article those that may tell of the same event: candidates by an index over the
 * telling terms of each article, then their exact nearness. Articles are numbered as they are
 * added.
 *
 * <p>Safe for several threads while none adds or removes.
 */
public final class StorySearch {

  /** The terms by which an article is found. */
  private static final int TELLING = 24;

  /** Two articles are near at all from this part of the threshold on. */
  private static final double NEAR = 0.5;

  private final StoryRule rule;
  private final ArticleSimilarity similarity;
  private final Strangers strangers;
  private final TermIndex index = new TermIndex();
  private final List<@Nullable Held> held = new ArrayList<>();
  private final Queue<Tally> idle = new ConcurrentLinkedQueue<>();

  /**
   * An article near the one asked about.
   *
   * @param number its number
   * @param nearness its nearness, in 0..1
   */
  public record Near(int number, double nearness) {}

  /** How near two articles held are. */
  @FunctionalInterface
  public interface Nearness {

    /**
     * Says how near.
     *
     * @param a number of one
     * @param b number of the other
     * @return in 0..1
     */
    double of(int a, int b);
  }

  /** An article that is held. */
  static final class Held {
    private final Telling telling;
    private final Measured measured;
    private final int[] terms;

    Held(Telling telling, Measured measured, int[] terms) {
      this.telling = telling;
      this.measured = measured;
      this.terms = terms;
    }
  }

  /**
   * A search over no articles as yet.
   *
   * @param similarity of contents
   * @param rule from where on articles tell of one event
   * @param strangers pairs that no event brings together; by number
   */
  public StorySearch(ArticleSimilarity similarity, StoryRule rule, Strangers strangers) {
    this.similarity = similarity;
    this.rule = rule;
    this.strangers = strangers;
  }

  /** Measures an article, by the frequencies as they are now. */
  Held measured(Telling telling) {
    Measured measured = similarity.measure(telling.profile());
    return new Held(telling, measured, similarity.tellingTerms(measured, TELLING));
  }

  /**
   * Adds an article.
   *
   * @param telling the article
   * @return its number, one above that of the one added before
   */
  public int add(Telling telling) {
    return add(measured(telling));
  }

  int add(Held measured) {
    int number = held.size();
    held.add(measured);
    index.add(number, measured.terms);
    return number;
  }

  /**
   * Removes an article.
   *
   * @param number its number, which no other will get
   */
  public void remove(int number) {
    index.remove(number, held(number).terms);
    held.set(number, null);
  }

  /** The articles added before one that are near enough to it, numbers being in order of time. */
  List<Pair> preceding(int number) {
    Held later = held(number);
    List<Pair> pairs = new ArrayList<>();
    for (int earlier : candidates(later.telling, later.terms, number, true)) {
      double nearness = nearness(earlier, number);
      if (nearness >= rule.threshold()) {
        pairs.add(new Pair(earlier, number, nearness));
      }
    }
    return pairs;
  }

  /**
   * The articles near one that need not be held, by the frequencies as they are now.
   *
   * @param asked an article
   * @return those near enough, the nearest first
   */
  public List<Near> near(Telling asked) {
    Held measured = measured(asked);
    List<Near> near = new ArrayList<>();
    for (int number : candidates(asked, measured.terms, Integer.MAX_VALUE, false)) {
      double nearness = nearness(measured, measured(held(number).telling));
      if (nearness >= rule.threshold()) {
        near.add(new Near(number, nearness));
      }
    }
    near.sort(Comparator.comparingDouble(Near::nearness).reversed().thenComparingInt(Near::number));
    return near;
  }

  /** Candidates with numbers below one; {@code inTime} if numbers go by time. */
  private int[] candidates(Telling asked, int[] terms, int before, boolean inTime) {
    Tally tally = Objects.requireNonNullElseGet(idle.poll(), Tally::new);
    double horizon = rule.horizon();
    for (int term : terms) {
      double weight = similarity.weight(term);
      index.show(
          term,
          before,
          rule.reach(),
          number -> {
            boolean past = held(number).telling.daysFrom(asked) > horizon;
            if (!past) {
              tally.add(number, weight);
            }
            return !past || !inTime;
          });
    }
    int[] best = tally.best(rule.neighbours());
    idle.offer(tally);
    return best;
  }

  /**
   * The articles near one that is held, each measured by the frequencies of when it was added.
   *
   * @param number its number
   * @return those near enough, in no order
   */
  public List<Near> nearHeld(int number) {
    Held asked = held(number);
    List<Near> near = new ArrayList<>();
    for (int other : candidates(asked.telling, asked.terms, Integer.MAX_VALUE, false)) {
      double nearness = other == number ? 0 : nearness(number, other);
      if (nearness >= rule.threshold()) {
        near.add(new Near(other, nearness));
      }
    }
    return near;
  }

  /**
   * How near two articles held are, each measured by the frequencies of when it was added.
   *
   * @param a number of one
   * @param b number of the other
   * @return in 0..1
   */
  public double nearness(int a, int b) {
    if (strangers.are(a, b)) {
      return 0;
    }
    return nearness(held(a), held(b));
  }

  private double nearness(Held a, Held b) {
    return rule.nearness(similarity.of(a.measured, b.measured), a.telling.daysFrom(b.telling));
  }

  /**
   * Whether two groups tell of one event: their articles are near enough in the mean, and half of
   * the pairs are near at all, so that no article of two events brings these together.
   */
  boolean belongTogether(int[] some, int[] others) {
    return belongTogether(some, others, this::nearness);
  }

  private boolean belongTogether(int[] some, int[] others, Nearness known) {
    double sum = 0;
    int near = 0;
    for (int a : some) {
      for (int b : others) {
        double nearness = known.of(a, b);
        sum += nearness;
        near += nearness >= NEAR * rule.threshold() ? 1 : 0;
      }
    }
    int pairs = some.length * others.length;
    return sum >= rule.threshold() * pairs && 2 * near >= pairs;
  }

  /**
   * Groups some of the articles held as {@link StoryFinder} groups all of a set.
   *
   * @param articles their numbers, in the order of time
   * @param pairs those near enough, as places in {@code articles}
   * @param nearness how near any two are
   * @param limit articles that a group may have
   * @return the groups of two articles or more: their numbers, in the order of time
   */
  public List<int[]> group(
      int[] articles, List<StoryFinder.Pair> pairs, Nearness nearness, int limit) {
    Grouping.Linkage linkage =
        (some, others) ->
            belongTogether(some, others, (p, q) -> nearness.of(articles[p], articles[q]));
    return new Grouping(articles.length, linkage, limit)
        .of(pairs).stream()
            .map(group -> Arrays.stream(group).map(place -> articles[place]).toArray())
            .toList();
  }

  /**
   * Whether an article tells of the event of a group, as {@link StoryFinder} would put it there.
   *
   * @param article its number
   * @param group the numbers of the group, in the order of time
   * @param nearness how near any two are
   * @return true if it does
   */
  public boolean belongs(int article, int[] group, Nearness nearness) {
    return belongTogether(new int[] {article}, Spread.of(group, Grouping.SPEAKERS), nearness);
  }

  /**
   * Says why articles held are together. Several threads may ask.
   *
   * @param story their numbers, in the order of time
   * @param texts their texts
   * @return what they have in common
   */
  public Bond bond(int[] story, IntFunction<String> texts) {
    return new BondReader(this, similarity).read(story, texts);
  }

  /** How near the articles of a group are to one another, in the mean; 1 for one alone. */
  double meanNearness(int[] group) {
    int pairs = group.length * (group.length - 1) / 2;
    double sum = 0;
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += nearness(group[j], group[i]);
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }

  Measured measured(int number) {
    return held(number).measured;
  }

  /**
   * An article that is held.
   *
   * @param number its number
   * @return the article as it was added
   */
  public Telling telling(int number) {
    return held(number).telling;
  }

  int size() {
    return held.size();
  }

  private Held held(int number) {
    return Objects.requireNonNull(held.get(number));
  }
}
