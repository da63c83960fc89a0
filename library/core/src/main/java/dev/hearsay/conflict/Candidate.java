package dev.hearsay.conflict;

/** A clash of two texts, as numbers that a {@link ConflictModel} weighs or learns from. */
public final class Candidate {

  private final Kind kind;
  private final double fit;
  private final double[] features;

  /**
   * A clash.
   *
   * @param kind what the two would disagree on
   * @param fit how well it fits by rules alone, to choose among those of a pair; not negative
   * @param features what a model weighs, in the order of its names; not copied
   */
  public Candidate(Kind kind, double fit, double[] features) {
    this.kind = kind;
    this.fit = fit;
    this.features = features;
  }

  /**
   * What the two would disagree on.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * How well it fits by rules alone.
   *
   * @return not negative
   */
  public double fit() {
    return fit;
  }

  /**
   * What a model weighs.
   *
   * @return the features, not a copy
   */
  public double[] features() {
    return features;
  }
}
