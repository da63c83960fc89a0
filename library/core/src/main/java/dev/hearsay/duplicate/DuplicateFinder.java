package dev.hearsay.duplicate;

import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.Candidates;
import dev.hearsay.internal.SortedInts;
import dev.hearsay.sketch.Collisions;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.text.Shingler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * From one article to its verified duplicates: candidates from the index, those that collide too
 * little for any finding left out, the others measured on their shingles and given a relation, the
 * strongest shown with their passages. Articles with the same tokens are not its business.
 *
 * <p>What is said of a pair is the same from both sides. For one thread; make one for each.
 */
public final class DuplicateFinder {

  /** Chance that a pair just strong enough to share passages collides too little to be verified. */
  private static final double PASSAGES_MISS = 0.05;

  /** The same for a pair at the threshold of duplicates none of whose collisions is telling. */
  private static final double TEMPLATE_MISS = 0.01;

  private static final Collisions FOR_TEMPLATE = new Collisions(TEMPLATE_MISS);
  private static final Collisions FOR_DUPLICATE = SamplingPlan.duplicateCollisions();
  private static final Collisions FOR_PASSAGES = new Collisions(PASSAGES_MISS);

  private final ArticleIndex index;
  private final IntFunction<Entry> entries;
  private final IntUnaryOperator sizes;
  private final IntBinaryOperator order;
  private final Setting setting;
  private final Verifier verifier;
  private final ShingledEntries shingled;
  private final Shingler screening;
  private final Sieves passages;
  private final Sieves duplicates;
  private final Sieves templates;
  private final Candidates candidates = new Candidates();

  /**
   * What a finder goes by.
   *
   * @param thresholds from where on two articles are called what
   * @param boilerplate when a recurring text is boilerplate
   * @param sampling how the fingerprints were sampled
   * @param bounds what one search may cost and bring
   * @param seed key of the shingle hash
   */
  public record Setting(
      Thresholds thresholds,
      BoilerplateRule boilerplate,
      Sampling sampling,
      Bounds bounds,
      long seed) {}

  /**
   * An article found.
   *
   * @param article its number
   * @param duplicate how the two stand, with {@code a} the preceding one
   */
  public record Match(int article, Duplicate duplicate) {}

  /**
   * The findings of one search.
   *
   * @param matches strongest first, last those below the thresholds that share only boilerplate
   * @param candidates articles that met the one asked about
   * @param verified of these, measured on their shingles
   * @param hot fingerprints of the article through which it met heads only, or nobody
   * @param cutCandidates candidates left out by the bound on them
   * @param cutPairs findings left out by the bound on pairs
   */
  public record Found(
      List<Match> matches,
      int candidates,
      int verified,
      int hot,
      int cutCandidates,
      int cutPairs) {}

  /** A candidate that is to be verified. */
  private record Suspect(int article, int shared, boolean telling) {}

  /**
   * A finder over an index.
   *
   * @param index the articles' fingerprints
   * @param entries the articles by their number
   * @param sizes their sizes by their number
   * @param order compares two articles by their number, as the precedence does
   * @param precedence which of two articles comes first
   * @param setting what to go by
   */
  public DuplicateFinder(
      ArticleIndex index,
      IntFunction<Entry> entries,
      IntUnaryOperator sizes,
      IntBinaryOperator order,
      Comparator<Entry> precedence,
      Setting setting) {
    this.index = index;
    this.entries = entries;
    this.sizes = sizes;
    this.order = order;
    this.setting = setting;
    this.shingled = new ShingledEntries(setting.seed());
    this.screening = new Shingler(setting.seed());
    Thresholds thresholds = setting.thresholds();
    this.passages =
        new Sieves(
            (a, b) -> Sieve.leastOfPassages(thresholds, a, b), FOR_PASSAGES, setting.sampling());
    this.duplicates =
        new Sieves(
            (a, b) -> Sieve.leastOfDuplicates(thresholds, a, b), FOR_DUPLICATE, setting.sampling());
    this.templates =
        new Sieves(
            (a, b) -> Sieve.leastOfDuplicates(thresholds, a, b), FOR_TEMPLATE, setting.sampling());
    this.verifier = new Verifier(index::isBoilerplate, precedence, setting);
  }

  /**
   * Finds the duplicates of an article.
   *
   * @param self its number if it is held, else -1
   * @param entry the article
   * @param scope which articles are wanted
   * @return the findings
   */
  public Found find(int self, Entry entry, ArticleIndex.Scope scope) {
    index.collect(self, entry.fingerprints(), scope, candidates);
    List<Suspect> suspects = new ArrayList<>();
    List<Suspect> boilerplate = new ArrayList<>();
    sift(entry, suspects, boilerplate);
    if (suspects.isEmpty() && boilerplate.isEmpty()) {
      return new Found(List.of(), candidates.size(), 0, candidates.hot(), 0, 0);
    }
    Collection<Suspect> verified = strongest(suspects, setting.bounds().candidates());
    List<Match> strong = new ArrayList<>();
    List<Match> weak = new ArrayList<>();
    Screen screen = screen(entry);
    for (Suspect suspect : verified) {
      Entry other = entries.apply(suspect.article);
      if (suspect.telling) {
        measure(entry, suspect.article, other, screen, strong, weak);
      } else if (!mayBeDuplicate(entry, other, screen)) {
        boilerplate.add(suspect);
      } else {
        Overlap overlap = overlap(entry, other);
        if (setting.thresholds().duplicate(overlap)) {
          add(entry, suspect.article, other, overlap, strong, weak);
        } else {
          boilerplate.add(suspect);
        }
      }
    }
    for (Suspect suspect : strongest(boilerplate, setting.bounds().boilerplatePairs())) {
      Entry other = entries.apply(suspect.article);
      measure(entry, suspect.article, other, screen, strong, weak);
    }
    List<Match> kept = new ArrayList<>();
    keep(strong, setting.bounds().pairs(), kept);
    keep(weak, setting.bounds().boilerplatePairs(), kept);
    return new Found(
        kept,
        candidates.size(),
        verified.size(),
        candidates.hot(),
        suspects.size() - verified.size(),
        Math.max(0, strong.size() - setting.bounds().pairs()));
  }

