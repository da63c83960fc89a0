package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

  private static final List<String> NAMES = List.of("near", "gap");

  /** near up to 0.5: gap up to 2: 1, else 2; else 4. */
  private static BoostedTrees.Builder small() {
    return new BoostedTrees.Builder(NAMES, 0.25)
        .add(new int[] {0, 1, -1, -1, -1}, new double[] {0.5, 2, 1, 2, 4});
  }

  @Test
  void goesLeftUpToTheThreshold() {
    BoostedTrees trees = small().build();
    assertEquals(1.25, trees.sum(new double[] {0.5, 2}));
    assertEquals(2.25, trees.sum(new double[] {0.5, Math.nextUp(2.0)}));
    assertEquals(4.25, trees.sum(new double[] {Math.nextUp(0.5), 2}));
    assertEquals(4.25, trees.sum(new double[] {Double.NaN, 2}));
  }

  @Test
  void treesAddUp() {
    BoostedTrees trees = small().add(new int[] {-7}, new double[] {-3}).build();
    assertEquals(2, trees.size());
    assertEquals(-1.75, trees.sum(new double[] {0, 0}));
    assertEquals(0.25, new BoostedTrees.Builder(NAMES, 0.25).build().sum(new double[2]));
  }

  /** A tree as it is thought of, to compare with how it lies in the row of nodes. */
  private record Plain(int feature, double value, List<Plain> children) {
    double of(double[] numbers) {
      return children.isEmpty()
          ? value
          : children.get(numbers[feature] <= value ? 0 : 1).of(numbers);
    }

    static Plain random(SplittableRandom random, int depth) {
      boolean leaf = depth == 0 || random.nextInt(4) == 0;
      return new Plain(
          leaf ? -1 : random.nextInt(2),
          random.nextDouble(),
          leaf
              ? List.of()
              : List.of(Plain.random(random, depth - 1), Plain.random(random, depth - 1)));
    }

    IntStream features() {
      return IntStream.concat(
          IntStream.of(feature), children.stream().flatMapToInt(Plain::features));
    }

    List<Double> values() {
      List<Double> all = new java.util.ArrayList<>(List.of(value));
      children.forEach(child -> all.addAll(child.values()));
      return all;
    }
  }

  @Test
  void asTreesThatAreWalkedOneByOneAlsoAfterStoring() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    List<Plain> plain = IntStream.range(0, 200).mapToObj(t -> Plain.random(random, 6)).toList();
    BoostedTrees.Builder builder = new BoostedTrees.Builder(NAMES, 0);
    for (Plain tree : plain) {
      builder.add(
          tree.features().toArray(),
          tree.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
    BoostedTrees trees = builder.build();
    byte[] stored = written(trees);
    BoostedTrees read = read(stored);
    for (int i = 0; i < 300; i++) {
      double[] numbers = {random.nextDouble(), random.nextDouble()};
      double expected = plain.stream().mapToDouble(tree -> tree.of(numbers)).sum();
      assertEquals(expected, trees.sum(numbers), 1e-9);
      assertEquals(trees.sum(numbers), read.sum(numbers));
    }
    assertEquals(NAMES, read.names());
    assertTrue(Arrays.equals(stored, written(read)));
  }

  @Test
  void halfTreesAreRefused() {
    refused("ends before", new int[] {0, -1}, 1, 2);
    refused("ends before", new int[] {0}, 1);
    refused("after the end", new int[] {0, -1, -1, -1}, 1, 2, 3, 4);
    refused("after the end", new int[] {-1, 0, -1, -1}, 1, 2, 3, 4);
    refused("feature 2 of 2", new int[] {2, -1, -1}, 1, 2, 3);
    refused("number NaN", new int[] {-1}, Double.NaN);
    refused("number Infinity", new int[] {0, -1, -1}, Double.POSITIVE_INFINITY, 1, 2);
    refused("0 nodes", new int[0]);
    refused("1 nodes with 2", new int[] {-1}, 1, 2);
  }

  private static void refused(String reason, int[] features, double... values) {
    BoostedTrees.Builder builder = new BoostedTrees.Builder(NAMES, 0);
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> builder.add(features, values))
                .getMessage());
    assertTrue(message.contains(reason), message);
  }

  @Test
  void namesAreChecked() {
    refused("0 features", List.of());
    refused("4097 features", Collections.nCopies(4097, "x"));
    refused("one name", List.of("x", "y", "x"));
    refused("0 bytes", List.of(""));
    refused("1025 bytes", List.of("x".repeat(1025)));
  }

  private static void refused(String reason, List<String> names) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> new BoostedTrees.Builder(names, 0))
                .getMessage());
    assertTrue(message.contains(reason), message);
  }

  @Test
  void asManyNumbersAsFeatures() {
    BoostedTrees trees = small().build();
    assertThrows(IllegalArgumentException.class, () -> trees.sum(new double[1]));
    assertThrows(IllegalArgumentException.class, () -> trees.sum(new double[3]));
  }

  private static byte[] written(BoostedTrees trees) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trees.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static BoostedTrees read(byte[] stored) throws IOException {
    return BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(stored)));
  }
}
