package dev.hearsay.conflict;

import org.jspecify.annotations.Nullable;

/** Asks an {@link NliModel} about clashes of middling confidence, up to some number of times. */
final class SecondOpinion {

  /** From here on a clash is not out of the question. */
  private static final double LEAST = 0.25;

  /** From here on a clash is sure enough without being asked about. */
  private static final double MOST = 0.75;

  private final @Nullable NliModel model;
  private int left;

  /** Nothing has been asked as yet. */
  SecondOpinion(ConflictRule rule) {
    this.model = rule.nli();
    this.left = rule.nliPairs();
  }

  /** Whether a clash of some confidence is one to ask about, if only that may be. */
  boolean isAskedFor(double confidence) {
    return model != null && confidence >= LEAST && confidence < MOST;
  }

  /** The confidence of a clash of two statements, once the model has been asked if that may be. */
  double confidence(Clash clash, double confidence, String a, String b) {
    NliModel asked = model;
    if (asked == null || !isAskedFor(confidence) || left == 0) {
      return confidence;
    }
    left--;
    double contradiction =
        (asked.score(a, b).contradiction() + asked.score(b, a).contradiction()) / 2;
    double weighed = (confidence + contradiction) / 2;
    return clash.kind() == Kind.NUMERIC ? Math.min(confidence, weighed) : weighed;
  }
}
