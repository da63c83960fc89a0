package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContrastiveTrainingTest {

  private static final int DIMENSION = 6;
  private static final int PAIRS = 5;

  /** A small step lowers the loss by its length times the length of the slopes. */
  @Test
  void aStepFollowsTheSlope() {
    Batch batch = new Batch(PAIRS);
    batch.clear();
    for (int side = 0; side < 2 * PAIRS; side++) {
      int pair = side / 2;
      batch.addSide(new int[] {pair, (pair + side) % 7, 7}, 0, 3);
    }
    double[] frequencies = new double[8];
    ContrastiveTraining training = new ContrastiveTraining(frequencies, DIMENSION, PAIRS, 0.3f, 3);
    float[][] before = Arrays.stream(training.table()).map(float[]::clone).toArray(float[][]::new);
    double loss = loss(before, batch);
    training.learn(batch, 1e-3f);
    float[][] after = Arrays.stream(training.table()).map(float[]::clone).toArray(float[][]::new);
    double expected = 0;
    for (int word = 0; word < before.length; word++) {
      for (int i = 0; i < DIMENSION; i++) {
        float step = after[word][i] - before[word][i];
        before[word][i] += 0.01f;
        double up = loss(before, batch);
        before[word][i] -= 0.02f;
        double down = loss(before, batch);
        before[word][i] += 0.01f;
        expected += step * (up - down) / 0.02;
      }
    }
    assertEquals(expected, loss(after, batch) - loss, 0.05 * Math.abs(expected));
    assertTrue(expected < -1e-4);
  }

  /** Both ways, in the plainest way. */
  private static double loss(float[][] table, Batch batch) {
    double[][] sides = new double[2 * PAIRS][DIMENSION];
    for (int side = 0; side < 2 * PAIRS; side++) {
      double square = 0;
      for (int k = 0; k < DIMENSION; k++) {
        for (int i = batch.start(side); i < batch.end(side); i++) {
          sides[side][k] += table[batch.words()[i]][k];
        }
        square += sides[side][k] * sides[side][k];
      }
      for (int k = 0; k < DIMENSION; k++) {
        sides[side][k] /= Math.sqrt(square);
      }
    }
    double loss = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      double ofRow = 0;
      double ofColumn = 0;
      for (int other = 0; other < PAIRS; other++) {
        ofRow += Math.exp(dot(sides[2 * pair], sides[2 * other + 1]) / 0.3);
        ofColumn += Math.exp(dot(sides[2 * other], sides[2 * pair + 1]) / 0.3);
      }
      double own = dot(sides[2 * pair], sides[2 * pair + 1]) / 0.3;
      loss += (Math.log(ofRow) + Math.log(ofColumn)) / 2 - own;
    }
    return loss;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
