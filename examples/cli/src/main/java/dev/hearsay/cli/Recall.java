package dev.hearsay.cli;

import dev.hearsay.Options;
import picocli.CommandLine.Option;

/** The recall asked for. */
final class Recall {

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      order = 23,
      description =
          "Share of the pairs lying exactly at the containment mark that must be found"
              + " (default: 0.99; above the mark it is higher).")
  private double share = Options.defaults().recall();

  double share() {
    return share;
  }
}
