package dev.hearsay.conflict;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Says how likely two stretches of text that clash contradict each other, from numbers that
 * describe the clash. Trees learned from labelled pairs give a score; how often scores like it came
 * true, among clashes of the same kind where there were enough of them, gives the probability.
 *
 * <p>Immutable, for any number of threads.
 */
public final class ConflictModel {

  /** Judged findings of a kind from which on it is calibrated by itself. */
  static final int ENOUGH = 50;

  /** Examples that draw a new calibration to the one before: one at the middle of each tenth. */
  private static final int DRAWN = 10;

  /** How much each of those counts: all together as much as {@link #ENOUGH} findings. */
  private static final double DRAWN_WEIGHT = (double) ENOUGH / DRAWN;

  private static final class OfPairs {
    static final ConflictModel BUILT_IN = load("conflict-model.bin");
  }

  private static final class OfStories {
    static final ConflictModel BUILT_IN = load("story-conflict-model.bin");
  }

  private final BoostedTrees trees;
  private final Isotonic pooled;
  private final Map<Kind, Isotonic> byKind;

  ConflictModel(BoostedTrees trees, Isotonic pooled, Map<Kind, Isotonic> byKind) {
    this.trees = trees;
    this.pooled = pooled;
    this.byKind = byKind;
  }

  /**
   * What somebody found out about a finding.
   *
   * @param kind its kind
   * @param confidence how sure the model was, in 0..1
   * @param contradiction whether it is a contradiction
   * @param weight how much it counts, above 0
   */
  public record Judged(Kind kind, double confidence, boolean contradiction, double weight) {

    /** Checks the numbers. */
    public Judged {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence is " + confidence + ", must be 0 to 1");
      }
      if (!(weight > 0 && weight <= Float.MAX_VALUE)) {
        throw new IllegalArgumentException("weight is " + weight + ", must be above 0");
      }
    }

