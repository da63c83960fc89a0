package dev.hearsay;

/**
 * Told how far a batch has come. Called from the thread that called the batch, a few times a second
 * at the most.
 */
@FunctionalInterface
public interface Progress {

  /** The parts of a batch, in their order. */
  enum Stage {
    /** Taking articles from the stream and sketching them; the total is unknown. */
    READ,
    /** Looking for candidates and verifying them. */
    COMPARE,
    /** Building clusters. */
    CLUSTER,
    /** Looking for articles on one event, where stories are wanted. */
    STORY,
    /** Comparing what the articles of an event state, where conflicts are wanted. */
    CONFLICT
  }

  /**
   * Tells of work done.
   *
   * @param stage what is being done
   * @param done articles done in this stage
   * @param total articles to do, or -1 where nobody knows
   */
  void at(Stage stage, long done, long total);

  /**
   * A listener that does nothing.
   *
   * @return it
   */
  static Progress none() {
    return (stage, done, total) -> {};
  }
}
