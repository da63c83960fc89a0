package dev.hearsay;

/**
 * Bounds on what hostile or degenerate input can cost. Past each there is a stated outcome, never a
 * hang; what was cut is counted in {@link Counters}.
 *
 * @param textLength longest text, in UTF-16 code units; a longer article is refused with an error
 *     that says so (default 4,000,000)
 * @param hotPosting articles that may hold one fingerprint before it is hot; past that, articles
 *     meet through a hot fingerprint only if one of the two is among its first {@code hotHeads}
 *     articles (default 1,024)
 * @param hotHeads articles of a hot fingerprint that still meet all others through it, first by
 *     precedence (default 64)
 * @param boilerplatePosting articles that may hold one fingerprint of boilerplate, hot or not,
 *     before it brings nobody together: past that, two articles of one template or footer are
 *     listed only if they share something else (default 512)
 * @param candidates articles verified for one article; past that, those with most shared
 *     fingerprints (default 10,000)
 * @param pairs findings an article may have with articles that precede it; past that the strongest
 *     stay (default 1,000)
 * @param boilerplatePairs pairs below the thresholds that share nothing but boilerplate, listed
 *     besides as examples; the strongest (default 3)
 * @param passages passages reported for a pair; past that the longest stay (default 200)
 * @param clusterSize distinct articles a cluster may hold; two clusters that together pass it stay
 *     apart (default 100,000)
 * @param storySize articles, copies of one text counting as one, that a story may hold; two stories
 *     that together pass it stay apart (default 10,000)
 * @param statements sentences of a story that are read for conflicts; past that as many of each
 *     article as leave room for all, from its beginning on (default 20,000)
 * @param conflicts conflicts of a story that are listed; past that the surest stay (default 1,000)
 * @param clusterLinks pairs of duplicates that hang together, directly or through others, and are
 *     grouped anew for every change of {@linkplain LiveGroups live groups}; past that only what is
 *     next to the change is (default 10,000)
 * @param storyLinks the same of pairs of articles that may tell of one event (default 500)
 * @param formerGroups live groups merged into others by whose ids those are found still; past that
 *     the ids of the longest gone lead nowhere (default 10,000)
 * @param keptConflicts live stories whose conflicts are kept once they have been asked for; past
 *     that those of the others are looked for anew (default 1,000)
 * @param keptText characters of the articles of live stories whose statements are kept, and what
 *     they were found to contradict, at some 80 bytes each; past that the articles asked for
 *     longest ago are read and compared anew (default 1,000,000)
 * @param heldShingles shingles that a batch holds, at 4 bytes each and in a quarter of the heap at
 *     the most: the first articles' of the stream. Those of the others are made anew from their
 *     texts when needed, which takes time and changes nothing else (default 1,000,000,000)
 */
