package dev.hearsay.conflict;

/**
 * A model of one's own that says of two sentences whether the one follows from the other: natural
 * language inference, in three classes. Where rules and the model that comes with the library are
 * in doubt about a clash it is asked, in both directions, and its answer is weighed with theirs. By
 * itself it makes no conflict: it is never asked about sentences that do not clash, and numbers it
 * can only speak against.
 *
 * <p>For any number of threads.
 */
@FunctionalInterface
public interface NliModel {

  /**
   * Says how a sentence stands to another.
   *
   * @param premise what is taken to be true
   * @param hypothesis what may follow from it, or be excluded by it
   * @return the probability of each class
   */
  Scores score(String premise, String hypothesis);

  /**
   * The probabilities of the three classes; models that do not part neutral from contradiction do
   * not fit.
   *
   * @param entailment that the hypothesis follows, in 0..1
   * @param neutral that neither is so, in 0..1
   * @param contradiction that it is excluded, in 0..1
   */
  record Scores(double entailment, double neutral, double contradiction) {

    private static final double TOLERANCE = 0.01;

    /**
     * Checks that they are probabilities.
     *
     * @throws IllegalArgumentException if one is not in 0..1, or they do not add up to 1
     */
    public Scores {
      boolean inRange = entailment >= 0 && neutral >= 0 && contradiction >= 0;
      double sum = entailment + neutral + contradiction;
      if (!(inRange && Math.abs(sum - 1) <= TOLERANCE)) {
        throw new IllegalArgumentException(
            "an NLI model answers entailment "
                + entailment
                + ", neutral "
                + neutral
                + ", contradiction "
                + contradiction
                + ": must be 0 or more and add up to 1");
      }
    }
  }
}
