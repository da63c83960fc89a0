package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RidgeTest {

  @Test
  void findsThePlaneThatTheExamplesLieIn() {
    Random random = new Random(1);
    Ridge ridge = new Ridge(3);
    for (int i = 0; i < 50; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      ridge.add(new double[] {x, y, 1}, 2 * x - 3 * y + 0.5, 1);
    }
    double[] weights = ridge.solve(0);
    assertEquals(2, weights[0], 1e-9);
    assertEquals(-3, weights[1], 1e-9);
    assertEquals(0.5, weights[2], 1e-9);
  }

  @Test
  void anExampleCountsItsWeight() {
    Ridge ridge = new Ridge(1);
    ridge.add(new double[] {1}, 1, 3);
    ridge.add(new double[] {1}, 5, 1);
    assertEquals(2, ridge.solve(0)[0], 1e-12);
  }

  @Test
  void thePenaltyDrawsWeightsToZero() {
    Ridge ridge = new Ridge(1);
    ridge.add(new double[] {2}, 4, 1);
    assertEquals(2, ridge.solve(0)[0], 1e-12);
    assertEquals(1, ridge.solve(1)[0], 1e-12);
  }

  @Test
  void aFeatureThatNeverVariesIsNamed() {
    Ridge ridge = new Ridge(2);
    ridge.add(new double[] {1, 0}, 1, 1);
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ridge.solve(0));
    assertTrue(String.valueOf(e.getMessage()).contains("feature 1"));
  }
}
