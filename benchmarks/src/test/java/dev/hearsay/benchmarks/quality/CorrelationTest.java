package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CorrelationTest {

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void pearsonIsOfTheValues() {
    assertEquals(1, Correlation.pearson(of(1, 2, 4), of(10, 20, 40)), 1e-12);
    assertEquals(-1, Correlation.pearson(of(1, 2, 4), of(-1, -2, -4)), 1e-12);
    assertEquals(0.5, Correlation.pearson(of(1, 2, 3), of(1, 3, 2)), 1e-12);
    assertTrue(Double.isNaN(Correlation.pearson(of(1, 2, 3), of(5, 5, 5))));
    assertTrue(Double.isNaN(Correlation.pearson(of(), of())));
  }

  @Test
  void spearmanIsOfTheRanks() {
    assertEquals(1, Correlation.spearman(of(1, 2, 3, 4), of(0, 10, 11, 1e9)), 1e-12);
    assertEquals(-1, Correlation.spearman(of(3, 1, 2), of(-9, 8, -1)), 1e-12);
    assertEquals(Math.sqrt(3) / 2, Correlation.spearman(of(1, 2, 3), of(1, 1, 2)), 1e-12);
  }

  @Test
  void aucIsTheChanceOfTheRightOrder() {
    assertEquals(1, Correlation.auc(of(0, 0, 1), of(0.1, 0.2, 0.3)));
    assertEquals(0, Correlation.auc(of(1, 1, 0), of(0.1, 0.2, 0.3)));
    assertEquals(0.5, Correlation.auc(of(1, 0, 1, 0), of(7, 7, 7, 7)));
    assertEquals(0.75, Correlation.auc(of(0, 1, 0, 1), of(1, 2, 3, 4)));
    assertTrue(Double.isNaN(Correlation.auc(of(1, 1), of(1, 2))));
  }
}
