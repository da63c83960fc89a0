package dev.hearsay.claim;

import dev.hearsay.text.Span;

/**
 * A time that a sentence names, as days it may mean.
 *
 * @param span where it stands
 * @param kind what kind of time
 * @param from first day, counted from 1970-01-01; of a time of day its first minute
 * @param to last day, inclusive; of a time of day its last minute
 * @param grain how exactly it is named
 * @param zone the zone of a time of day: "utc" if it is told in a zone that is known (GMT, EST, CET
 *     …), its minutes being those of UTC; the name of another zone ("local", "et", "moscow"), its
 *     minutes being those told; "" if no zone is told, and for all that is no time of day
 * @param resolved whether the days follow from the text, and, if that takes it, from the article's
 *     date; if not, a weekday is 0 (Monday) to 6, a day of a year counts from January 1 = 0 of a
 *     leap year, a year that is told by its distance ("35 years ago") from the article = 0, and
 *     what only the article's date could tell ("yesterday") is from Long.MIN_VALUE to
 *     Long.MAX_VALUE; of a time of day whether it is told without a zone
 */
public record TimeExpression(
    Span span, Kind kind, long from, long to, Grain grain, String zone, boolean resolved) {

  /** What kind of time. */
  public enum Kind {
    /** When something is, was or will be. */
    POINT,
    /** A time in the background: "since 1990", "ten years after the war", anniversaries. */
    BACKGROUND,
    /** A time of day: 10 p.m., noon. */
    CLOCK,
    /** A weekday of every week: on Sundays; from 0 (Monday) to 6, never resolved. */
    HABIT
  }

  /** How exactly a time is named. */
  public enum Grain {
    /** A time of day. */
    MINUTE,
    /** A part of a day: morning, night. */
    PART_OF_DAY,
    /** A date. */
    DAY,
    /** A weekday with no date: Monday. */
    WEEKDAY,
    /** A week. */
    WEEK,
    /** A month. */
    MONTH,
    /** A season or a quarter. */
    SEASON,
    /** A year. */
    YEAR,
    /** Decades and longer. */
    LONG
  }

  /**
   * Whether it can be told that this and another time are the same or not: a time of day against
   * one of the same zone, a habit against a habit, days against days that are resolved alike.
   *
   * @param other another time
   * @return true if their stretches can be compared
   */
  public boolean isComparable(TimeExpression other) {
    boolean alone = kind == Kind.CLOCK || kind == Kind.HABIT;
    boolean otherAlone = other.kind == Kind.CLOCK || other.kind == Kind.HABIT;
    if (alone || otherAlone) {
      return kind == other.kind && zone.equals(other.zone);
    }
    boolean alike = isOfWeek() == other.isOfWeek() && isOfYears() == other.isOfYears();
    return resolved == other.resolved && (resolved || alike);
  }

  /** Whether it counts days over years. */
  private boolean isOfYears() {
    return grain == Grain.YEAR || grain == Grain.LONG;
  }

  /** Whether it counts days of a week, not of a year. */
  private boolean isOfWeek() {
    return grain == Grain.WEEKDAY || grain == Grain.PART_OF_DAY;
  }
}
