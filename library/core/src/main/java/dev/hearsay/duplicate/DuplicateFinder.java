package dev.hearsay.duplicate;

import dev.hearsay.duplicate.Suspects.Suspect;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.Candidates;
import dev.hearsay.internal.SortedInts;
import dev.hearsay.sketch.Collisions;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.text.Shingler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  private final Articles articles;
  private final Setting setting;
  private final Verifier verifier;
  private final ShingledEntries shingled;
  private final Shingler screening;
  private final Sieves passages;
  private final Sieves duplicates;
  private final Sieves templates;
  private final Candidates candidates = new Candidates();

  /** The articles of an index by their numbers. */
  public interface Articles {

    /**
     * An article.
     *
     * @param number its number
     * @return the article
     */
    Entry get(int number);

    /**
     * The size of an article, which many are asked for.
     *
     * @param number its number
     * @return distinct shingles
     */
    int size(int number);

    /**
     * Compares two articles as the precedence does.
     *
     * @param a number of one
     * @param b number of the other
     * @return negative if {@code a} precedes
     */
    int compare(int a, int b);
  }

  /**
   * What a finder goes by.
   *
   * @param precedence which of two articles comes first
   * @param thresholds from where on two articles are called what
   * @param boilerplate when a recurring text is boilerplate
   * @param sampling how the fingerprints were sampled
   * @param bounds what one search may cost and bring
   * @param seed key of the shingle hash
   */
  public record Setting(
      Comparator<Entry> precedence,
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

  /**
   * A finder over an index.
   *
   * @param index the articles' fingerprints
   * @param articles the articles
   * @param setting what to go by
   */
  public DuplicateFinder(ArticleIndex index, Articles articles, Setting setting) {
    this.index = index;
    this.articles = articles;
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
    this.verifier = new Verifier(index::isBoilerplate, setting);
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
    return new Search(entry).run();
  }

  /** The search for the duplicates of one article, whose candidates are there. */
  private final class Search {
    private final Entry entry;
    private final Suspects suspects;
    private final Suspects boilerplate;
    private final List<Match> strong = new ArrayList<>();
    private final List<Match> weak = new ArrayList<>();

    Search(Entry entry) {
      this.entry = entry;
      this.suspects = new Suspects(setting.bounds().candidates(), articles::compare);
      this.boilerplate = new Suspects(setting.bounds().boilerplatePairs(), articles::compare);
    }

    Found run() {
      sift();
      if (!suspects.isEmpty() || !boilerplate.isEmpty()) {
        verify(screen());
      }
      List<Match> kept = new ArrayList<>();
      keep(strong, setting.bounds().pairs(), kept);
      keep(weak, setting.bounds().boilerplatePairs(), kept);
      return new Found(
          kept,
          candidates.size(),
          suspects.size(),
          candidates.hot(),
          suspects.cut(),
          Math.max(0, strong.size() - setting.bounds().pairs()));
    }

    /**
     * Sorts out the candidates that share enough fingerprints: to be findings if what they share is
     * telling, to be duplicates at any rate, or to share boilerplate and no more.
     */
    private void sift() {
      Sieve forPassages = passages.of(entry.size());
      Sieve forDuplicates = duplicates.of(entry.size());
      Sieve forTemplates = templates.of(entry.size());
      for (int i = 0; i < candidates.size(); i++) {
        int article = candidates.article(i);
        int shared = candidates.shared(i);
        int size = articles.size(article);
        boolean telling = forPassages.passes(candidates.telling(i), size);
        Sieve sieve = candidates.telling(i) == 0 ? forTemplates : forDuplicates;
        if (telling || collideEnough(sieve, shared, article, size)) {
          suspects.add(article, shared, telling);
        } else if (forPassages.passes(shared, size)) {
          boilerplate.add(article, shared, false);
        }
      }
    }

    /**
     * Whether duplicates may share so few fingerprints, those counted through which nobody meets.
     */
    private boolean collideEnough(Sieve sieve, int met, int article, int size) {
      return sieve.passes(met, size)
          || (candidates.hot() > 0
              && sieve.passes(met + candidates.hot(), size)
              && sieve.passes(
                  SortedInts.intersectionSize(
                      entry.fingerprints(), articles.get(article).fingerprints()),
                  size));
    }

    private Screen screen() {
      int[] held = entry.shingles();
      return held == null ? new Screen(shingled.of(entry), screening) : new Screen(held, screening);
    }

    private void verify(Screen screen) {
      for (Suspect suspect : suspects.kept()) {
        if (!measure(suspect, screen, suspect.telling()) && !suspect.telling()) {
          boilerplate.add(suspect.article(), suspect.shared(), false);
        }
      }
      for (Suspect suspect : boilerplate.kept()) {
        measure(suspect, screen, true);
      }
    }

    /**
     * Measures a pair and adds it, if it is one of duplicates or else if any finding will do;
     * returns whether it shares enough for that.
     */
    private boolean measure(Suspect suspect, Screen screen, boolean any) {
      Thresholds thresholds = setting.thresholds();
      Entry other = articles.get(suspect.article());
      double duplicate = Sieve.leastOfDuplicates(thresholds, entry.size(), other.size());
      double passages = thresholds.passages() * Math.min(entry.size(), other.size());
      // Rounded down: a product of doubles may lie above the whole number that it stands for.
      if (!screen.mayShare(other, (int) (any ? Math.min(passages, duplicate) : duplicate))) {
        return false;
      }
      Overlap overlap = overlap(other);
      if (!thresholds.duplicate(overlap)
          && !(any && overlap.containment() >= thresholds.passages())) {
        return false;
      }
      add(suspect, other, overlap);
      return true;
    }

    private Overlap overlap(Entry other) {
      return shingled.of(entry).overlap(shingled.of(other));
    }

    /** Has a measured pair described and adds it, if it is a finding, to the strong or the weak. */
    private void add(Suspect suspect, Entry other, Overlap overlap) {
      Duplicate found = verifier.describe(shingled.of(entry), shingled.of(other), overlap);
      if (found.relation() == Relation.SHARES_BOILERPLATE
          && !setting.thresholds().duplicate(overlap)) {
        weak.add(new Match(suspect.article(), found));
      } else if (found.relation() != Relation.UNRELATED) {
        strong.add(new Match(suspect.article(), found));
      }
    }

    private void keep(List<Match> found, int limit, List<Match> kept) {
      Comparator<Match> strongestFirst =
          Comparator.comparingInt((Match match) -> match.duplicate.relation().isDuplicate() ? 0 : 1)
              .thenComparingDouble(match -> -match.duplicate.overlap().dice())
              .thenComparing((p, q) -> articles.compare(p.article, q.article));
      found.sort(strongestFirst);
      kept.addAll(found.subList(0, Math.min(limit, found.size())));
    }
  }
}
