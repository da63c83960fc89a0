package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommonDirectionTest {

  @Test
  void whatIsCommonGoesAndLengthsStay() {
    float[][] vectors = {{3, 4}, {6, -8}};
    CommonDirection.remove(vectors);
    assertArrayEquals(new float[] {0, 5}, vectors[0], 1e-5f);
    assertArrayEquals(new float[] {0, -10}, vectors[1], 1e-5f);
  }

  @Test
  void nothingIsCommonToOne() {
    float[][] one = {{3, 4}};
    CommonDirection.remove(one);
    assertArrayEquals(new float[] {3, 4}, one[0]);
    float[][] zeros = new float[3][2];
    CommonDirection.remove(zeros);
    assertEquals(0, zeros[2][1]);
  }
}
