package dev.hearsay.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * A text is the sum of the vectors of its words. Of a batch, every text is to find its counterpart
 * among the counterparts of all by cosine: InfoNCE (van den Oord et al., 2018), both ways, as in
 * Henderson et al., Efficient natural language response suggestion (2017). Steps are those of
 * Adagrad (Duchi et al., 2011) with one rate for a whole row.
 */

/** Learns vectors of words from pairs of texts that belong together. */
final class ContrastiveTraining {

  /** Frequency from which on words start with shorter vectors. */
  private static final double COMMON = 1e-3;

  private static final float LEAST_SQUARE = 1e-6f;
  private static final float LEAST_LENGTH = 1e-6f;

  /** Columns of scores that stay in the first cache with what they are made of. */
  private static final int WIDTH = 128;

  private final int dimension;
  private final int pairs;
  private final float temperature;

  /** The vectors of the words. */
  private final float[][] table;

  private final float[] squares;
  private final float[][] slopes;

  /** Of each word the step that its slopes are of, negative once they are used. */
  private final int[] step;

  private int steps;

  /** Of each side of each pair: the sum, scaled to length 1; its slopes; its length. */
  private final float[][] left;

  private final float[][] right;
  private final float[][] leftSlopes;
  private final float[][] rightSlopes;
  private final float[] leftLengths;
  private final float[] rightLengths;

  /** The right sides, one column each. */
  private final float[][] turned;

  /** The left sides against the right: cosines, then what they are to change by. */
  private final float[][] scores;

  private final float[] rowSums;
  private final float[] columnSums;

  ContrastiveTraining(
      double[] frequencies, int dimension, int pairs, float temperature, long seed) {
    this.dimension = dimension;
    this.pairs = pairs;
    this.temperature = temperature;
    int words = frequencies.length;
    table = new float[words][dimension];
    SplittableRandom random = new SplittableRandom(seed);
    for (int word = 0; word < words; word++) {
      double most = Math.sqrt(3.0 / dimension) * COMMON / (COMMON + frequencies[word]);
      for (int i = 0; i < dimension; i++) {
        table[word][i] = (float) (most * (2 * random.nextDouble() - 1));
      }
    }
    squares = new float[words];
    Arrays.fill(squares, LEAST_SQUARE);
    slopes = new float[words][dimension];
    step = new int[words];
    left = new float[pairs][dimension];
    right = new float[pairs][dimension];
    leftSlopes = new float[pairs][dimension];
    rightSlopes = new float[pairs][dimension];
    leftLengths = new float[pairs];
    rightLengths = new float[pairs];
    turned = new float[dimension][pairs];
    scores = new float[pairs][pairs];
    rowSums = new float[pairs];
    columnSums = new float[pairs];
  }

  float[][] table() {
    return table;
  }

  /**
   * Learns from one batch.
   *
   * @return the loss before: the mean of -log of the share that the true counterpart has
   */
  double learn(Batch batch, float rate) {
    steps++;
    Loops.inPieces(piece -> encode(batch, piece));
    Loops.inPieces(this::turn);
    Loops.inPieces(this::compare);
    Loops.inPieces(this::sumColumns);
    double loss = 0;
    for (int i = 0; i < pairs; i++) {
      loss -= Math.log(scores[i][i] / rowSums[i]);
    }
    Loops.inPieces(this::slopeLeft);
    Loops.inPieces(this::slopeRight);
    Loops.inPieces(piece -> update(batch, piece, rate));
    return loss / pairs;
  }

  private void encode(Batch batch, int piece) {
    for (int i = Loops.start(piece, pairs); i < Loops.start(piece + 1, pairs); i++) {
      leftLengths[i] = encode(batch, 2 * i, left[i]);
      rightLengths[i] = encode(batch, 2 * i + 1, right[i]);
    }
  }

  private float encode(Batch batch, int side, float[] sum) {
    Arrays.fill(sum, 0);
    for (int i = batch.start(side); i < batch.end(side); i++) {
      Loops.add(sum, 1, table[batch.words()[i]]);
    }
    float length = (float) Math.sqrt(Loops.dot(sum, sum)) + LEAST_LENGTH;
    for (int i = 0; i < dimension; i++) {
      sum[i] /= length;
    }
    return length;
  }

  private void turn(int piece) {
    for (int k = Loops.start(piece, dimension); k < Loops.start(piece + 1, dimension); k++) {
      for (int j = 0; j < pairs; j++) {
        turned[k][j] = right[j][k];
      }
    }
  }

