package dev.hearsay.text;

/**
 * A stretch of a text, in UTF-16 code units as {@link String#substring(int, int)} counts them.
 *
 * @param start first position, inclusive
 * @param end last position, exclusive; not before {@code start}
 */
public record Span(int start, int end) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if start is negative or after end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + "," + end + ")");
    }
  }

  /**
   * Its size.
   *
   * @return UTF-16 code units
   */
  public int length() {
    return end - start;
  }

  /**
   * The text that it covers.
   *
   * @param text the text that the span points into
   * @return the stretch
   */
  public String of(String text) {
    return text.substring(start, end);
  }
}
