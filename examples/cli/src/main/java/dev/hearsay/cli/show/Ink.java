package dev.hearsay.cli.show;

/**
 * Colours and weights of a terminal.
 *
 * @param on whether to use them; else text stays as it is
 */
public record Ink(boolean on) {
  private static final int[] PASSAGES = {32, 36, 33, 35, 34};

  String bold(String text) {
    return sgr("1", text);
  }

  String dim(String text) {
    return sgr("2", text);
  }

  String heading(String text) {
    return sgr("1;36", text);
  }

  String relation(String text) {
    return sgr("33", text);
  }

  String quote(String text) {
    return sgr("32", text);
  }

  /** The colour of the passage with this number, from 0. */
  String passage(int number, String text) {
    return sgr(String.valueOf(PASSAGES[number % PASSAGES.length]), text);
  }

  private String sgr(String code, String text) {
    return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
