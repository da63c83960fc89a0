package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.sketch.Sampling;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShingleVectorsTest {

  static Stream<ShingleVectors> vectors() throws IOException {
    return ShingleVectors.read().stream();
  }

  /**
   * Stored fingerprints stay comparable only if this holds. Where the change is meant, raise {@link
   * Shingles#VERSION} or {@link Sampling#VERSION} and write the vectors of the new version.
   */
  @ParameterizedTest
  @MethodSource("vectors")
  void versionTwoGivesTheNumbersItAlwaysGave(ShingleVectors expected) {
    assertEquals(2, Shingles.VERSION);
    assertEquals(2, Sampling.VERSION);
    assertEquals(
        expected, ShingleVectors.of(expected.text(), expected.seed(), expected.sampling()));
  }

  @Test
  void vectorsCoverSampledAndWholeTexts() throws IOException {
    assertEquals(16, vectors().count());
    assertTrue(vectors().anyMatch(vector -> vector.shingles().isEmpty()));
    assertTrue(vectors().anyMatch(ShingleVectorsTest::isWhole));
    assertTrue(vectors().filter(vector -> !isWhole(vector)).count() >= 8);
  }

  private static boolean isWhole(ShingleVectors vector) {
    return vector.fingerprints().size() == vector.shingles().stream().distinct().count();
  }
}
