package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoopsTest {

  @Test
  void expIsCloseToExp() {
    for (float x = -80; x <= 80; x += 0.0371f) {
      double exact = Math.exp(x);
      assertEquals(exact, Loops.exp(x), 2e-5 * exact, "of " + x);
    }
  }

  @Test
  void piecesCoverAll() {
    for (int size : new int[] {0, 1, 31, 32, 33, 1000}) {
      assertEquals(0, Loops.start(0, size));
      assertEquals(size, Loops.start(Loops.PIECES, size));
    }
  }
}
