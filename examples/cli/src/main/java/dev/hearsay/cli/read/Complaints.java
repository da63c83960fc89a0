package dev.hearsay.cli.read;

import dev.hearsay.cli.read.Problem.Severity;

/** Takes what is wrong with one file while it is read. */
@FunctionalInterface
interface Complaints {

  /** Takes something that is wrong with a line; line 0 is the whole file. */
  void take(Severity severity, int line, String what);

  /** Something on this line was not read; line 0 is the whole file. */
  default void error(int line, String what) {
    take(Severity.ERROR, line, what);
  }

  /** Something on this line was read, with a reservation; line 0 is the whole file. */
  default void note(int line, String what) {
    take(Severity.NOTE, line, what);
  }
}
