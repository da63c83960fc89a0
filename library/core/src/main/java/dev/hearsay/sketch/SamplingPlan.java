package dev.hearsay.sketch;

import dev.hearsay.internal.LongIntMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * From thresholds and a target recall to a sampling: what an index must keep so as not to miss what
 * it promises to find. Two articles with s shared shingles, of which each keeps at least the share
 * t, go unseen with probability (1 - t)^s. The floor follows from the weakest overlap looked for,
 * between articles of like length; the rate from containment between articles of unlike length,
 * averaged over all pairs drawn from a profile of article lengths, which is harder than real pairs
 * are: those have like lengths more often, and lie above the threshold rather than on it.
 *
 * <p>Print it to read it. Measure it on articles of your own with {@link #measure}.
 *
 * @param jaccard least Jaccard of a duplicate
 * @param containment least containment of a duplicate
 * @param passages least containment of articles that share passages
 * @param recall target, above 0 and below 1
 * @param sampling what follows from them
 * @param expectedMiss expected share of missed pairs that lie exactly at the containment threshold,
 *     over the profile
 * @param postings expected fingerprints an article
 * @param bytes expected bytes an article in the index in memory
 */
public record SamplingPlan(
    double jaccard,
    double containment,
    double passages,
    double recall,
    Sampling sampling,
    double expectedMiss,
    double postings,
    double bytes) {

  /** Distinct shingles of agency copy, at the 5th, 15th, ... 95th percentile. */
  private static final int[] AGENCY_LENGTHS = {60, 120, 190, 260, 330, 400, 490, 610, 800, 1300};

  /** Tag, value and slack of an entry in the map, at one article a posting, as almost all are. */
  private static final double BYTES_A_POSTING = 6 / 0.75;

  private static final Collisions OF_DUPLICATES = new Collisions(1e-4);

  /**
   * Plans for agency copy.
   *
   * @param jaccard least Jaccard of a duplicate, in 0..1
   * @param containment least containment of a duplicate, in 0..1
   * @param passages least containment of articles that share passages, in 0..1
   * @param recall target, above 0 and below 1
   * @return the plan with the fewest fingerprints that reaches the target
   */
  public static SamplingPlan of(
      double jaccard, double containment, double passages, double recall) {
    return of(jaccard, containment, passages, recall, AGENCY_LENGTHS);
  }

  /**
   * Plans for articles of given lengths.
   *
   * @param jaccard least Jaccard of a duplicate, in 0..1
   * @param containment least containment of a duplicate, in 0..1
   * @param passages least containment of articles that share passages, in 0..1
   * @param recall target, above 0 and below 1
   * @param lengths a profile: distinct shingles of typical articles, short and long as they come;
   *     at least one
   * @return the plan with the fewest fingerprints that reaches the target
   */
  public static SamplingPlan of(
      double jaccard, double containment, double passages, double recall, int... lengths) {
    requireShare("jaccard", jaccard);
    requireShare("containment", containment);
    requireShare("passages", passages);
    if (!(recall > 0 && recall < 1)) {
      throw new IllegalArgumentException("recall is " + recall + ", must be above 0 and below 1");
    }
    if (lengths.length == 0) {
      throw new IllegalArgumentException("a plan needs at least one article length");
    }
    // Articles of like length n keep about floor of their shingles, so floor * passages collide.
    int floor = 8 * (int) Math.ceil(-Math.log1p(-recall) / passages / 8);
    double rate = 1.0 / 1024;
    while (rate < 1 && expectedMiss(new Sampling(rate, floor), containment, lengths) > 1 - recall) {
      rate *= 2;
    }
    Sampling sampling = new Sampling(rate, floor);
    double postings =
        Arrays.stream(lengths).mapToDouble(n -> n * sampling.share(n)).average().orElseThrow();
    return new SamplingPlan(
        jaccard,
        containment,
        passages,
        recall,
        sampling,
        expectedMiss(sampling, containment, lengths),
        postings,
        postings * BYTES_A_POSTING);
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be above 0 and at most 1");
    }
  }

  private static double expectedMiss(Sampling sampling, double containment, int[] lengths) {
    double sum = 0;
    for (int a : lengths) {
      for (int b : lengths) {
        int shared = (int) Math.ceil(containment * Math.min(a, b));
        sum += OF_DUPLICATES.miss(shared, sampling.share(Math.max(a, b)));
      }
    }
    return sum / lengths.length / lengths.length;
  }

  /**
   * The collisions that two duplicates must show before they are verified.
   *
   * @return a table with a chance of missing of one in ten thousand
   */
  public static Collisions duplicateCollisions() {
    return OF_DUPLICATES;
  }

  /**
   * Measures the plan on articles of the caller's: finds all pairs above the thresholds exactly, by
   * a join over all shingles, and computes for each the chance that sampling finds it. Time and
   * memory grow with the sample; some thousands of articles are enough.
   *
   * @param sample for each article its distinct shingle hashes, ascending as signed numbers
   * @return what the plan does on the sample
   */
  public Measurement measure(List<long[]> sample) {
    LongIntMap slots = new LongIntMap();
    List<List<Integer>> holders = new ArrayList<>();
    int[] shared = new int[sample.size()];
    double found = 0;
    double kept = 0;
    int pairs = 0;
    for (int b = 0; b < sample.size(); b++) {
      long[] shingles = sample.get(b);
      kept += sampling.count(shingles);
      BitSet met = new BitSet();
      for (long shingle : shingles) {
        int slot = slots.get(shingle);
        if (slot == LongIntMap.ABSENT) {
          slots.put(shingle, holders.size());
          holders.add(new ArrayList<>(List.of(b)));
          continue;
        }
        for (int a : holders.get(slot)) {
          shared[a]++;
          met.set(a);
        }
        holders.get(slot).add(b);
      }
      for (int a = met.nextSetBit(0); a >= 0; a = met.nextSetBit(a + 1)) {
        int sizeA = sample.get(a).length;
        if (isDuplicate(shared[a], sizeA, shingles.length)) {
          pairs++;
          double share = sampling.share(Math.max(sizeA, shingles.length));
          found += 1 - OF_DUPLICATES.miss(shared[a], share);
        }
        shared[a] = 0;
      }
    }
    double mean = sample.isEmpty() ? 0 : kept / sample.size();
    double each = pairs == 0 ? 1 : found / pairs;
    return new Measurement(sample.size(), pairs, each, mean, mean * BYTES_A_POSTING);
  }

  private boolean isDuplicate(int shared, int a, int b) {
    return shared > 0
        && (shared >= containment * Math.min(a, b) || shared >= jaccard * (a + b - shared));
  }

  /**
   * What a plan does on a sample.
   *
   * @param articles articles in the sample
   * @param pairs pairs above the thresholds, exactly
   * @param expectedRecall share of them that sampling finds, in expectation over seeds; 1 if there
   *     are none
   * @param postings mean fingerprints an article
   * @param bytes mean bytes an article in the index in memory
   */
  public record Measurement(
      int articles, int pairs, double expectedRecall, double postings, double bytes) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "measured on %,d articles: %,d pairs above the thresholds, expected recall %.4f;"
              + " %.1f postings and %.0f bytes an article",
          articles,
          pairs,
          expectedRecall,
          postings,
          bytes);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Jaccard >= %.2f or containment >= %.2f, passages from containment %.2f, target recall"
            + " %.4f: keep 1 shingle in %.0f, at least %d an article (sampling version %d);"
            + " expected miss %.4f at the threshold; %.1f postings and %.0f bytes an article",
        jaccard,
        containment,
        passages,
        recall,
        1 / sampling.rate(),
        sampling.floor(),
        Sampling.VERSION,
        expectedMiss,
        postings,
        bytes);
  }
}
