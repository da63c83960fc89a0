package dev.hearsay.training;

/**
 * How trees are grown.
 *
 * @param trees how many, 1..10,000
 * @param depth most questions in a row, 1..20
 * @param leaves most leaves of a tree, 2..1024
 * @param least examples that a leaf needs, by weight, at least 1
 * @param rate by how much of what it could each tree corrects those before, above 0 up to 1
 * @param share how much of the examples each tree sees, above 0 up to 1
 * @param contradictions how much more an example of a contradiction counts, above 0 up to 100
 * @param rounds how often the clash that makes a contradiction is chosen anew, 1..20
 * @param fits how often all is learned, with other random numbers; the mean of that is the model,
 *     1..100
 * @param seed chooses the random numbers
 */
public record TreeOptions(
    int trees,
    int depth,
    int leaves,
    int least,
    double rate,
    double share,
    double contradictions,
    int rounds,
    int fits,
    long seed) {

  /** What the built-in model is made with. */
  public static final TreeOptions DEFAULT =
      new TreeOptions(300, 6, 16, 20, 0.05, 0.6, 1.2, 3, 3, 1);

  /** Checks the numbers. */
  public TreeOptions {
    require("trees", trees, 1, 10_000);
    require("depth", depth, 1, 20);
    require("leaves", leaves, 2, 1024);
    require("least", least, 1, Integer.MAX_VALUE);
    require("rate", rate, 1);
    require("share", share, 1);
    require("contradictions", contradictions, 100);
    require("rounds", rounds, 1, 20);
    require("fits", fits, 1, 100);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be " + least + " to " + most);
    }
  }

  private static void require(String name, double value, int most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be above 0 and at most " + most);
    }
  }

  /**
   * These with another number of trees.
   *
   * @param number how many
   * @return the others
   */
  public TreeOptions withTrees(int number) {
    return new TreeOptions(
        number, depth, leaves, least, rate, share, contradictions, rounds, fits, seed);
  }

  /**
   * These with other random numbers.
   *
   * @param other chooses them
   * @return the others
   */
  public TreeOptions withSeed(long other) {
    return new TreeOptions(
        trees, depth, leaves, least, rate, share, contradictions, rounds, fits, other);
  }
}
