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
 * @param resolved whether the days follow from the text, and, if that takes it, from the article's
 *     date; if not, a weekday is 0 (Monday) to 6, a day of a year counts from January 1 = 0 of a
 *     leap year, and what only the article's date could tell ("yesterday") is from Long.MIN_VALUE
 *     to Long.MAX_VALUE
 */
public record TimeExpression(
    Span span, Kind kind, long from, long to, Grain grain, boolean resolved) {

  /** What kind of time. */
  public enum Kind {
    /** When something is, was or will be. */
    POINT,
    /** A time in the background: "since 1990", "ten years after the war", anniversaries. */
    BACKGROUND,
    /** A time of day: 10 p.m., noon. */
    CLOCK
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
}
