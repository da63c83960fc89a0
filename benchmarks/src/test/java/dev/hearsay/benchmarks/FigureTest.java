package dev.hearsay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {

  @Test
  void figuresAreShort() {
    assertEquals("1,234,567", Figure.count(1_234_567));
    assertEquals(
        List.of("0.12", "12.3", "1,235"),
        List.of(Figure.rounded(0.1234), Figure.rounded(12.34), Figure.rounded(1234.5)));
    assertEquals("2", Figure.megabytes(1_500_000));
  }
}
