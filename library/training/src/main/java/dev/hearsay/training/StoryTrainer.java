package dev.hearsay.training;

import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictModel.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a {@link ConflictModel} of stories from clashes of which somebody said whether they are
 * conflicts of their story. The trees learn which sentences are about one thing; what they say is
 * multiplied by what the model of given pairs says, and what the product means is learned from
 * stories that were held out: of five parts of the stories each is judged by a model of the other
 * four. All is learned several times with other random numbers, and the mean is the model.
 *
 * <p>The same clashes in the same order give the same model, whatever the number of threads.
 */
public final class StoryTrainer {

  /** How trees of stories are grown: there are fewer examples than of pairs, and most are false. */
  public static final TreeOptions OPTIONS = new TreeOptions(300, 5, 16, 20, 0.03, 0.6, 1, 1, 3, 1);

  private final List<String> features;
  private final TreeOptions options;
  private final double rarer;

  /**
   * A trainer.
   *
   * @param features the names of the features of all clashes, as {@link
   *     dev.hearsay.conflict.ConflictFinder#storyFeatures} says them
   * @param options how trees are grown
   * @param rarer how many times rarer conflicts are among the clashes of news than among those that
   *     are learned from, above 0
   */
  public StoryTrainer(List<String> features, TreeOptions options, double rarer) {
    if (!(rarer > 0 && rarer <= ConflictTrainer.MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "rarer is " + rarer + ", must be above 0 and at most " + ConflictTrainer.MOST_WEIGHT);
    }
    this.features = List.copyOf(features);
    this.options = options;
    this.rarer = rarer;
  }

  /**
   * Learns a model.
   *
   * @param clashes some hundred at least, conflicts and others
   * @return the model
   * @throws IllegalArgumentException if there are too few clashes to learn from
   */
  public ConflictModel train(List<LabelledClash> clashes) {
    return learn(clashes).recalibrated(heldOut(clashes));
  }

  /** A model that is not calibrated. */
  ConflictModel learn(List<LabelledClash> clashes) {
    double[][] rows =
        clashes.stream().map(clash -> clash.clash().features()).toArray(double[][]::new);
    boolean[] truths = new boolean[rows.length];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truths[i] = clashes.get(i).conflict();
    }
    Arrays.fill(weights, 1);
    return Resampling.mean(
        options, seeded -> new Boosting(features, rows, truths, weights, seeded).learn());
  }

  /** What models that do not know a story say of its clashes. */
  List<Judged> heldOut(List<LabelledClash> clashes) {
    return Resampling.heldOut(fold -> heldOut(clashes, fold));
  }

  private List<Judged> heldOut(List<LabelledClash> clashes, int fold) {
    ConflictModel model = learn(clashes.stream().filter(clash -> fold(clash) != fold).toList());
    List<Judged> judged = new ArrayList<>();
    for (LabelledClash clash : clashes) {
      if (fold(clash) == fold) {
        double confidence =
            model.confidence(clash.clash().kind(), clash.clash().features(), clash.alone());
        judged.add(
            new Judged(
                clash.clash().kind(), confidence, clash.conflict(), clash.conflict() ? 1 : rarer));
      }
    }
    return judged;
  }

  private static int fold(LabelledClash clash) {
    return Resampling.fold(clash.story());
  }
}
