package dev.hearsay.duplicate;

/** An article's text, wherever it is kept; asked for only when something must be shown exactly. */
@FunctionalInterface
public interface Text {

  /**
   * Gets the text.
   *
   * @return as it was given
   */
  String read();
}
