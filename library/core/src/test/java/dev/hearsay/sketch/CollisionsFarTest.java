package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionsFarTest {

  /** At a mean of 256 the table ends. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-9, 1e-300})
  void atLeastNeverFallsAsMoreIsShared(double chance) {
    Collisions collisions = new Collisions(chance);
    int previous = 1;
    for (int shared = 0; shared < 2000; shared++) {
      int least = collisions.atLeast(shared, 0.5);
      assertTrue(least >= previous, "at " + shared + ": " + least + " after " + previous);
      previous = least;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11_000, 11_700, 13_000, 20_000, 60_000})
  void missIsTheBinomialTailWhereItsFirstTermIsTooSmallForADouble(int shared) {
    Collisions collisions = new Collisions(0.01);
    double expected = Binomial.exactlyBelow(shared, 1.0 / 16, collisions.atLeast(shared, 1.0 / 16));
    assertTrue(expected > 0);
    assertEquals(expected, collisions.miss(shared, 1.0 / 16), 1e-6 * expected);
  }

  /** At 1 the table would never be finished. */
  @Test
  void chancesOutsideTheRangeAreRefused() {
    for (double chance : new double[] {0, -1, Double.NaN, 1, 2}) {
      assertThrows(IllegalArgumentException.class, () -> new Collisions(chance));
    }
  }
}
