package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.internal.KeyedHash;
import dev.hearsay.internal.SortedInts;
import dev.hearsay.internal.SortedLongs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingPlanTest {

  private static final SamplingPlan DEFAULT = SamplingPlan.of(0.5, 0.6, 0.1, 0.99);

  /** Lengths as the usual plan is made for. */
  private static final int[] AGENCY = {60, 120, 190, 260, 330, 400, 490, 610, 800, 1300};

  @Test
  void theUsualThresholdsKeepOneInSixteenAndAtLeastFortyEight() {
    assertEquals(new Sampling(1.0 / 16, 48), DEFAULT.sampling());
    assertTrue(DEFAULT.expectedMiss() > 0 && DEFAULT.expectedMiss() <= 0.01);
    assertTrue(DEFAULT.postings() >= 48 && DEFAULT.postings() < 60);
    assertEquals(8 * DEFAULT.postings(), DEFAULT.bytes());
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.1", "0.3, 0.05", "0.9, 0.5", "0.6, 1"})
  void aHigherRecallNeverKeepsLess(double containment, double passages) {
    double previous = 0;
    for (double recall : new double[] {0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.999999}) {
      SamplingPlan plan = SamplingPlan.of(0.5, containment, passages, recall);
      assertTrue(plan.postings() >= previous, "at " + recall);
      previous = plan.postings();
    }
  }

  /** What is promised at the threshold, for articles of one length, against the exact binomial. */
  @ParameterizedTest
  @ValueSource(ints = {30, 60, 100, 400, 1300, 10_000})
  void articlesOfOneLengthReachTheTarget(int length) {
    for (double recall : new double[] {0.9, 0.99, 0.999}) {
      SamplingPlan plan = SamplingPlan.of(0.5, 0.6, 0.1, recall, length);
      double share = plan.sampling().share(length);
      int shared = (int) Math.ceil(0.6 * length);
      int least = SamplingPlan.duplicateCollisions().atLeast(shared, share);
      double miss = share >= 1 ? 0 : Binomial.below(shared, share, least);
      assertEquals(miss, plan.expectedMiss(), 1e-9);
      assertTrue(miss <= 1 - recall, length + " at " + recall);
      int passage = (int) Math.ceil(0.1 * length);
      assertTrue(Math.pow(1 - share, passage) <= 1 - recall, "passages of " + length);
    }
  }

  @Test
  void theRateIsTheLeastPowerOfTwoThatWillDo() {
    int[] lengths = {60, 500, 4000};
    SamplingPlan plan = SamplingPlan.of(0.5, 0.6, 0.1, 0.995, lengths);
    assertTrue(plan.expectedMiss() <= 0.005);
    Sampling half = new Sampling(plan.sampling().rate() / 2, plan.sampling().floor());
    assertTrue(expectedMiss(half, 0.6, lengths) > 0.005);
    assertEquals(expectedMiss(plan.sampling(), 0.6, lengths), plan.expectedMiss(), 1e-9);
  }

  /**
   * Re-hashing the sample is a new draw of what is kept; the pairs found in all draws, a sum of
   * independent trials over seeds, stay within 6 sigma of what is expected.
   */
  @ParameterizedTest
  @CsvSource({"0.0625, 48, 1", "0.0625, 8, 2", "0.015625, 16, 3", "0.5, 0, 4"})
  void measuredRecallIsTheShareOfPairsThatSamplingFinds(double rate, int floor, long seed) {
    SamplingPlan plan = new SamplingPlan(0.5, 0.6, 0.1, 0.99, new Sampling(rate, floor), 0, 0, 0);
    List<long[]> corpus = corpus(new SplittableRandom(seed), 240, 20, 60, 190, 490, 1300);
    List<int[]> pairs = pairs(corpus);
    SamplingPlan.Measurement measured = plan.measure(corpus);
    assertEquals(corpus.size(), measured.articles());
    assertEquals(pairs.size(), measured.pairs());

    int draws = 60;
    double[] found = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      long key = KeyedHash.finish(seed * 1000 + draw);
      found[draw] =
          foundShare(plan.sampling(), corpus.stream().map(a -> rehash(a, key)).toList(), pairs);
    }
    double mean = Arrays.stream(found).average().orElseThrow();
    double variance =
        Arrays.stream(found).map(f -> (f - mean) * (f - mean)).sum() / (draws - 1) / draws;
    assertEquals(measured.expectedRecall(), mean, 6 * Math.sqrt(variance) + 1e-3);
  }

  @Test
  void theUsualPlanReachesItsTargetOnPlantedCopies() {
    SamplingPlan.Measurement measured =
        DEFAULT.measure(corpus(new SplittableRandom(5), 1200, AGENCY));
    assertTrue(measured.pairs() > 100);
    assertTrue(measured.expectedRecall() >= 0.99, measured.toString());
    assertEquals(8 * measured.postings(), measured.bytes(), 1e-6);
  }

  @Test
  void pairsExactlyAtAThresholdCount() {
    long[] five = {1, 2, 3, 4, 5};
    assertEquals(1, DEFAULT.measure(List.of(five, new long[] {3, 4, 5, 6, 7, 8})).pairs());
    assertEquals(0, DEFAULT.measure(List.of(five, new long[] {4, 5, 6, 7, 8, 9})).pairs());
    assertEquals(1, DEFAULT.measure(List.of(five, new long[] {5})).pairs());
    assertEquals(0, DEFAULT.measure(List.of(new long[0], new long[0], five)).pairs());
    assertEquals(3, DEFAULT.measure(List.of(five, five, five)).pairs());
  }

  @Test
  void nothingToMeasureMissesNothing() {
    assertEquals(new SamplingPlan.Measurement(0, 0, 1, 0, 0), DEFAULT.measure(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.50", "0.60", "0.9900", "1 shingle in 16", "at least 48", "version 2"})
  void saysWhatItKeepsAndWhy(String part) {
    assertTrue(DEFAULT.toString().contains(part), DEFAULT.toString());
  }

  @Test
  void saysWhatItCosts() {
    SamplingPlan plan =
        new SamplingPlan(0.5, 0.6, 0.1, 0.99, new Sampling(0.25, 40), 0.00321, 51.04, 1225.4);
    for (String part : List.of("0.0032", "51.0 postings", "1225 bytes", "1 shingle in 4")) {
      assertTrue(plan.toString().contains(part), plan.toString());
    }
    String measured = new SamplingPlan.Measurement(1200, 34, 0.98765, 51.04, 1225.4).toString();
    for (String part : List.of("1,200 articles", "34 pairs", "0.9877", "51.0", "1225")) {
      assertTrue(measured.contains(part), measured);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void recallsOutsideTheRangeAreRefused(double recall) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> SamplingPlan.of(0.5, 0.6, 0.1, recall));
    assertTrue(String.valueOf(refusal.getMessage()).contains(Double.toString(recall)));
  }

  @Test
  void aPlanForNoLengthsIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> SamplingPlan.of(0.5, 0.6, 0.1, 0.99, new int[0]));
  }

  private static double expectedMiss(Sampling sampling, double containment, int... lengths) {
    double sum = 0;
    for (int a : lengths) {
      for (int b : lengths) {
        double share = sampling.share(Math.max(a, b));
        int shared = (int) Math.ceil(containment * Math.min(a, b));
        int least = SamplingPlan.duplicateCollisions().atLeast(shared, share);
        sum += share >= 1 ? 0 : Binomial.below(shared, share, least);
      }
    }
    return sum / (lengths.length * lengths.length);
  }

  /** Articles of all lengths; two thirds take between 40 and 100 in a hundred of an earlier one. */
  private static List<long[]> corpus(SplittableRandom random, int articles, int... lengths) {
    List<long[]> corpus = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      long[] shingles = random.longs(lengths[random.nextInt(lengths.length)]).toArray();
      if (i > 0 && i % 3 > 0) {
        long[] earlier = corpus.get(random.nextInt(i)).clone();
        int taken =
            (int) (Math.min(earlier.length, shingles.length) * (0.4 + 0.6 * random.nextDouble()));
        for (int k = 0; k < taken; k++) {
          int from = random.nextInt(k, earlier.length);
          shingles[k] = earlier[from];
          earlier[from] = earlier[k];
        }
      }
      corpus.add(SortedLongs.distinct(shingles));
    }
    return corpus;
  }

  private static List<int[]> pairs(List<long[]> corpus) {
    List<int[]> pairs = new ArrayList<>();
    for (int b = 0; b < corpus.size(); b++) {
      for (int a = 0; a < b; a++) {
        int shared = SortedLongs.intersectionSize(corpus.get(a), corpus.get(b));
        double sizeA = corpus.get(a).length;
        double sizeB = corpus.get(b).length;
        if (shared / Math.min(sizeA, sizeB) >= 0.6 || shared / (sizeA + sizeB - shared) >= 0.5) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    return pairs;
  }

  private static double foundShare(Sampling sampling, List<long[]> corpus, List<int[]> pairs) {
    int found = 0;
    for (int[] pair : pairs) {
      long[] a = corpus.get(pair[0]);
      long[] b = corpus.get(pair[1]);
      int seen = SortedInts.intersectionSize(sampling.sample(a), sampling.sample(b));
      double share = sampling.share(Math.max(a.length, b.length));
      int shared = SortedLongs.intersectionSize(a, b);
      found += seen >= SamplingPlan.duplicateCollisions().atLeast(shared, share) ? 1 : 0;
    }
    return (double) found / pairs.size();
  }

  private static long[] rehash(long[] shingles, long key) {
    return SortedLongs.distinct(
        Arrays.stream(shingles).map(shingle -> KeyedHash.finish(shingle ^ key)).toArray());
  }
}
