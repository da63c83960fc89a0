package dev.hearsay.cli;

import dev.hearsay.duplicate.CanonicalPolicy;
import picocli.CommandLine.Option;

/** Which copy stands for the others. */
final class Canonical {
  @Option(
      names = "--canonical",
      paramLabel = "RULE",
      order = 10,
      description =
          "Which copy stands for the others: earliest, longest, or a list of sources, best first:"
              + " Reuters,AP (default: earliest).")
  private String rule = "earliest";

  CanonicalPolicy policy() {
    return switch (rule) {
      case "earliest" -> CanonicalPolicy.earliest();
      case "longest" -> CanonicalPolicy.longest();
      default -> CanonicalPolicy.sources(rule.strip().split("\\s*,\\s*"));
    };
  }
}