  /**
   * Sorts out the candidates that share enough fingerprints: to be findings if what they share is
   * telling, to be duplicates at any rate, or to share boilerplate and no more.
   */
  private void sift(Entry entry, List<Suspect> suspects, List<Suspect> boilerplate) {
    Sieve forPassages = passages.of(entry.size());
    Sieve forDuplicates = duplicates.of(entry.size());
    Sieve forTemplates = templates.of(entry.size());
    for (int i = 0; i < candidates.size(); i++) {
      int article = candidates.article(i);
      int shared = candidates.shared(i);
      int size = sizes.applyAsInt(article);
      boolean telling = forPassages.passes(candidates.telling(i), size);
      Sieve sieve = candidates.telling(i) == 0 ? forTemplates : forDuplicates;
      if (telling || collideEnough(sieve, shared, entry, article, size)) {
        suspects.add(new Suspect(article, shared, telling));
      } else if (forPassages.passes(shared, size)) {
        boilerplate.add(new Suspect(article, shared, false));
      }
    }
  }

  /** Whether duplicates may share so few fingerprints, those counted through which nobody meets. */
  private boolean collideEnough(Sieve sieve, int met, Entry entry, int article, int size) {
    return sieve.passes(met, size)
        || (candidates.hot() > 0
            && sieve.passes(met + candidates.hot(), size)
            && sieve.passes(
                SortedInts.intersectionSize(
                    entry.fingerprints(), entries.apply(article).fingerprints()),
                size));
  }

  private Overlap overlap(Entry entry, Entry other) {
    return shingled.of(entry).overlap(shingled.of(other));
  }

  private Screen screen(Entry entry) {
    int[] held = entry.shingles();
    return held == null ? new Screen(shingled.of(entry), screening) : new Screen(held, screening);
  }

  private boolean mayBeDuplicate(Entry entry, Entry other, Screen screen) {
    // Rounded down: a product of doubles may lie above the whole number that it stands for.
    return screen.mayShare(
        other, (int) Sieve.leastOfDuplicates(setting.thresholds(), entry.size(), other.size()));
  }

  private boolean mayBeFinding(Entry entry, Entry other, Screen screen) {
    Thresholds thresholds = setting.thresholds();
    double duplicate = Sieve.leastOfDuplicates(thresholds, entry.size(), other.size());
    double passages = thresholds.passages() * Math.min(entry.size(), other.size());
    return screen.mayShare(other, (int) Math.min(passages, duplicate));
  }

  /** The suspects that share most fingerprints, the preceding ones of equals; in no order. */
  private Collection<Suspect> strongest(List<Suspect> suspects, int limit) {
    if (suspects.size() <= limit) {
      return suspects;
    }
    Comparator<Suspect> weakestFirst =
        Comparator.comparingInt(Suspect::shared)
            .thenComparing((p, q) -> order.applyAsInt(q.article, p.article));
    PriorityQueue<Suspect> kept = new PriorityQueue<>(limit + 1, weakestFirst);
    for (Suspect suspect : suspects) {
      if (kept.size() < limit) {
        kept.add(suspect);
      } else if (limit > 0 && weakestFirst.compare(suspect, kept.element()) > 0) {
        kept.remove();
        kept.add(suspect);
      }
    }
    return kept;
  }

  /** Measures a pair and adds it, if it is a finding. */
  private void measure(
      Entry entry, int article, Entry other, Screen screen, List<Match> strong, List<Match> weak) {
    if (mayBeFinding(entry, other, screen)) {
      add(entry, article, other, overlap(entry, other), strong, weak);
    }
  }

  /** Has a measured pair described and adds it, if it is a finding, to the strong or the weak. */
  private void add(
      Entry entry,
      int article,
      Entry other,
      Overlap overlap,
      List<Match> strong,
      List<Match> weak) {
    boolean duplicate = setting.thresholds().duplicate(overlap);
    if (!duplicate && overlap.containment() < setting.thresholds().passages()) {
      return;
    }
    Duplicate found = verifier.describe(shingled.of(entry), shingled.of(other), overlap);
    if (found.relation() == Relation.SHARES_BOILERPLATE && !duplicate) {
      weak.add(new Match(article, found));
    } else if (found.relation() != Relation.UNRELATED) {
      strong.add(new Match(article, found));
    }
  }

  private void keep(List<Match> found, int limit, List<Match> kept) {
    Comparator<Match> strongestFirst =
        Comparator.comparingInt((Match match) -> match.duplicate.relation().isDuplicate() ? 0 : 1)
            .thenComparingDouble(match -> -match.duplicate.overlap().dice())
            .thenComparing((p, q) -> order.applyAsInt(p.article, q.article));
    found.sort(strongestFirst);
    kept.addAll(found.subList(0, Math.min(limit, found.size())));
  }
}
