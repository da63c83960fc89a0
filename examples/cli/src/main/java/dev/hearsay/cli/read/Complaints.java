package dev.hearsay.cli.read;

/** Takes what is wrong with one file while it is read. */
interface Complaints {

  /** Something on this line was not read; line 0 is the whole file. */
  void error(int line, String what);

  /** Something on this line was read, with a reservation; line 0 is the whole file. */
  void note(int line, String what);
}
