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
  void ofWordsWithTheSamePlacesTheLastFourAreHeld() {
    for (int turn = 0; turn < 2; turn++) {
      for (int word = 0; word < 4; word++) {
        long hash = sameRest(word);
        assertEquals((float) hash, vector(hash)[0]);
      }
    }
    assertEquals(4, composed.get());
    vector(sameRest(4));
    vector(sameRest(1));
    assertEquals(5, composed.get());
    vector(sameRest(0));
    assertEquals(6, composed.get());
  }

  private static long sameRest(int word) {
    return 7 + ((long) word << 40);
  }
}
