package dev.hearsay.cli.read;

import java.io.IOException;

/** Says why a file, or the rest of it, is not read, in words for its owner. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;

  private final int line;

  UnreadableException(String why) {
    this(0, why);
  }

  UnreadableException(int line, String why) {
    super(why);
    this.line = line;
  }

  /** The line in question, from 1; 0 for the whole file. */
  int line() {
    return line;
  }
}
