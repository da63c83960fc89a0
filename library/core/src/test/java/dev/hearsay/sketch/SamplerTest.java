package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {

  private static final Sampling SAMPLING = new Sampling(1.0 / 16, 48);

  /** Long and short articles in turn; one sampler for all. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithTheDefinition(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Sampler sampler = new Sampler(SAMPLING);
    for (int size : new int[] {390, 0, 1, 48, 100_000, 49, 5, 700, 63, 64, 65, 300_000, 390}) {
      long[] drawn = random.longs(size / 2 + 1).toArray();
      long[] shingles = random.ints(size, 0, drawn.length).mapToLong(i -> drawn[i]).toArray();
      check(sampler, shingles);
    }
  }

  @Test
  void extremesAreHashesLikeOthers() {
    Sampler sampler = new Sampler(SAMPLING);
    check(sampler, new long[] {0});
    check(sampler, new long[] {0, 0, Long.MIN_VALUE, 0, -1, Long.MAX_VALUE, -1, 1, 0});
    check(sampler, new long[] {5, 5, 5});
  }

  private static void check(Sampler sampler, long[] shingles) {
    long[] distinct = Arrays.stream(shingles).sorted().distinct().toArray();
    int[] expected =
        Arrays.stream(distinct)
            .limit(SAMPLING.count(distinct))
            .mapToInt(SAMPLING::fingerprint)
            .distinct()
            .toArray();
    long[] given = Arrays.copyOf(shingles, shingles.length + 3);
    assertArrayEquals(expected, sampler.sample(given, shingles.length));
    assertEquals(distinct.length, sampler.distinct());
    assertArrayEquals(
        Arrays.stream(distinct).mapToInt(hash -> (int) hash).sorted().toArray(),
        Arrays.stream(sampler.halves()).sorted().toArray());
  }
}
