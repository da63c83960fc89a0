package dev.hearsay.cli.read;

/**
 * Something wrong with the input, and where.
 *
 * @param severity whether anything was lost
 * @param where {@code file} or {@code file:line}
 * @param what the reason, in one line
 */
public record Problem(Severity severity, String where, String what) {

  /** Whether anything was lost. */
  public enum Severity {
    /** Input that was not read. */
    ERROR,
    /** Input that was read, with a reservation. */
    NOTE
  }

  /** The line to print. */
  @Override
  public String toString() {
    return where + ": " + (severity == Severity.NOTE ? "note: " : "") + what;
  }
}
