package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicTest {

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] random(int size, int steps, SplittableRandom random) {
    return IntStream.range(0, size)
        .mapToDouble(i -> (double) random.nextInt(steps + 1) / steps)
        .toArray();
  }

  /** The greatest of the least means of all runs around an example, by definition. */
  private static double[] byDefinition(double[] truths, double[] weights) {
    int n = truths.length;
    return IntStream.range(0, n)
        .mapToDouble(
            i ->
                IntStream.rangeClosed(0, i)
                    .mapToDouble(
                        from ->
                            IntStream.range(i, n)
                                .mapToDouble(to -> mean(truths, weights, from, to))
                                .min()
                                .orElseThrow())
                    .max()
                    .orElseThrow())
        .toArray();
  }

  private static double mean(double[] truths, double[] weights, int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int i = from; i <= to; i++) {
      sum += weights[i] * truths[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 60})
  void poolsAsByDefinition(int size) {
    SplittableRandom random = new SplittableRandom(size);
    for (int round = 0; round < 50; round++) {
      double[] scores = IntStream.range(0, size).mapToDouble(i -> (i + 1.0) / (size + 1)).toArray();
      double[] truths = random(size, round % 2 == 0 ? 1 : 4, random);
      double[] weights = Arrays.stream(random(size, 3, random)).map(w -> w + 0.5).toArray();
      double[] withEnds = new double[size + 2];
      double[] weightsWithEnds = new double[size + 2];
      System.arraycopy(truths, 0, withEnds, 1, size);
      System.arraycopy(weights, 0, weightsWithEnds, 1, size);
      withEnds[0] = 1;
      weightsWithEnds[0] = Isotonic.END;
      weightsWithEnds[size + 1] = Isotonic.END;
      double[] expected = byDefinition(withEnds, weightsWithEnds);
      Isotonic.Pools pools = Isotonic.pooled(scores, truths, weights);
      Isotonic map = Isotonic.fit(scores, truths, weights);
      int pool = 0;
      for (int i = 1; i <= size; i++) {
        while (pool < pools.size() - 1 && pools.truth(pool) < expected[i] - 1e-9) {
          pool++;
        }
        assertEquals(expected[i], pools.truth(pool), 1e-9);
      }
      assertEquals(expected[size], pools.truth(pools.size() - 1), 1e-9);
      for (int i = 0; i < pools.size(); i++) {
        assertEquals(pools.truth(i), map.at(pools.middle(i)), 1e-9);
      }
    }
  }

  @Test
  void neverFallsNorSaysNeverOrAlways() {
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(40);
      double[] scores = random(size, 10, random);
      Isotonic map = Isotonic.fit(scores, random(size, 1, random), ones(size));
      Isotonic both =
          map.then(Isotonic.fit(random(size, 10, random), random(size, 1, random), ones(size)));
      double last = 0;
      double lastOfBoth = 0;
      for (int i = 0; i <= 1000; i++) {
        double p = map.at(i / 1000.0);
        assertTrue(p > last && p < 1, p + " after " + last);
        last = p;
        double q = both.at(i / 1000.0);
        assertTrue(q >= lastOfBoth && q > 0 && q < 1, q + " after " + lastOfBoth);
        lastOfBoth = q;
      }
    }
  }

  @Test
  void equalScoresAreOnePool() {
    double[] scores = {0.5, 0.5, 0.5, 0.5};
    Isotonic.Pools pools = Isotonic.pooled(scores, new double[] {1, 0, 1, 1}, ones(4));
    assertEquals(1, pools.size());
    assertEquals(3.5 / 5, pools.truth(0), 1e-12);
    assertEquals(0.5, pools.middle(0), 1e-12);
  }

  @Test
  void knownAnswers() {
    Isotonic map =
        Isotonic.fit(
            new double[] {0.2, 0.4, 0.8, 0.6},
            new double[] {0, 1, 1, 0},
            new double[] {2, 1, 2, 1});
    // pools: 0.2 → 0.5/2.5; 0.4 and 0.6 → 1/2; 0.8 → 2/2.5
    assertEquals(0.2, map.at(0.2), 1e-12);
    assertEquals(0.5, map.at(0.5), 1e-12);
    assertEquals(0.8, map.at(0.8), 1e-12);
    assertEquals(0.35, map.at(0.35), 1e-12);
    assertEquals(0.18, map.at(0), 1e-12);
    assertEquals(0.82, map.at(1), 1e-12);
    assertEquals(0.81, map.at(0.9), 1e-12);
  }

  @Test
  void oneMapAfterAnotherIsOneMap() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      Isotonic first = Isotonic.fit(random(30, 20, random), random(30, 1, random), ones(30));
      Isotonic second = Isotonic.fit(random(30, 20, random), random(30, 1, random), ones(30));
      Isotonic both = first.then(second);
      for (int i = 0; i <= 500; i++) {
        assertEquals(second.at(first.at(i / 500.0)), both.at(i / 500.0), 1e-9);
      }
    }
    Isotonic map = Isotonic.fit(ones(1), ones(1), ones(1));
    assertSame(map, map.then(Isotonic.IDENTITY));
    assertEquals(map.at(0.3), Isotonic.IDENTITY.then(map).at(0.3), 1e-12);
  }

  @Test
  void nothingToLearnFromLeavesAllAsItIs() {
    assertSame(Isotonic.IDENTITY, Isotonic.fit(new double[0], new double[0], new double[0]));
    assertEquals(0.37, Isotonic.IDENTITY.at(0.37));
  }
}
