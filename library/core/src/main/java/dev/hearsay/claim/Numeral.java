package dev.hearsay.claim;

/**
 * A number as it is written, before it is known what it counts.
 *
 * @param start its first token
 * @param end the token after its last
 * @param kind what kind of word it is
 * @param value the number
 * @param low least value, if the word names a stretch ("dozens"); else the number
 * @param high greatest value
 * @param step what a last digit of one more would add: 1 of "12", 100,000 of "1.5 million"
 * @param magnitude what a word such as "million" multiplies by, or 1
 * @param written whether in digits
 */
record Numeral(
    int start,
    int end,
    Kind kind,
    double value,
    double low,
    double high,
    double step,
    double magnitude,
    boolean written) {

  enum Kind {
    CARDINAL,
    ORDINAL,
    FRACTION,
    MULTIPLE,
    VAGUE,
    PART
  }

  static Numeral cardinal(
      int start, int end, double value, double step, double magnitude, boolean written) {
    return new Numeral(start, end, Kind.CARDINAL, value, value, value, step, magnitude, written);
  }

  static Numeral word(int start, int end, Kind kind, double low, double high) {
    double value = kind == Kind.VAGUE || kind == Kind.PART ? (low + high) / 2 : low;
    return new Numeral(start, end, kind, value, low, high, Math.abs(low), 1, false);
  }

  Numeral scaled(double by) {
    return new Numeral(
        start, end, kind, value * by, low * by, high * by, step * by, magnitude * by, written);
  }

  boolean isCardinal() {
    return kind == Kind.CARDINAL;
  }

  boolean isWhole() {
    return value == Math.rint(value);
  }
}
