package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.internal.SortedInts;
import dev.hearsay.internal.SortedLongs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {

  private static final Sampling SAMPLING = new Sampling(1.0 / 16, 48);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSampleIsTheHashesBelowTheThresholdInOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : new int[] {0, 1, 47, 48, 49, 100, 767, 768, 769, 5000}) {
      long[] hashes = hashes(random, size);
      int[] sample = SAMPLING.sample(hashes);
      assertEquals(SAMPLING.count(hashes), sample.length);
      assertArrayEquals(fingerprints(below(hashes, SAMPLING.share(size))), sample);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void twoArticlesKeepTheSameOfWhatTheyShareUpToTheSmallerShare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 200; run++) {
      long[] shared = hashes(random, random.nextInt(300));
      long[] a = union(shared, hashes(random, random.nextInt(100)));
      long[] b = union(shared, hashes(random, random.nextInt(3000)));
      double share = Math.min(SAMPLING.share(a.length), SAMPLING.share(b.length));
      assertArrayEquals(
          fingerprints(below(intersection(a, b), share)),
          SortedInts.intersection(SAMPLING.sample(a), SAMPLING.sample(b)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void whatAllKeepIsKeptByTheLongestArticleToo(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : new int[] {0, 1, 48, 60, 500, 768, 5000}) {
      long[] hashes = hashes(random, size);
      int[] sample = SAMPLING.sample(hashes);
      int count = Sampling.countKeptByAll(sample);
      int[] kept = Arrays.copyOf(sample, count);
      assertArrayEquals(fingerprints(below(hashes, 1.0 / 16)), kept);
      long[] longest = union(hashes, hashes(random, 100_000));
      assertArrayEquals(kept, SortedInts.intersection(kept, SAMPLING.sample(longest)));
    }
  }

  /** The number kept in all runs is binomial; 5 sigma. */
  @ParameterizedTest
  @ValueSource(ints = {10, 48, 60, 500, 5000})
  void keepsAsManyAsExpected(int size) {
    int runs = 400;
    SplittableRandom random = new SplittableRandom(size);
    int kept = 0;
    for (int run = 0; run < runs; run++) {
      kept += SAMPLING.count(hashes(random, size));
    }
    double share = size <= 48 ? 1 : Math.max(1.0 / 16, 48.0 / size);
    double trials = (double) runs * size;
    double bound = 5 * Math.sqrt(trials * share * (1 - share));
    assertEquals(trials * share, kept, bound);
  }

  @ParameterizedTest
  @CsvSource({"0.25, 2", "0.5, 4", "0.75, 6", "1, 8"})
  void thresholdsCutTheSignedRange(double rate, int kept) {
    long eighth = 1L << 61;
    long[] hashes = LongStream.range(0, 8).map(i -> Long.MIN_VALUE + i * eighth).toArray();
    assertEquals(kept, new Sampling(rate, 0).count(hashes));
  }

  @Test
  void theWholeRangeIsKeptAtRateOne() {
    long[] extremes = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE};
    assertEquals(4, new Sampling(1, 0).count(extremes));
    assertEquals(4, new Sampling(0x1p-40, 4).count(extremes));
    assertArrayEquals(
        new int[] {Integer.MIN_VALUE, -1},
        new Sampling(1, 0).sample(new long[] {extremes[0], extremes[3]}));
    // -1 and 0 lie side by side: one fingerprint.
    assertEquals(3, new Sampling(0x1p-40, 4).sample(extremes).length);
  }

  @Test
  void shareFallsFromOneToTheRateAsArticlesGrow() {
    double previous = 1;
    for (int shingles = 0; shingles < 5000; shingles++) {
      double share = SAMPLING.share(shingles);
      assertTrue(share <= previous, "at " + shingles);
      assertTrue(share * shingles >= Math.min(shingles, 48) - 1e-9, "at " + shingles);
      previous = share;
    }
    assertEquals(1, SAMPLING.share(48));
    assertEquals(48.0 / 49, SAMPLING.share(49));
    assertEquals(1.0 / 16, SAMPLING.share(768));
    assertEquals(1.0 / 16, SAMPLING.share(Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesOutsideTheRangeAreRefused(double rate) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new Sampling(rate, 48));
    assertTrue(String.valueOf(refusal.getMessage()).contains(Double.toString(rate)));
  }

  @Test
  void negativeFloorsAreRefused() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new Sampling(0.5, -1));
    assertTrue(String.valueOf(refusal.getMessage()).contains("-1"));
  }

  private static long[] hashes(SplittableRandom random, int size) {
    return SortedLongs.distinct(random.longs(size).toArray());
  }

  private static int[] fingerprints(long[] hashes) {
    return Arrays.stream(hashes).mapToInt(SAMPLING::fingerprint).sorted().distinct().toArray();
  }

  private static long[] intersection(long[] a, long[] b) {
    return Arrays.stream(a).filter(hash -> Arrays.binarySearch(b, hash) >= 0).toArray();
  }

  /** Reckoned exactly: the lowest sixteenth of the range has half of all fingerprints. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void aFingerprintIsThePlaceOfItsHashInTheRange(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BigInteger lowest = BigInteger.valueOf(Long.MIN_VALUE);
    for (int i = 0; i < 10_000; i++) {
      long hash = i % 2 == 0 ? random.nextLong() : Long.MIN_VALUE + (random.nextLong() >>> 4);
      BigInteger place = BigInteger.valueOf(hash).subtract(lowest);
      BigInteger sixteenth = BigInteger.ONE.shiftLeft(60);
      boolean low = place.compareTo(sixteenth) < 0;
      BigInteger expected =
          low
              ? place.shiftLeft(31).divide(sixteenth).subtract(BigInteger.ONE.shiftLeft(31))
              : place
                  .subtract(sixteenth)
                  .shiftLeft(31)
                  .divide(sixteenth.multiply(BigInteger.valueOf(15)));
      assertEquals(expected.intValueExact(), SAMPLING.fingerprint(hash), 1, "of " + hash);
      assertEquals(low, SAMPLING.fingerprint(hash) < 0);
    }
  }

  private static long[] union(long[] a, long[] b) {
    return SortedLongs.distinct(LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray());
  }

  /** The hashes in the lowest part of the range, reckoned exactly. */
  private static long[] below(long[] hashes, double share) {
    BigDecimal bound = new BigDecimal(share).multiply(new BigDecimal(BigInteger.TWO.pow(64)));
    BigDecimal lowest = BigDecimal.valueOf(Long.MIN_VALUE);
    return Arrays.stream(hashes)
        .filter(hash -> BigDecimal.valueOf(hash).subtract(lowest).compareTo(bound) < 0)
        .toArray();
  }
}
