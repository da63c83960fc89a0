package dev.hearsay.training;

/**
 * One article of a corpus.
 *
 * @param title its headline, empty if it has none
 * @param text its body
 */
record Story(String title, String text) {

  /** Characters by which a headline is told to be the start of the body. */
  private static final int START = 40;

  /** Whether there is a headline that is not just the start of the body. */
  boolean isTitled() {
    return !title.isBlank()
        && !text.startsWith(title.substring(0, Math.min(START, title.length())));
  }
}
