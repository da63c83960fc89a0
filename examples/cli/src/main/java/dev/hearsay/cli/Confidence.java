package dev.hearsay.cli;

import dev.hearsay.conflict.ConflictRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sure a conflict must be. */
final class Confidence {
  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      order = 12,
      description =
          "Statements contradict one another from this confidence on, in 0..1 (default: 0.5).")
  private @Nullable Double least;

  /** The rule that follows. */
  ConflictRule rule() {
    ConflictRule defaults = ConflictRule.defaults();
    return least == null ? defaults : defaults.withThreshold(least).withStoryThreshold(least);
  }
}
