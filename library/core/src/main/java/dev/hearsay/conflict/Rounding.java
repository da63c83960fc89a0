package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quantity.Bound;

/** Tells whether one number is the other, rounded: 13,950 and 14,000; 1.9 and 2 percent. */
final class Rounding {

  /** Counts below this are told as they are. */
  private static final double LEAST_COUNT = 1_000;

  /** A round number has two digits at least that count, or no fraction: 14,000, 2. */
  private static final double TEN = 10;

  /** What a large number can be off and be called round: 997 is 1,000. */
  private static final double HARDLY = 0.02;

  private Rounding() {}

  static boolean joins(Quantity q, Quantity r) {
    if (q.bound() != Bound.EXACT || r.bound() != Bound.EXACT || !isMeasured(q.kind())) {
      return false;
    }
    return isRounded(q.value(), r.value(), q.kind()) || isRounded(r.value(), q.value(), q.kind());
  }

  /** Whether numbers of a kind are rounded at all: those of flights and ages are not. */
  private static boolean isMeasured(Quantity.Kind kind) {
    return switch (kind) {
      case COUNT, MONEY, SHARE, MEASURE, FACTOR -> true;
      case ORDINAL, AGE, SCORE, LABEL -> false;
    };
  }

  private static boolean isRounded(double exact, double rounded, Quantity.Kind kind) {
    if (rounded <= 0 || (kind == Quantity.Kind.COUNT && rounded < LEAST_COUNT)) {
      return false;
    }
    double unit = unit(rounded);
    double off = Math.abs(exact - rounded);
    boolean fine =
        unit <= 1 || rounded / unit >= TEN || (rounded >= LEAST_COUNT && off <= rounded * HARDLY);
    return fine && unit > unit(exact) && off <= unit / 2;
  }

  /** How many last digits of the rounder number two numbers are apart, as a logarithm. */
  static double steps(double a, double b) {
    double unit = Math.max(a == 0 ? 0 : unit(Math.abs(a)), b == 0 ? 0 : unit(Math.abs(b)));
    double apart = Math.abs(a - b);
    return unit == 0 || !Double.isFinite(apart) ? 0 : Math.log1p(apart / unit);
  }

  /** How many digits of a number are not rounded away: 3 of 13,900, 2 of 2.5; 0 of 0. */
  static int digits(double value) {
    double size = Math.abs(value);
    return size == 0 || !Double.isFinite(size)
        ? 0
        : 1 + (int) Math.rint(Math.floor(Math.log10(size)) - Math.log10(unit(size)));
  }

  /** The place of the last digit that is not zero: 100 for 13,900, 0.1 for 2.5. */
  private static double unit(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    for (int digits = 0; digits < 9; digits++) {
      double units = value / unit;
      if (Math.abs(units - Math.rint(units)) < 1e-6) {
        return unit;
      }
      unit /= 10;
    }
    return unit;
  }
}
