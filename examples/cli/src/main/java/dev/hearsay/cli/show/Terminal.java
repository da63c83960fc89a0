package dev.hearsay.cli.show;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What the command writes to.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns width of the output
 */
public record Terminal(boolean out, boolean err, int columns) {
  private static final int DEFAULT_COLUMNS = 100;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  /** Keeps the width within what can be laid out and read. */
  public Terminal {
    columns = Math.clamp(columns, NARROWEST, WIDEST);
  }

  /**
   * No terminal: output to a file or a pipe.
   *
   * @return it, at the default width
   */
  public static Terminal none() {
    return new Terminal(false, false, DEFAULT_COLUMNS);
  }

  /**
   * What this process writes to, as the launcher found out, or as far as Java can tell.
   *
   * @return it
   */
  public static Terminal ofThisProcess() {
    return new Terminal(
        isTerminal("hearsay.stdout.tty"), isTerminal("hearsay.stderr.tty"), columnsOfThisProcess());
  }

  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    return told == null ? Ansi.AUTO.enabled() : Boolean.parseBoolean(told);
  }

  private static int columnsOfThisProcess() {
    int told = number(System.getProperty("hearsay.columns"));
    int set = number(System.getenv("COLUMNS"));
    return told > 0 ? told : set > 0 ? set : DEFAULT_COLUMNS;
  }

  private static int number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