    /**
     * A finding that counts 1.
     *
     * @param kind its kind
     * @param confidence how sure the model was, in 0..1
     * @param contradiction whether it is a contradiction
     */
    public Judged(Kind kind, double confidence, boolean contradiction) {
      this(kind, confidence, contradiction, 1);
    }
  }

  /** Makes a model of trees that were learned. It is not calibrated yet. */
  public static final class Builder {
    private final BoostedTrees.Builder trees;

    private Builder(BoostedTrees.Builder trees) {
      this.trees = trees;
    }

    /**
     * Adds a tree, given as its nodes: each before its children, the left child and all below it
     * before the right one. One goes left if the feature is not above the threshold.
     *
     * @param features the number of the feature that a node asks for, or below 0 for a leaf
     * @param values the threshold of a node, or what a leaf adds to half the logarithm of the odds
     * @return this
     * @throws IllegalArgumentException if that is not one whole tree, or the trees get too many
     */
    public Builder tree(int[] features, double[] values) {
      trees.add(features, values);
      return this;
    }

    /**
     * Makes the model.
     *
     * @return it
     */
    public ConflictModel build() {
      return new ConflictModel(trees.build(), Isotonic.IDENTITY, Map.of());
    }
  }

  /**
   * Starts a model.
   *
   * @param features the names of the features, in the order in which {@link #confidence} gets them
   * @param base half the logarithm of the odds that trees are added to
   * @return what takes the trees
   * @throws IllegalArgumentException if names are missing, too many or there twice
   */
  public static Builder builder(List<String> features, double base) {
    return new Builder(new BoostedTrees.Builder(features, base));
  }

  /**
   * The model of given pairs that comes with the library, read at the first call.
   *
   * @return it, always the same
   */
  public static ConflictModel builtIn() {
    return OfPairs.BUILT_IN;
  }

  /**
   * The model of sentences of a story that comes with the library, read at the first call.
   *
   * @return it, always the same
   */
  public static ConflictModel builtInOfStories() {
    return OfStories.BUILT_IN;
  }

  private static ConflictModel load(String name) {
    try (InputStream in = ConflictModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model that says what several say on average: their trees together, each for its part
   * (bagging, Breiman 1996). It is not calibrated yet; how the models were is left out.
   *
   * @param models at least one, of the same features
   * @return the new model
   * @throws IllegalArgumentException if there is none, their features differ, or the trees get too
   *     many
   */
  public static ConflictModel mean(Collection<ConflictModel> models) {
    if (models.isEmpty()) {
      throw new IllegalArgumentException("no models to take the mean of");
    }
    List<BoostedTrees> sums = models.stream().map(model -> model.trees).toList();
    return new ConflictModel(BoostedTrees.mean(sums), Isotonic.IDENTITY, Map.of());
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @param in a stream at the start of it; not closed
   * @return the model
   * @throws IOException if reading fails, or what is read is no model, is damaged, or of a newer
   *     format
   */
  public static ConflictModel read(InputStream in) throws IOException {
    return ModelFile.read(new BufferedInputStream(in));
  }

  /**
   * Writes the model for {@link #read}. The same model gives the same bytes.
   *
   * @param out where to; not closed
   * @throws IOException if writing fails
   */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(out, trees, pooled, byKind);
  }

  /**
   * The names of the features, in the order in which {@link #confidence} gets them.
   *
   * @return their names
   */
  public List<String> features() {
    return trees.names();
  }

  /** Refuses a model that was made for other features than are there. */
  void requireFeatures(String what, List<String> names) {
    List<String> own = features();
    if (own.equals(names)) {
      return;
    }
    int at = 0;
    while (at < Math.min(own.size(), names.size()) && own.get(at).equals(names.get(at))) {
      at++;
    }
    throw new IllegalArgumentException(
        what
            + " was made for other features than this version of Hearsay has: "
            + own.size()
            + ", here "
            + names.size()
            + "; number "
            + (at + 1)
            + " is "
            + (at < own.size() ? "'" + own.get(at) + "'" : "missing")
            + ", here "
            + (at < names.size() ? "'" + names.get(at) + "'" : "missing"));
  }

  /**
   * How likely a clash is a contradiction.
   *
   * @param kind its kind
   * @param features its features, in the order of {@link #features()}
   * @return the probability; once the model is calibrated, above 0 and below 1
   * @throws IllegalArgumentException if there are more features or fewer
   */
  public double confidence(Kind kind, double[] features) {
    return confidence(kind, features, 1);
  }

  /**
   * How likely a clash of two sentences of a story is a conflict: that they are about one thing, as
   * the trees say, and would contradict each other then.
   *
   * @param kind its kind
   * @param features its features, in the order of {@link #features()}
   * @param alone how likely the two contradict each other if they are about one thing, in 0..1
   * @return the probability; once the model is calibrated, above 0 and below 1
   * @throws IllegalArgumentException if there are more features or fewer
   */
  public double confidence(Kind kind, double[] features, double alone) {
    double score = 1 / (1 + StrictMath.exp(-2 * trees.sum(features)));
    return calibration(kind).at(score * alone);
  }

  private Isotonic calibration(Kind kind) {
    return byKind.getOrDefault(kind, pooled);
  }

  /**
   * This model with probabilities as they are where the judged findings come from. Kinds with fewer
   * than 50 of them take what all kinds together say. The fewer they are, the more stays as it is;
   * in any case the order of clashes of one kind does.
   *
   * @param judged findings of this model, right ones and wrong ones as they come: all of some
   *     articles, or drawn by chance, at any confidence
   * @return the new model
   */
  public ConflictModel recalibrated(Collection<Judged> judged) {
    if (judged.isEmpty()) {
      return this;
    }
    Isotonic all = fit(List.copyOf(judged), Isotonic.IDENTITY);
    Map<Kind, Isotonic> calibrations = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Judged> own = judged.stream().filter(finding -> finding.kind() == kind).toList();
      if (own.size() >= ENOUGH) {
        calibrations.put(kind, calibration(kind).then(fit(own, all)));
      } else if (byKind.containsKey(kind)) {
        calibrations.put(kind, calibration(kind).then(all));
      }
    }
    return new ConflictModel(trees, pooled.then(all), calibrations);
  }

  /** Fits a calibration, drawn to another. */
  private static Isotonic fit(List<Judged> judged, Isotonic before) {
    int size = judged.size();
    double[] middles =
        IntStream.range(0, DRAWN).mapToDouble(tenth -> (tenth + 0.5) / DRAWN).toArray();
    double[] scores = new double[size + DRAWN];
    double[] truths = new double[size + DRAWN];
    double[] weights = new double[size + DRAWN];
    for (int i = 0; i < size; i++) {
      Judged finding = judged.get(i);
      scores[i] = finding.confidence();
      truths[i] = finding.contradiction() ? 1 : 0;
      weights[i] = finding.weight();
    }
    for (int i = 0; i < DRAWN; i++) {
      scores[size + i] = middles[i];
      truths[size + i] = before.at(middles[i]);
      weights[size + i] = DRAWN_WEIGHT;
    }
    return Isotonic.fit(scores, truths, weights);
  }
}
