package dev.hearsay.training;

import dev.hearsay.conflict.ConflictModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import smile.base.cart.CART;
import smile.base.cart.InternalNode;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.regression.RegressionTree;

/*
 * Stochastic gradient boosting of the logistic loss (Friedman 2001, 2002), with trees of Smile. It
 * has such boosting itself; here an example may have a weight: how many times a tree sees it is
 * drawn anew for each tree, and is right on average. A leaf steps by Newton's method, the sum of
 * second derivatives raised by one so that a leaf that has nothing left to learn takes no leap.
 */

/** Learns trees that tell true examples from false ones. */
final class Boosting {

  private static final double DAMPING = 1;

  private final TreeOptions options;
  private final DataFrame frame;
  private final boolean[] truths;
  private final double[] weights;

  /** Half the logarithm of the odds, as the trees so far say. */
  private final double[] margins;

  private final double base;

  Boosting(
      List<String> names,
      double[][] rows,
      boolean[] truths,
      double[] weights,
      TreeOptions options) {
    this.options = options;
    this.truths = truths;
    this.weights = weights;
    this.margins = new double[rows.length];
    double ofTrue = 0;
    double ofFalse = 0;
    for (int i = 0; i < truths.length; i++) {
      ofTrue += truths[i] ? weights[i] : 0;
      ofFalse += truths[i] ? 0 : weights[i];
    }
    if (ofTrue == 0 || ofFalse == 0) {
      throw new IllegalArgumentException(
          "nothing to learn from: no clash of "
              + (ofTrue == 0 ? "a contradiction" : "a pair without contradiction"));
    }
    this.frame = DataFrame.of(rows, names.toArray(String[]::new));
    this.base = Math.log(ofTrue / ofFalse) / 2;
    Arrays.fill(margins, base);
  }

  ConflictModel learn() {
    ConflictModel.Builder model = ConflictModel.builder(List.of(frame.names()), base);
    SplittableRandom random = new SplittableRandom(options.seed());
    StructField field = new StructField("slope", DataTypes.DoubleType);
    int[][] order = CART.order(frame);
    for (int t = 0; t < options.trees(); t++) {
      int[] counts = drawn(random);
      if (Arrays.stream(counts).allMatch(count -> count == 0)) {
        continue;
      }
      RegressionTree tree =
          new RegressionTree(
              frame,
              new Slopes(),
              field,
              options.depth(),
              options.leaves(),
              options.least(),
              frame.ncol(),
              counts,
              order);
      add(tree, model);
      for (int i = 0; i < margins.length; i++) {
        margins[i] += options.rate() * tree.predict(frame.get(i));
      }
    }
    return model.build();
  }

  /** What the trees learned say of each example. */
  double[] margins() {
    return margins;
  }

  /** How many times a tree sees each example. */
  private int[] drawn(SplittableRandom random) {
    return Arrays.stream(weights)
        .mapToInt(weight -> (int) (weight * options.share() + random.nextDouble()))
        .toArray();
  }

  /** What the loss still asks for. */
  private final class Slopes implements Loss {

    private final double[] slopes =
        IntStream.range(0, margins.length)
            .mapToDouble(
                i -> {
                  int sign = truths[i] ? 1 : -1;
                  return 2 * sign / (1 + StrictMath.exp(2 * sign * margins[i]));
                })
            .toArray();

    @Override
    public double output(int[] examples, int[] counts) {
      double slope = 0;
      double bend = DAMPING;
      for (int i : examples) {
        double size = Math.abs(slopes[i]);
        slope += counts[i] * slopes[i];
        bend += counts[i] * size * (2 - size);
      }
      return slope / bend;
    }

    @Override
    public double[] response() {
      return slopes;
    }

    @Override
    public double[] residual() {
      return margins;
    }

    @Override
    public double intercept(double[] unused) {
      return base;
    }

    @Override
    public double value() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return "weighted logistic";
    }
  }

  private void add(RegressionTree tree, ConflictModel.Builder model) {
    int size = nodes(tree.root());
    int[] features = new int[size];
    double[] values = new double[size];
    int end = lay(tree.root(), 0, features, values);
    assert end == size;
    model.tree(features, values);
  }

  private static int nodes(Node node) {
    return node instanceof InternalNode inner
        ? 1 + nodes(inner.trueChild()) + nodes(inner.falseChild())
        : 1;
  }

  private int lay(Node node, int at, int[] features, double[] values) {
    if (node instanceof InternalNode inner) {
      features[at] = inner.feature();
      values[at] = threshold(inner);
      int right = lay(inner.trueChild(), at + 1, features, values);
      return lay(inner.falseChild(), right, features, values);
    }
    features[at] = -1;
    values[at] = options.rate() * ((RegressionNode) node).output();
    return at + 1;
  }

  /** The greatest number that goes left: Smile does not tell it, but which way a number goes. */
  private double threshold(InternalNode node) {
    double[] row = new double[frame.ncol()];
    Tuple tuple = Tuple.of(frame.schema(), row);
    long left = rank(-Double.MAX_VALUE);
    long right = rank(Double.MAX_VALUE);
    while (left + 1 < right) {
      long middle = (left & right) + ((left ^ right) >> 1);
      row[node.feature()] = ranked(middle);
      if (node.branch(tuple)) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return ranked(left);
  }

  /** The place of a number among all, 0 for zero. */
  private static long rank(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double ranked(long rank) {
    return Double.longBitsToDouble(rank >= 0 ? rank : Long.MIN_VALUE - rank);
  }
}
