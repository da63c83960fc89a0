package dev.hearsay.training;

import dev.hearsay.conflict.Candidate;
import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictModel.Judged;
import dev.hearsay.conflict.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link ConflictModel} from pairs of texts of which somebody said whether they contradict
 * each other. Where they do was not said: of a contradiction the clash that the model so far finds
 * likeliest is taken for it, in the first round that which fits best by rules, one of the kind that
 * was said before others; of any other pair no clash is one (multi-instance learning, Andrews et
 * al. 2003). What scores mean is then learned from pairs that were held out: of five parts of the
 * pairs each is judged by a model of the other four. All is learned several times with other random
 * numbers, and the mean is the model.
 *
 * <p>The same pairs in the same order give the same model, whatever the number of threads.
 */
public final class ConflictTrainer {

  /** What a pair can count at most. */
  static final double MOST_WEIGHT = 1000;

  /** Clashes of a pair that is no contradiction that are learned from, at most. */
  private static final int OTHERS = 3;

  /** Kinds of which one is easily taken for another. */
  private static final List<Set<Kind>> LIKE =
      List.of(
          EnumSet.of(Kind.NEGATION, Kind.ANTONYM, Kind.SCALE, Kind.QUANTIFIER),
          EnumSet.of(Kind.NUMERIC, Kind.QUANTIFIER, Kind.SCALE),
          EnumSet.of(Kind.ENTITY, Kind.PLACE, Kind.ROLE));

  /** How much better a clash of the kind that was said fits. */
  private static final double SAID = 3;

  private final List<String> features;
  private final TreeOptions options;

  /**
   * A trainer.
   *
   * @param features the names of the features of all clashes, as {@link
   *     dev.hearsay.conflict.ConflictFinder#features} says them
   * @param options how trees are grown
   */
  public ConflictTrainer(List<String> features, TreeOptions options) {
    this.features = List.copyOf(features);
    this.options = options;
  }

  /**
   * Learns a model, and calibrates it on pairs that were held out. To only calibrate a model to
   * one's own pairs, {@link ConflictModel#recalibrated} is enough.
   *
   * @param pairs some hundred at least, contradictions and others
   * @return the model
   * @throws IllegalArgumentException if there are too few pairs to learn from, or a clash has not
   *     as many features as there are names
   */
  public ConflictModel train(Collection<LabelledPair> pairs) {
    return learn(pairs).recalibrated(heldOut(pairs));
  }

  /** A model that is not calibrated. */
  ConflictModel learn(Collection<LabelledPair> pairs) {
    check(pairs);
    return Resampling.mean(options, seeded -> fitted(pairs, seeded));
  }

  private ConflictModel fitted(Collection<LabelledPair> pairs, TreeOptions seeded) {
    ConflictModel model = round(pairs, null, seeded);
    for (int r = 1; r < options.rounds(); r++) {
      model = round(pairs, model, seeded);
    }
    return model;
  }

  private void check(Collection<LabelledPair> pairs) {
    for (LabelledPair pair : pairs) {
      for (Candidate clash : pair.clashes()) {
        if (clash.features().length != features.size()) {
          throw new IllegalArgumentException(
              "pair '"
                  + pair.id()
                  + "' has a clash of "
                  + clash.features().length
                  + " features, "
                  + features.size()
                  + " have names");
        }
      }
    }
  }

  private ConflictModel round(
      Collection<LabelledPair> pairs, @Nullable ConflictModel before, TreeOptions seeded) {
    List<double[]> rows = new ArrayList<>();
    List<LabelledPair> of = new ArrayList<>();
    for (LabelledPair pair : pairs) {
      for (Candidate clash : examples(pair, before)) {
        rows.add(clash.features());
        of.add(pair);
      }
    }
    boolean[] truths = new boolean[of.size()];
    double[] weights = new double[of.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = of.get(i).contradiction();
      weights[i] = of.get(i).weight() * (truths[i] ? options.contradictions() : 1);
    }
    return new Boosting(features, rows.toArray(double[][]::new), truths, weights, seeded).learn();
  }

  /**
   * The clashes of a pair that are learned from: the likeliest of a contradiction, unless none is
   * like the kind that was said, and the likeliest few of any other pair.
   */
  private static List<Candidate> examples(LabelledPair pair, @Nullable ConflictModel model) {
    Kind kind = pair.kind();
    Predicate<Candidate> fitting =
        clash -> !pair.contradiction() || kind == null || isLike(kind, clash.kind());
    ToDoubleFunction<Candidate> score =
        model == null
            ? clash -> clash.fit() * (clash.kind() == kind ? SAID : 1)
            : clash -> model.confidence(clash.kind(), clash.features());
    return pair.clashes().stream()
        .filter(fitting)
        .sorted(Comparator.comparingDouble(score).reversed())
        .limit(pair.contradiction() ? 1 : OTHERS)
        .toList();
  }

  /** Whether what is said to be of one kind may have been found as another. */
  private static boolean isLike(Kind said, Kind found) {
    return said == found || LIKE.stream().anyMatch(k -> k.contains(said) && k.contains(found));
  }

  /** The likeliest clash, the first of equals. */
  private static Candidate best(LabelledPair pair, ConflictModel model) {
    return pair.clashes().stream()
        .max(Comparator.comparingDouble(clash -> model.confidence(clash.kind(), clash.features())))
        .orElseThrow();
  }

  /** What models that do not know a pair say of its best clash, for all pairs that have any. */
  List<Judged> heldOut(Collection<LabelledPair> pairs) {
    return Resampling.heldOut(fold -> heldOut(pairs, fold));
  }

  private List<Judged> heldOut(Collection<LabelledPair> pairs, int fold) {
    ConflictModel model = learn(pairs.stream().filter(pair -> fold(pair) != fold).toList());
    List<Judged> judged = new ArrayList<>();
    for (LabelledPair pair : pairs) {
      if (fold(pair) == fold && !pair.clashes().isEmpty()) {
        Candidate clash = best(pair, model);
        double confidence = model.confidence(clash.kind(), clash.features());
        judged.add(new Judged(clash.kind(), confidence, pair.contradiction(), pair.weight()));
      }
    }
    return judged;
  }

  private static int fold(LabelledPair pair) {
    return Resampling.fold(pair.id());
  }
}
