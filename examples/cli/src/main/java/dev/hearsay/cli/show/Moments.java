package dev.hearsay.cli.show;

import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.LongFunction;

/** What times and numbers may mean, in few characters. */
final class Moments {
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final int LEAP_YEAR = 2024;
  private static final int MINUTES_AN_HOUR = 60;

  private Moments() {}

  /** The days, or minutes, that a time may mean. */
  static String of(TimeExpression time) {
    if (time.kind() == Kind.CLOCK) {
      return range(time, Moments::minute);
    }
    if (time.resolved()) {
      return range(time, Moments::day);
    }
    if (time.from() == Long.MIN_VALUE && time.to() == Long.MAX_VALUE) {
      return "some day, by the article's date";
    }
    return range(time, time.grain() == Grain.WEEKDAY ? Moments::weekday : Moments::dayOfYear);
  }

  private static String range(TimeExpression time, LongFunction<String> name) {
    String from = time.from() == Long.MIN_VALUE ? "…" : name.apply(time.from());
    String to = time.to() == Long.MAX_VALUE ? "…" : name.apply(time.to());
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String minute(long minute) {
    return String.format(
        Locale.ROOT, "%02d:%02d", minute / MINUTES_AN_HOUR, minute % MINUTES_AN_HOUR);
  }

  private static String day(long day) {
    try {
      return LocalDate.ofEpochDay(day).toString();
    } catch (DateTimeException e) {
      return "day " + day;
    }
  }

  private static String weekday(long day) {
    return DayOfWeek.MONDAY.plus(day).getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static String dayOfYear(long day) {
    return DAY_OF_YEAR.format(LocalDate.of(LEAP_YEAR, 1, 1).plusDays(day));
  }

  /** "12", "10 to 12", "10 or more". */
  static String interval(double low, double high) {
    if (high == Double.POSITIVE_INFINITY) {
      return low == Double.NEGATIVE_INFINITY ? "any" : number(low) + " or more";
    }
    if (low == Double.NEGATIVE_INFINITY) {
      return number(high) + " or less";
    }
    String from = number(low);
    String to = number(high);
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String number(double number) {
    String digits = String.format(Locale.ROOT, "%,.4f", number);
    return digits.replaceFirst("\\.?0+$", "");
  }
}
