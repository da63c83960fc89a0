package dev.hearsay.training;

import dev.hearsay.conflict.Candidate;

/**
 * A clash of two sentences of a story with what people say of it.
 *
 * @param story names the story: clashes of one story are held out together
 * @param clash what a model weighs, as {@link
 *     dev.hearsay.conflict.ConflictFinder#candidates(java.util.List,
 *     dev.hearsay.conflict.ConflictModel)} finds it
 * @param alone how sure the model of given pairs is that the two contradict each other, in 0..1
 * @param conflict whether it is a conflict of the story
 */
public record LabelledClash(String story, Candidate clash, double alone, boolean conflict) {

  /** Checks the share. */
  public LabelledClash {
    if (!(alone >= 0 && alone <= 1)) {
      throw new IllegalArgumentException("alone is " + alone + ", must be 0 to 1");
    }
  }
}
