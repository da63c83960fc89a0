package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.embedding.StaticEncoder;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CosinesTest {

  private static final StaticEncoder ENCODER = StaticEncoder.builtIn();
  private static final int ROWS = 25_000;

  /** More pairs than are kept, and again, so that what is kept is asked for and overwritten. */
  @Test
  void areThoseOfTheEncoder() {
    Cosines cosines = new Cosines(ENCODER);
    for (int round = 0; round < 2; round++) {
      SplittableRandom random = new SplittableRandom(7);
      for (int i = 0; i < 400_000; i++) {
        int a = random.nextInt(ROWS);
        int b = random.nextInt(ROWS);
        assertEquals(ENCODER.cosine(a, b), cosines.of(a, b));
        assertEquals(ENCODER.cosine(a, b), cosines.of(b, a));
      }
    }
  }

  @Test
  void ofTheFirstRowToo() {
    Cosines cosines = new Cosines(ENCODER);
    for (int i = 0; i < 2; i++) {
      assertEquals(ENCODER.cosine(0, 0), cosines.of(0, 0));
      assertEquals(ENCODER.cosine(0, 1), cosines.of(1, 0));
    }
  }

  @Test
  void forManyThreadsAtOnce() {
    Cosines cosines = new Cosines(ENCODER);
    IntStream.range(0, 400_000)
        .parallel()
        .forEach(
            i -> {
              int a = i % 97;
              int b = (i * 31) % 4_001;
              assertEquals(ENCODER.cosine(a, b), cosines.of(a, b));
            });
  }
}
