package dev.hearsay.cli;

import dev.hearsay.cli.Console.Colour;
import dev.hearsay.cli.show.Page;
import picocli.CommandLine.Option;

/** Whether a report has colours. */
final class Colours {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      order = 4,
      description = "Colours: auto, always or never (default: auto, on a terminal).")
  private Colour colour = Colour.auto;

  /** A page of a console; {@code all} for one on which nothing is cut. */
  Page page(Console console, boolean all) {
    return new Page(console.out(), console.ink(colour), console.terminal().columns(), all);
  }
}
