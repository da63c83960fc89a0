package dev.hearsay.claim;

import dev.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number of a sentence, as the interval that it leaves open: "more than 500" is (500, ∞), "about
 * 65" is [60.45, 69.55], "12" is [12, 12]. A rounded number leaves open what rounding hides: "$356
 * million" is from 355.5 to just under 356.5 million. Of a score, low is the lesser number, high
 * the greater, and value the one that is named first; scores are the same if the first two are.
 *
 * @param span where it stands, with what bounds it and its unit
 * @param kind what kind of number it is; numbers of different kinds are not compared
 * @param low least value, in the base unit of its dimension
 * @param high greatest value, in the same unit
 * @param value the number named, in the same unit
 * @param bound how the number is bounded
 * @param dimension what it measures: of money the currency ("usd"), else "length", "percent" …; of
 *     counts ""
 * @param head what is counted or measured, as a lemma: "people" → "person"; "" if none is near
 * @param role what the number says of its head ("DEAD", "PRICE"), or null if no known word tells
 * @param aspect how it stands to other numbers of its role; numbers of different aspects are not
 *     compared
 */
public record Quantity(
    Span span,
    Kind kind,
    double low,
    double high,
    double value,
    Bound bound,
    String dimension,
    String head,
    @Nullable String role,
    Aspect aspect) {

  private static final double THOUSAND = 1_000;

  /** What kind of number. */
  public enum Kind {
    /** How many of something. */
    COUNT,
    /** An amount of money. */
    MONEY,
    /** Percent, percentage points, shares ("a third", "two in three"). */
    SHARE,
    /** An amount in a unit: 12 km, 38 degrees, nine weeks. */
    MEASURE,
    /** A factor: doubled, threefold. */
    FACTOR,
    /** First, 2nd. */
    ORDINAL,
    /** The age of a person. */
    AGE,
    /** A score, votes for and against: 3-1, 54 to 43. */
    SCORE,
    /** A number that only names: flight 212, Highway 9, room 4, reactor two. */
    LABEL
  }

  /**
   * How a number stands to other numbers of its role: "rose 12 %" is a RISE, "rose to 12 %" a
   * LEVEL.
   */
  public enum Aspect {
    /** How much or how many there are. */
    LEVEL,
    /** How much more. */
    RISE,
    /** How much less. */
    FALL,
    /** How far from another number: a lead, a margin. */
    DIFFERENCE,
    /** Besides others: another 12, 12 more. */
    FURTHER,
    /** Some of a number named near by: including 12, 12 of them. */
    PART,
    /** For each: a day, per head. */
    RATE,
    /** A number that held before: up from 12, instead of 12. */
    PREVIOUS,
    /** A number that held after the other. */
    LATER
  }

  /** How a number is bounded. */
  public enum Bound {
    /** The number and no other, as far as its digits say. */
    EXACT,
    /** About the number. */
    ABOUT,
    /** The number or more. */
    AT_LEAST,
    /** The number or less. */
    AT_MOST,
    /** Between two numbers. */
    RANGE,
    /** Not a number but a word for many, or for a share: dozens, several, all, most, none. */
    VAGUE
  }

  /**
   * Whether it tells of an event what can only be found to be more as time passes: its dead, not
   * its missing.
   *
   * @return true for such tolls
   */
  public boolean onlyRises() {
    return Measures.course(role) == Measures.Course.RISES;
  }

  /**
   * Whether it is a word that tells a share of a set.
   *
   * @return true for "all pupils", "most of the tenants", "none of the five"; false for "40
   *     percent" and "half of the houses"
   */
  public boolean isQuantifier() {
    return kind == Kind.SHARE && bound == Bound.VAGUE;
  }

  /**
   * Whether both numbers can be one. A round count lets pass that it is told as "more than" it, or
   * "fewer than" it; a number that is not round does not let pass that it is told as less.
   *
   * @param other of the same kind and dimension
   * @return true if the intervals meet, or touch at a round count
   */
  public boolean meets(Quantity other) {
    boolean meets = low <= other.high && other.low <= high;
    return (meets && !isBelow(other) && !other.isBelow(this)) || touches(other);
  }

  /** Whether this is less than the number that the other tells exactly: under 519, 519. */
  private boolean isBelow(Quantity other) {
    return bound == Bound.AT_MOST
        && high < value
        && other.bound == Bound.EXACT
        && value == other.value
        && !Interval.isRound(value);
  }

  private boolean touches(Quantity other) {
    boolean counted = kind == Kind.COUNT || kind == Kind.AGE;
    boolean exact = (bound == Bound.EXACT) != (other.bound == Bound.EXACT);
    boolean round = Interval.isRound(value) || value % THOUSAND == 0;
    return counted && exact && value == other.value && round;
  }
}
