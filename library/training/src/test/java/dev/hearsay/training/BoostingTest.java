package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostingTest {

  private static final List<String> NAMES = List.of("x", "y", "never.varies");
  private static final TreeOptions FEW = new TreeOptions(60, 5, 10, 10, 0.06, 0.6, 2, 3, 1, 1);

  private static double[][] rows(int size, SplittableRandom random) {
    return IntStream.range(0, size)
        .mapToObj(i -> new double[] {random.nextDouble() - 0.5, random.nextInt(5) - 2, 7})
        .toArray(double[][]::new);
  }

  private static boolean[] truths(double[][] rows) {
    boolean[] truths = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truths[i] = (rows[i][0] > 0) != (rows[i][1] > 0);
    }
    return truths;
  }

  private static double[] weights(int size, double weight) {
    double[] weights = new double[size];
    Arrays.fill(weights, weight);
    return weights;
  }

  private static double of(ConflictModel model, double[] row) {
    return model.confidence(Kind.ROLE, row);
  }

  @Test
  void learnsWhatNoFeatureSaysAlone() {
    double[][] rows = rows(2000, new SplittableRandom(1));
    ConflictModel model = new Boosting(NAMES, rows, truths(rows), weights(2000, 1), FEW).learn();
    double[][] others = rows(500, new SplittableRandom(2));
    boolean[] truths = truths(others);
    int right = 0;
    for (int i = 0; i < others.length; i++) {
      right += of(model, others[i]) > 0.5 == truths[i] ? 1 : 0;
    }
    assertTrue(right > 480, right + " of 500");
    assertEquals(NAMES, model.features());
  }

  /** The model goes the way that Smile's trees go, for every example. */
  @Test
  void theModelSaysWhatTheTreesSay() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] rows = rows(1500, random);
    for (double[] row : rows) {
      row[0] *= Math.pow(10, random.nextInt(-3, 6));
      row[2] = random.nextInt(3) == 0 ? -0.0 : random.nextInt(2) == 0 ? 1e-9 : 1e9;
    }
    Boosting boosting = new Boosting(NAMES, rows, truths(rows), weights(1500, 1.5), FEW);
    ConflictModel model = boosting.learn();
    for (int i = 0; i < rows.length; i++) {
      assertEquals(1 / (1 + Math.exp(-2 * boosting.margins()[i])), of(model, rows[i]), 1e-12);
    }
  }

  /** One example of the weight 4 weighs as much as four. */
  @Test
  void weightsCountLikeRepeats() {
    double[][] rows = {{0, 0, 0}, {0, 0, 0}, {1, 0, 0}, {1, 0, 0}};
    boolean[] truths = {true, false, true, false};
    TreeOptions options = new TreeOptions(400, 2, 2, 1, 0.1, 1, 1, 1, 1, 1);
    ConflictModel model =
        new Boosting(NAMES, rows, truths, new double[] {4, 1, 0.5, 1.5}, options).learn();
    assertEquals(0.8, of(model, rows[0]), 0.03);
    assertEquals(0.25, of(model, rows[2]), 0.03);
  }

  @Test
  void nothingToLearnFrom() {
    double[][] rows = rows(3, new SplittableRandom(1));
    refused("no clash of a contradiction", rows, new boolean[3]);
    refused("no clash of a pair without", rows, new boolean[] {true, true, true});
    refused("no clash of a contradiction", new double[0][], new boolean[0]);
  }

  private static void refused(String reason, double[][] rows, boolean[] truths) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Boosting(NAMES, rows, truths, weights(rows.length, 1), FEW))
                .getMessage());
    assertTrue(message.contains(reason), message);
  }

  /** Trees that see no example at all are left out; the odds at the start stay. */
  @Test
  void aShareThatLeavesNothing() {
    double[][] rows = rows(2, new SplittableRandom(1));
    TreeOptions options = new TreeOptions(20, 2, 2, 1, 0.1, 1e-12, 1, 1, 1, 1);
    ConflictModel model =
        new Boosting(NAMES, rows, new boolean[] {true, false}, new double[] {3, 1}, options)
            .learn();
    assertEquals(0.75, of(model, rows[0]), 1e-9);
  }

  @Test
  void optionsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> TreeOptions.DEFAULT.withTrees(0));
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new TreeOptions(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                .getMessage());
    assertEquals("leaves is 1, must be 2 to 1024", message);
    message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new TreeOptions(1, 1, 2, 1, Double.NaN, 1, 1, 1, 1, 1))
                .getMessage());
    assertEquals("rate is NaN, must be above 0 and at most 1", message);
  }
}
