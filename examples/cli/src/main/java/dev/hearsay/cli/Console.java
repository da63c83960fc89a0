package dev.hearsay.cli;

import dev.hearsay.cli.show.Ink;
import dev.hearsay.cli.show.Terminal;
import java.io.PrintStream;

/**
 * What a command writes to.
 *
 * @param out findings
 * @param err problems and progress
 * @param terminal whether somebody watches
 */
record Console(PrintStream out, PrintStream err, Terminal terminal) {

  /** When to use colours. */
  enum Colour {
    auto,
    always,
    never
  }

  Ink ink(Colour colour) {
    return switch (colour) {
      case always -> new Ink(true);
      case never -> new Ink(false);
      case auto -> new Ink(terminal.out() && System.getenv("NO_COLOR") == null);
    };
  }
}
