package dev.hearsay.training;

import dev.hearsay.conflict.Candidate;
import dev.hearsay.conflict.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of which somebody said whether they contradict each other.
 *
 * @param id names the pair: pairs of one name are held out together
 * @param clashes where the two may contradict each other, as {@link
 *     dev.hearsay.conflict.ConflictFinder#candidates} finds it
 * @param contradiction whether they do
 * @param kind on what, or null if that is not known
 * @param weight how much the pair counts, above 0
 */
public record LabelledPair(
    String id, List<Candidate> clashes, boolean contradiction, @Nullable Kind kind, double weight) {

  /** Checks the weight. */
  public LabelledPair {
    if (!(weight > 0 && weight <= ConflictTrainer.MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "weight is " + weight + ", must be above 0 and at most " + ConflictTrainer.MOST_WEIGHT);
    }
    clashes = List.copyOf(clashes);
  }
}