public record Limits(
    int textLength,
    int hotPosting,
    int hotHeads,
    int boilerplatePosting,
    int candidates,
    int pairs,
    int boilerplatePairs,
    int passages,
    int clusterSize,
    int storySize,
    int statements,
    int conflicts,
    int clusterLinks,
    int storyLinks,
    int formerGroups,
    int keptConflicts,
    int keptText,
    int heldShingles) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a limit is below 1 (below 0 for {@code boilerplatePairs},
   *     {@code formerGroups}, {@code keptConflicts}, {@code keptText} and {@code heldShingles}), or
   *     {@code hotHeads} above {@code hotPosting}
   */
  public Limits {
    atLeast("textLength", textLength, 1);
    atLeast("hotPosting", hotPosting, 1);
    atLeast("hotHeads", hotHeads, 1);
    atLeast("boilerplatePosting", boilerplatePosting, 1);
    atLeast("candidates", candidates, 1);
    atLeast("pairs", pairs, 1);
    atLeast("boilerplatePairs", boilerplatePairs, 0);
    atLeast("passages", passages, 1);
    atLeast("clusterSize", clusterSize, 1);
    atLeast("storySize", storySize, 1);
    atLeast("statements", statements, 1);
    atLeast("conflicts", conflicts, 1);
    atLeast("clusterLinks", clusterLinks, 1);
    atLeast("storyLinks", storyLinks, 1);
    atLeast("formerGroups", formerGroups, 0);
    atLeast("keptConflicts", keptConflicts, 0);
    atLeast("keptText", keptText, 0);
    atLeast("heldShingles", heldShingles, 0);
    if (hotHeads > hotPosting) {
      throw new IllegalArgumentException(
          "limit hotHeads is " + hotHeads + ", above hotPosting " + hotPosting);
    }
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "limit " + name + " is " + value + ", must be at least " + least);
    }
  }

  /**
   * The limits for ordinary news.
   *
   * @return the defaults stated above
   */
  public static Limits defaults() {
    return new Limits(
        4_000_000,
        1_024,
        64,
        512,
        10_000,
        1_000,
        3,
        200,
        100_000,
        10_000,
        20_000,
        1_000,
        10_000,
        500,
        10_000,
        1_000,
        1_000_000,
        1_000_000_000);
  }

  /**
   * These limits with another bound on text length.
   *
   * @param textLength UTF-16 code units
   * @return a copy
   */
  public Limits withTextLength(int textLength) {
    Draft draft = new Draft(this);
    draft.textLength = textLength;
    return draft.finished();
  }

  /**
   * These limits with another bound on hot fingerprints.
   *
   * @param hotPosting articles before a fingerprint is hot
   * @param hotHeads articles of a hot fingerprint that meet all others
   * @return a copy
   */
  public Limits withHotPosting(int hotPosting, int hotHeads) {
    Draft draft = new Draft(this);
    draft.hotPosting = hotPosting;
    draft.hotHeads = hotHeads;
    return draft.finished();
  }

  /**
   * These limits with another bound on the fingerprints of boilerplate.
   *
   * @param boilerplatePosting articles before nobody meets through one
   * @return a copy
   */
  public Limits withBoilerplatePosting(int boilerplatePosting) {
    Draft draft = new Draft(this);
    draft.boilerplatePosting = boilerplatePosting;
    return draft.finished();
  }

  /**
   * These limits with another bound on verified candidates.
   *
   * @param candidates articles verified for one article
   * @return a copy
   */
  public Limits withCandidates(int candidates) {
    Draft draft = new Draft(this);
    draft.candidates = candidates;
    return draft.finished();
  }

  /**
   * These limits with other bounds on findings.
   *
   * @param pairs findings with preceding articles
   * @param boilerplatePairs of these, weak pairs that share only boilerplate
   * @return a copy
   */
  public Limits withPairs(int pairs, int boilerplatePairs) {
    Draft draft = new Draft(this);
    draft.pairs = pairs;
    draft.boilerplatePairs = boilerplatePairs;
    return draft.finished();
  }

  /**
   * These limits with another bound on passages.
   *
   * @param passages passages of a pair
   * @return a copy
   */
  public Limits withPassages(int passages) {
    Draft draft = new Draft(this);
    draft.passages = passages;
    return draft.finished();
  }

  /**
   * These limits with another bound on clusters.
   *
   * @param clusterSize distinct articles
   * @return a copy
   */
  public Limits withClusterSize(int clusterSize) {
    Draft draft = new Draft(this);
    draft.clusterSize = clusterSize;
    return draft.finished();
  }

  /**
   * These limits with another bound on stories.
   *
   * @param storySize articles, copies of one text counting as one
   * @return a copy
   */
  public Limits withStorySize(int storySize) {
    Draft draft = new Draft(this);
    draft.storySize = storySize;
    return draft.finished();
  }

  /**
   * These limits with other bounds on conflicts.
   *
   * @param statements sentences of a story that are read
   * @param conflicts conflicts of a story that are listed
   * @return a copy
   */
  public Limits withConflicts(int statements, int conflicts) {
    Draft draft = new Draft(this);
    draft.statements = statements;
    draft.conflicts = conflicts;
    return draft.finished();
  }

  /**
   * These limits with other bounds on live groups.
   *
   * @param clusterLinks pairs of duplicates grouped anew for a change
   * @param storyLinks pairs of articles on like events grouped anew for a change
   * @param formerGroups merged groups by whose ids the others are found
   * @param keptConflicts stories whose conflicts are kept
   * @param keptText characters of articles whose statements are kept
   * @return a copy
   */
  public Limits withLiveGroups(
      int clusterLinks, int storyLinks, int formerGroups, int keptConflicts, int keptText) {
    Draft draft = new Draft(this);
    draft.clusterLinks = clusterLinks;
    draft.storyLinks = storyLinks;
    draft.formerGroups = formerGroups;
    draft.keptConflicts = keptConflicts;
    draft.keptText = keptText;
    return draft.finished();
  }

  /**
   * These limits with another bound on shingles held.
   *
   * @param heldShingles shingles of all articles of a batch together
   * @return a copy
   */
  public Limits withHeldShingles(int heldShingles) {
    Draft draft = new Draft(this);
    draft.heldShingles = heldShingles;
    return draft.finished();
  }

  /** Limits in the making. */
  private static final class Draft {
    private int textLength;
    private int hotPosting;
    private int hotHeads;
    private int boilerplatePosting;
    private int candidates;
    private int pairs;
    private int boilerplatePairs;
    private int passages;
    private int clusterSize;
    private int storySize;
    private int statements;
    private int conflicts;
    private int clusterLinks;
    private int storyLinks;
    private int formerGroups;
    private int keptConflicts;
    private int keptText;
    private int heldShingles;

    Draft(Limits of) {
      textLength = of.textLength;
      hotPosting = of.hotPosting;
      hotHeads = of.hotHeads;
      boilerplatePosting = of.boilerplatePosting;
      candidates = of.candidates;
      pairs = of.pairs;
      boilerplatePairs = of.boilerplatePairs;
      passages = of.passages;
      clusterSize = of.clusterSize;
      storySize = of.storySize;
      statements = of.statements;
      conflicts = of.conflicts;
      clusterLinks = of.clusterLinks;
      storyLinks = of.storyLinks;
      formerGroups = of.formerGroups;
      keptConflicts = of.keptConflicts;
      keptText = of.keptText;
      heldShingles = of.heldShingles;
    }

    Limits finished() {
      return new Limits(
          textLength,
          hotPosting,
          hotHeads,
          boilerplatePosting,
          candidates,
          pairs,
          boilerplatePairs,
          passages,
          clusterSize,
          storySize,
          statements,
          conflicts,
          clusterLinks,
          storyLinks,
          formerGroups,
          keptConflicts,
          keptText,
          heldShingles);
    }
  }
}