  private void compare(int piece) {
    int from = Loops.start(piece, pairs);
    int to = Loops.start(piece + 1, pairs);
    for (int column = 0; column < pairs; column += WIDTH) {
      for (int i = from; i < to; i++) {
        compare(scores[i], left[i], column, Math.min(column + WIDTH, pairs));
      }
    }
    for (int i = from; i < to; i++) {
      float[] row = scores[i];
      for (int j = 0; j < pairs; j++) {
        row[j] = Loops.exp((row[j] - 1) / temperature);
      }
      float sum = 0;
      for (int j = 0; j < pairs; j++) {
        sum += row[j];
      }
      rowSums[i] = sum;
    }
  }

  private void compare(float[] row, float[] side, int from, int to) {
    Arrays.fill(row, from, to, 0);
    int k = 0;
    for (; k + 4 <= dimension; k += 4) {
      Loops.addFour(row, side[k], side[k + 1], side[k + 2], side[k + 3], turned, k, from, to);
    }
    for (; k < dimension; k++) {
      Loops.add(row, side[k], turned[k], from, to);
    }
  }

  private void sumColumns(int piece) {
    int from = Loops.start(piece, pairs);
    int to = Loops.start(piece + 1, pairs);
    Arrays.fill(columnSums, from, to, 0);
    for (int i = 0; i < pairs; i++) {
      Loops.add(columnSums, 1, scores[i], from, to);
    }
  }

  /** Turns scores of rows into what they are to change by, and that into slopes of left sides. */
  private void slopeLeft(int piece) {
    for (int i = Loops.start(piece, pairs); i < Loops.start(piece + 1, pairs); i++) {
      float[] row = scores[i];
      float half = 0.5f / temperature;
      float ofRow = half / rowSums[i];
      for (int j = 0; j < pairs; j++) {
        row[j] *= ofRow + half / columnSums[j];
      }
      row[i] -= 1 / temperature;
      float[] slope = leftSlopes[i];
      Arrays.fill(slope, 0);
      int j = 0;
      for (; j + 4 <= pairs; j += 4) {
        Loops.addFour(slope, row[j], row[j + 1], row[j + 2], row[j + 3], right, j, 0, dimension);
      }
      for (; j < pairs; j++) {
        Loops.add(slope, row[j], right[j]);
      }
      throughLength(slope, left[i], leftLengths[i]);
    }
  }

  private void slopeRight(int piece) {
    int from = Loops.start(piece, pairs);
    int to = Loops.start(piece + 1, pairs);
    for (int j = from; j < to; j++) {
      Arrays.fill(rightSlopes[j], 0);
    }
    int i = 0;
    for (; i + 4 <= pairs; i += 4) {
      for (int j = from; j < to; j++) {
        Loops.addFour(
            rightSlopes[j],
            scores[i][j],
            scores[i + 1][j],
            scores[i + 2][j],
            scores[i + 3][j],
            left,
            i,
            0,
            dimension);
      }
    }
    for (; i < pairs; i++) {
      for (int j = from; j < to; j++) {
        Loops.add(rightSlopes[j], scores[i][j], left[i]);
      }
    }
    for (int j = from; j < to; j++) {
      throughLength(rightSlopes[j], right[j], rightLengths[j]);
    }
  }

  /** From slopes of the vector of length 1 to those of the sum. */
  private static void throughLength(float[] slope, float[] side, float length) {
    float along = (float) Loops.dot(slope, side);
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (slope[i] - side[i] * along) / length;
    }
  }

  /** Each piece has words of its own, so that the order of their slopes is that of the batch. */
  private void update(Batch batch, int piece, float rate) {
    int[] words = batch.words();
    for (int side = 0; side < 2 * pairs; side++) {
      float[] ofSide = (side % 2 == 0 ? leftSlopes : rightSlopes)[side / 2];
      for (int i = batch.start(side); i < batch.end(side); i++) {
        int word = words[i];
        if (word % Loops.PIECES == piece) {
          if (step[word] != steps) {
            step[word] = steps;
            Arrays.fill(slopes[word], 0);
          }
          Loops.add(slopes[word], 1, ofSide);
        }
      }
    }
    for (int i = 0; i < batch.end(2 * pairs - 1); i++) {
      int word = words[i];
      if (word % Loops.PIECES == piece && step[word] == steps) {
        step[word] = -steps;
        float[] slope = slopes[word];
        squares[word] += (float) (Loops.dot(slope, slope) / dimension);
        Loops.add(table[word], -rate / (float) Math.sqrt(squares[word]), slope);
      }
    }
  }
}
