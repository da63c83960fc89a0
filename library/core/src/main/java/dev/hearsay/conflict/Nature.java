package dev.hearsay.conflict;

/** How two statements that differ stand to one another. */
public enum Nature {
  /** They cannot both be true. */
  CONFLICT,
  /** The later one brings the earlier one up to date. */
  UPDATE,
  /** The later one repeats what was out of date by then. */
  STALE,
  /** Two sources each stand by theirs. */
  DISPUTED,
  /** The numbers can be one: "at least 10" and 12. */
  COMPATIBLE_RANGE,
  /** They speak of different things: a city and its country. */
  DIFFERENT_SCOPE;

  /**
   * Whether the two statements contradict each other.
   *
   * @return true for {@link #CONFLICT} and {@link #STALE}
   */
  public boolean isContradiction() {
    return this == CONFLICT || this == STALE;
  }
}
