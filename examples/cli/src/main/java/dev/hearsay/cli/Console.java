package dev.hearsay.cli;

import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.read.Problem;
import dev.hearsay.cli.show.Ink;
import dev.hearsay.cli.show.Terminal;
import java.io.PrintStream;
import java.util.List;

/**
 * What a command writes to.
 *
 * @param out findings
 * @param err problems and progress
 * @param terminal whether somebody watches
 */
record Console(PrintStream out, PrintStream err, Terminal terminal) {
  private static final int PROBLEMS_SHOWN = 50;

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

  /** Names what could not be read, or only with a reservation. */
  void report(Corpus corpus) {
    report(corpus.problems(), corpus.errors() + corpus.notes());
  }

  /** Names what could not be read, or only with a reservation: the first of so many in all. */
  void report(List<Problem> problems, long all) {
    problems.stream().limit(PROBLEMS_SHOWN).forEach(err::println);
    long left = all - PROBLEMS_SHOWN;
    if (left > 0) {
      err.println("… and " + left + " more");
    }
    err.flush();
  }
}
