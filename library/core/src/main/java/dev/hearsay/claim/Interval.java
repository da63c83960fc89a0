package dev.hearsay.claim;

import dev.hearsay.claim.Comparators.Relation;
import dev.hearsay.claim.Quantity.Bound;
import java.math.BigDecimal;

/**
 * What a number leaves open, in the unit in which it is written.
 *
 * @param low least value
 * @param high greatest value
 * @param bound how it is bounded
 */
record Interval(double low, double high, Bound bound) {

  private static final double TOLERANCE_OF_ONE_DIGIT = 0.2;
  private static final double TOLERANCE_OF_TWO_DIGITS = 0.07;
  private static final double TOLERANCE_OF_THREE_DIGITS = 0.02;
  private static final double TOLERANCE_OF_MORE = 0.002;

  /** How far a fraction in words may be off: "a third". */
  private static final double TOLERANCE_OF_FRACTIONS = 0.07;

  /** The part of half a last digit that still rounds down, whatever the unit it is turned into. */
  private static final double BELOW = 1 - 1e-9;

  private static final double TEN = 10;

  /** The interval of a number as a comparator bounds it. */
  static Interval of(Numeral number, Relation relation, boolean counted, double least) {
    double value = number.value();
    double off = Math.abs(value) * tolerance(value);
    return switch (relation) {
      case AT_LEAST -> new Interval(number.low(), Double.POSITIVE_INFINITY, Bound.AT_LEAST);
      case MORE_THAN ->
          new Interval(Math.nextUp(number.low()), Double.POSITIVE_INFINITY, Bound.AT_LEAST);
      case AT_MOST -> new Interval(least, number.high(), Bound.AT_MOST);
      case LESS_THAN -> new Interval(least, Math.nextDown(number.high()), Bound.AT_MOST);
      case ABOUT -> new Interval(number.low() - off, number.high() + off, Bound.ABOUT);
      case JUST_OVER -> new Interval(number.low(), number.high() + off, Bound.ABOUT);
      case JUST_UNDER -> new Interval(number.low() - off, number.high(), Bound.ABOUT);
      default -> plain(number, counted);
    };
  }

  private static Interval plain(Numeral number, boolean counted) {
    double value = number.value();
    return switch (number.kind()) {
      case VAGUE, PART -> new Interval(number.low(), number.high(), Bound.VAGUE);
      case FRACTION ->
          new Interval(
              value * (1 - TOLERANCE_OF_FRACTIONS),
              value * (1 + TOLERANCE_OF_FRACTIONS),
              Bound.EXACT);
      default -> {
        double half = counted && number.magnitude() == 1 ? 0 : number.step() / 2;
        yield half == 0 || value == 0
            ? new Interval(value, value, Bound.EXACT)
            : new Interval(value - half, value + half * BELOW, Bound.EXACT);
      }
    };
  }

  /** Whether a count may be meant as well that is "more than" it: 40, 5,000; not 4, nor 1,234. */
  static boolean isRound(double value) {
    return value >= TEN && value % TEN == 0 && tolerance(value) >= TOLERANCE_OF_TWO_DIGITS;
  }

  /** How far a number may be off, as a part of it, by the digits that are not rounded away. */
  static double tolerance(double value) {
    int digits = BigDecimal.valueOf(value).stripTrailingZeros().precision();
    return switch (digits) {
      case 0, 1 -> TOLERANCE_OF_ONE_DIGIT;
      case 2 -> TOLERANCE_OF_TWO_DIGITS;
      case 3 -> TOLERANCE_OF_THREE_DIGITS;
      default -> TOLERANCE_OF_MORE;
    };
  }
}
