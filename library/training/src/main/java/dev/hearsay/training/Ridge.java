package dev.hearsay.training;

/**
 * Linear least squares with a small penalty on weights (Hoerl & Kennard 1970), for few features:
 * the normal equations, gathered row by row and solved by elimination.
 */
final class Ridge {

  private final double[][] products;
  private final double[] targets;
  private final double[] squares;

  Ridge(int features) {
    products = new double[features][features];
    targets = new double[features];
    squares = new double[features];
  }

  /** Takes in an example that counts {@code weight}. */
  void add(double[] features, double target, double weight) {
    for (int i = 0; i < targets.length; i++) {
      for (int j = 0; j < targets.length; j++) {
        products[i][j] += weight * features[i] * features[j];
      }
      targets[i] += weight * features[i] * target;
      squares[i] += weight * features[i] * features[i];
    }
  }

  /** The weights, each feature's penalty being its mean square times {@code penalty}. */
  double[] solve(double penalty) {
    int size = targets.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = products[i].clone();
      rows[i][i] += penalty * squares[i];
    }
    double[] right = targets.clone();
    for (int i = 0; i < size; i++) {
      pivot(rows, right, i);
      for (int j = i + 1; j < size; j++) {
        double factor = rows[j][i] / rows[i][i];
        for (int k = i; k < size; k++) {
          rows[j][k] -= factor * rows[i][k];
        }
        right[j] -= factor * right[i];
      }
    }
    double[] weights = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < size; j++) {
        sum -= rows[i][j] * weights[j];
      }
      weights[i] = sum / rows[i][i];
    }
    return weights;
  }

  private static void pivot(double[][] rows, double[] right, int column) {
    int best = column;
    for (int i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[best][column])) {
        best = i;
      }
    }
    double[] row = rows[best];
    rows[best] = rows[column];
    rows[column] = row;
    double value = right[best];
    right[best] = right[column];
    right[column] = value;
    if (rows[column][column] == 0) {
      throw new IllegalArgumentException("feature " + column + " never varies");
    }
  }
}
