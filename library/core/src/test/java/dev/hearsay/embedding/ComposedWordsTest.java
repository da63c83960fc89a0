package dev.hearsay.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComposedWordsTest {

  private final ComposedWords words = new ComposedWords();
  private final AtomicInteger composed = new AtomicInteger();

  private float[] vector(long hash) {
    return words.vector(
        hash,
        () -> {
          composed.incrementAndGet();
          return new float[] {(float) hash};
        });
  }

  @Test
  void aWordIsComposedOnce() {
    float[] first = vector(7);
    assertSame(first, vector(7));
    assertEquals(1, composed.get());
  }

  @Test
  void wordsOfOnePlaceTakeTurns() {
    long sameRest = 7 + (1L << 40);
    assertEquals(7, vector(7)[0]);
    assertEquals((float) sameRest, vector(sameRest)[0]);
    assertEquals(7, vector(7)[0]);
    assertEquals(3, composed.get());
  }
}
