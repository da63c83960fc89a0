package dev.hearsay;

import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.embedding.Encoder;
import dev.hearsay.story.StoryRule;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Hearsay} works; start from {@link #defaults()} and change what is needed with the
 * {@code with} methods.
 *
 * @param thresholds from where on two articles are called what
 * @param recall least expected share of the pairs lying exactly at the containment threshold that
 *     the index must find, above 0 and below 1; the sampling rate follows from it, see {@link
 *     dev.hearsay.sketch.SamplingPlan} (default 0.99; over all pairs above the threshold recall is
 *     higher)
 * @param minimumShingles distinct shingles below which an article is too short to be judged
 *     (default 20)
 * @param boilerplate from where on a recurring text is boilerplate
 * @param canonical which of several copies stands for the others
 * @param limits bounds on what hostile input can cost
 * @param stories from where on articles tell of one event; null if nobody wants to know, which
 *     saves three kilobytes an article and most of a batch's time (default null)
 * @param conflicts from where on statements of one story, or of one article, contradict one
 *     another; null if nobody wants to know (default null). Needs {@code stories}
 * @param encoder gives the vectors that the similarity of contents rests on in part; null for the
 *     one that comes with the library, which its figures are measured with (default null)
 * @param seed key of the shingle hash; a deployment that sets its own and keeps it to itself cannot
 *     be fed articles made to collide (default: a fixed number). Articles sketched under different
 *     seeds cannot be compared
 * @param threads threads of a batch (default: all processors)
 */
public record Options(
    Thresholds thresholds,
    double recall,
    int minimumShingles,
    BoilerplateRule boilerplate,
    CanonicalPolicy canonical,
    Limits limits,
    @Nullable StoryRule stories,
    @Nullable ConflictRule conflicts,
    @Nullable Encoder encoder,
    long seed,
    int threads) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range, or conflicts are wanted
   *     without stories
   */
  public Options {
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException(
          "recall is " + recall + ", must be above 0 and below 1: sampling never promises all");
    }
    if (minimumShingles < 1) {
      throw new IllegalArgumentException(
          "minimumShingles is " + minimumShingles + ", must be at least 1");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    if (conflicts != null && stories == null) {
      throw new IllegalArgumentException(
          "conflicts are looked for within stories: ask for stories too, first with withStories,"
              + " then with withConflicts");
    }
  }

  /**
   * Options for ordinary news.
   *
   * @return the defaults stated above
   */
  public static Options defaults() {
    return new Options(
        Thresholds.defaults(),
        0.99,
        20,
        BoilerplateRule.defaults(),
        CanonicalPolicy.earliest(),
        Limits.defaults(),
        null,
        null,
        null,
        0x4865617273617921L,
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * These options with other thresholds.
   *
   * @param thresholds from where on two articles are called what
   * @return a copy
   */
  public Options withThresholds(Thresholds thresholds) {
    Draft draft = new Draft(this);
    draft.thresholds = thresholds;
    return draft.finished();
  }

  /**
   * These options with another target recall.
   *
   * @param recall above 0 and below 1
   * @return a copy
   */
  public Options withRecall(double recall) {
    Draft draft = new Draft(this);
    draft.recall = recall;
    return draft.finished();
  }

  /**
   * These options with another least length.
   *
   * @param minimumShingles distinct shingles
   * @return a copy
   */
  public Options withMinimumShingles(int minimumShingles) {
    Draft draft = new Draft(this);
    draft.minimumShingles = minimumShingles;
    return draft.finished();
  }

  /**
   * These options with another rule for boilerplate.
   *
   * @param boilerplate the rule
   * @return a copy
   */
  public Options withBoilerplate(BoilerplateRule boilerplate) {
    Draft draft = new Draft(this);
    draft.boilerplate = boilerplate;
    return draft.finished();
  }

  /**
   * These options with another choice of the canonical article.
   *
   * @param canonical the policy
   * @return a copy
   */
  public Options withCanonical(CanonicalPolicy canonical) {
    Draft draft = new Draft(this);
    draft.canonical = canonical;
    return draft.finished();
  }

  /**
   * These options with other limits.
   *
   * @param limits bounds on what hostile input can cost
   * @return a copy
   */
  public Options withLimits(Limits limits) {
    Draft draft = new Draft(this);
    draft.limits = limits;
    return draft.finished();
  }

  /**
   * These options with stories.
   *
   * @param stories from where on articles tell of one event; null for no stories
   * @return a copy
   * @throws IllegalArgumentException if that is null and these options are with conflicts
   */
  public Options withStories(@Nullable StoryRule stories) {
    Draft draft = new Draft(this);
    draft.stories = stories;
    return draft.finished();
  }

  /**
   * These options with conflicts.
   *
   * @param conflicts from where on statements contradict one another; null for no conflicts
   * @return a copy
   * @throws IllegalArgumentException if these options are without stories
   */
  public Options withConflicts(@Nullable ConflictRule conflicts) {
    Draft draft = new Draft(this);
    draft.conflicts = conflicts;
    return draft.finished();
  }

  /**
   * These options with another encoder.
   *
   * @param encoder an encoder of one's own; null for that of the library
   * @return a copy
   */
  public Options withEncoder(@Nullable Encoder encoder) {
    Draft draft = new Draft(this);
    draft.encoder = encoder;
    return draft.finished();
  }

  /**
   * These options with a seed of one's own.
   *
   * @param seed any number, kept to oneself
   * @return a copy
   */
  public Options withSeed(long seed) {
    Draft draft = new Draft(this);
    draft.seed = seed;
    return draft.finished();
  }

  /**
   * These options with another number of threads.
   *
   * @param threads at least 1
   * @return a copy
   */
  public Options withThreads(int threads) {
    Draft draft = new Draft(this);
    draft.threads = threads;
    return draft.finished();
  }

  /** Options in the making. */
  private static final class Draft {
    private Thresholds thresholds;
    private double recall;
    private int minimumShingles;
    private BoilerplateRule boilerplate;
    private CanonicalPolicy canonical;
    private Limits limits;
    private @Nullable StoryRule stories;
    private @Nullable ConflictRule conflicts;
    private @Nullable Encoder encoder;
    private long seed;
    private int threads;

    Draft(Options of) {
      thresholds = of.thresholds;
      recall = of.recall;
      minimumShingles = of.minimumShingles;
      boilerplate = of.boilerplate;
      canonical = of.canonical;
      limits = of.limits;
      stories = of.stories;
      conflicts = of.conflicts;
      encoder = of.encoder;
      seed = of.seed;
      threads = of.threads;
    }

    Options finished() {
      return new Options(
          thresholds,
          recall,
          minimumShingles,
          boilerplate,
          canonical,
          limits,
          stories,
          conflicts,
          encoder,
          seed,
          threads);
    }
  }
}
