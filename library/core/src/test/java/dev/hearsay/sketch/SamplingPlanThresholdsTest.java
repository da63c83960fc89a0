package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingPlanThresholdsTest {

  /** The floor follows from it. */
  @Test
  void saysFromWhichContainmentPassagesAreLookedFor() {
    SamplingPlan plan = SamplingPlan.of(0.5, 0.6, 0.17, 0.99);
    assertTrue(plan.toString().contains("0.17"), plan.toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.5, Double.NaN})
  void thresholdsOutsideTheRangeAreRefusedByName(double bad) {
    assertRefused("jaccard", () -> SamplingPlan.of(bad, 0.6, 0.1, 0.99));
    assertRefused("containment", () -> SamplingPlan.of(0.5, bad, 0.1, 0.99));
    assertRefused("passages", () -> SamplingPlan.of(0.5, 0.6, bad, 0.99));
  }

  private static void assertRefused(String name, Runnable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
    assertTrue(message.contains(name), message);
  }
}
