package dev.hearsay.training;

import dev.hearsay.embedding.CharacterGrams;
import java.util.Arrays;
import java.util.List;

/**
 * Finds vectors of character n-grams whose mean, over the n-grams of a word, comes close to the
 * vector of the word: least squares with a penalty on length, by conjugate gradients (Hestenes and
 * Stiefel, 1952). What comes out is too short, as every estimate with little to go by; so it is
 * lengthened until composed vectors are on average as long as those that they stand for.
 */
final class GramFit {

  /** Weight of the penalty, in squares of vectors of words. */
  private static final double PENALTY = 0.02;

  private static final int ITERATIONS = 40;

  private final int[][] grams;
  private final int rows;
  private final int dimension;

  private GramFit(int[][] grams, int rows, int dimension) {
    this.grams = grams;
    this.rows = rows;
    this.dimension = dimension;
  }

  /**
   * The vectors.
   *
   * @param words words that set an example
   * @param vectors their vectors
   * @return a vector for each of {@code rows}
   */
  static float[][] of(List<String> words, float[][] vectors, int rows, int dimension) {
    int[][] grams = words.stream().map(w -> CharacterGrams.of(w, rows)).toArray(int[][]::new);
    GramFit fit = new GramFit(grams, rows, dimension);
    float[][] solution = fit.solve(vectors);
    double ratio = lengths(vectors) / lengths(fit.gather(solution));
    for (float[] vector : solution) {
      for (int i = 0; i < dimension && Double.isFinite(ratio); i++) {
        vector[i] *= (float) ratio;
      }
    }
    return solution;
  }

  private static double lengths(float[][] vectors) {
    double sum = 0;
    for (float[] vector : vectors) {
      sum += Math.sqrt(Loops.dot(vector, vector));
    }
    return sum;
  }

  private float[][] solve(float[][] vectors) {
    float[][] solution = new float[rows][dimension];
    float[][] rest = spread(vectors);
    float[][] direction = Arrays.stream(rest).map(float[]::clone).toArray(float[][]::new);
    double square = product(rest, rest);
    for (int i = 0; i < ITERATIONS && square > 0; i++) {
      float[][] image = spread(gather(direction));
      add(image, PENALTY, direction);
      double along = square / product(direction, image);
      add(solution, along, direction);
      add(rest, -along, image);
      double next = product(rest, rest);
      for (int row = 0; row < rows; row++) {
        float turn = (float) (next / square);
        for (int j = 0; j < dimension; j++) {
          direction[row][j] = rest[row][j] + turn * direction[row][j];
        }
      }
      square = next;
    }
    return solution;
  }

  private static double product(float[][] a, float[][] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += Loops.dot(a[row], b[row]);
    }
    return sum;
  }

  private static void add(float[][] sum, double factor, float[][] other) {
    for (int row = 0; row < sum.length; row++) {
      Loops.add(sum[row], (float) factor, other[row]);
    }
  }

  /** From vectors of n-grams to those of words. */
  private float[][] gather(float[][] ofGrams) {
    float[][] ofWords = new float[grams.length][dimension];
    Loops.inPieces(
        piece -> {
          int to = Loops.start(piece + 1, grams.length);
          for (int w = Loops.start(piece, grams.length); w < to; w++) {
            for (int gram : grams[w]) {
              Loops.add(ofWords[w], 1f / grams[w].length, ofGrams[gram]);
            }
          }
        });
    return ofWords;
  }

  /** From vectors of words to those of n-grams: the transpose of {@link #gather}. */
  private float[][] spread(float[][] ofWords) {
    float[][] ofGrams = new float[rows][dimension];
    Loops.inPieces(
        piece -> {
          int from = Loops.start(piece, rows);
          int to = Loops.start(piece + 1, rows);
          for (int w = 0; w < grams.length; w++) {
            for (int gram : grams[w]) {
              if (gram >= from && gram < to) {
                Loops.add(ofGrams[gram], 1f / grams[w].length, ofWords[w]);
              }
            }
          }
        });
    return ofGrams;
  }
}
