package dev.hearsay.index;

/** Judges a fingerprint by the articles that hold it. */
@FunctionalInterface
public interface Recurrence {

  /**
   * Whether the text behind a fingerprint recurs in unrelated articles.
   *
   * @param holders articles that hold it, first by precedence; only the first {@code count} entries
   *     count; not to be changed
   * @param count how many
   * @return true if it is boilerplate
   */
  boolean isBoilerplate(int[] holders, int count);
}
