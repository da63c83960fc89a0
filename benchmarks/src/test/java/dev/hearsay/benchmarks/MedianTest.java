package dev.hearsay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MedianTest {

  @Test
  void theMiddleOfAnyNumber() {
    assertEquals(3, Median.of(List.of(9.0, 1.0, 3.0)));
    assertEquals(2, Median.of(List.of(3.0, 1.0)));
    assertEquals(Double.NaN, Median.of(List.of()));
  }
}
