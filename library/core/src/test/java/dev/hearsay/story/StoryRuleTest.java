package dev.hearsay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryRuleTest {

  @ParameterizedTest
  @CsvSource({
    "0,5,2,40,1000",
    "1,5,2,40,1000",
    "NaN,5,2,40,1000",
    "0.2,0,2,40,1000",
    "0.2,NaN,2,40,1000",
    "0.2,Infinity,2,40,1000",
    "0.2,5,-1,40,1000",
    "0.2,5,NaN,40,1000",
    "0.2,5,2,0,1000",
    "0.2,5,2,40,0"
  })
  void refusesWhatIsOutOfRange(
      double threshold, double memory, double undated, int most, int reach) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new StoryRule(threshold, memory, undated, most, reach));
  }

  @Test
  void nearnessFallsByTheDay() {
    StoryRule rule = StoryRule.defaults();
    assertEquals(0.5, rule.nearness(0.5, 0));
    assertEquals(0.5 / Math.E, rule.nearness(0.5, 5), 1e-12);
    assertEquals(rule.nearness(0.5, 3), rule.withThreshold(0.3).nearness(0.5, Double.NaN), 1e-12);
    assertEquals(rule.threshold(), rule.nearness(1, rule.horizon()), 1e-12);
    assertEquals(rule.nearness(1, 5), rule.withMemory(10).nearness(1, 10), 1e-12);
  }
}
