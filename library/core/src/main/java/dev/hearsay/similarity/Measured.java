package dev.hearsay.similarity;

/**
 * A profile with what its terms weigh by the frequencies of a moment, and the lengths of its
 * vectors of weighted terms. Immutable.
 */
public final class Measured {

  private final Profile profile;

  /** For each term of the profile what it weighs. */
  private final float[] weights;

  private final double all;
  private final double lead;
  private final double names;

  Measured(Profile profile, float[] weights, double all, double lead, double names) {
    this.profile = profile;
    this.weights = weights;
    this.all = all;
    this.lead = lead;
    this.names = names;
  }

  Profile profile() {
    return profile;
  }

  float weight(int index) {
    return weights[index];
  }

  /** The length over all terms. */
  double all() {
    return all;
  }

  /** The length over the terms of headline and lead. */
  double lead() {
    return lead;
  }

  /** The length over names. */
  double names() {
    return names;
  }
}
