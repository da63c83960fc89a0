package dev.hearsay.claim;

import dev.hearsay.claim.TimeExpression.Grain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates and months: 5 April 2028, April 5th, 2028-04-05, April. */
final class Dates {

  static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** What stands before a month, a season or a year where it is one. */
  private static final Set<String> BEFORE = Words.of("before");

  private static final Set<String> SAID = Set.of("said", "told", "announced", "reported", "added");

  /** Tokens of a clause that are looked at for its verb. */
  private static final int CLAUSE = 8;

  private final TimeFrame frame;
  private final Clocks clocks;
  private final Sentence sentence;
  private final @Nullable LocalDate published;

  Dates(TimeFrame frame, Clocks clocks) {
    this.frame = frame;
    this.clocks = clocks;
    this.sentence = frame.sentence;
    this.published = frame.published;
  }

  /** "Tuesday, April 5": where the date begins, or -1. */
  int dateAfter(int at) {
    int date = sentence.is(at, ",") || sentence.is(at, "(") ? at + 1 : at;
    Integer month = MONTHS.get(sentence.folded(date));
    if (month != null && sentence.isCapitalized(date) && dayAt(date + 1) > 0) {
      return date;
    }
    if (dayAt(date) > 0 && MONTHS.containsKey(sentence.folded(dayEnd(date)))) {
      return date;
    }
    return -1;
  }

  boolean isMonth(int at, String word) {
    if (!sentence.isCapitalized(at)) {
      return false;
    }
    boolean dated =
        dayAt(at + 1) > 0 || dayAt(frame.skipStop(at + 1)) > 0 || frame.yearAt(at + 1) > 0;
    if (dated) {
      return true;
    }
    String before = sentence.folded(at - 1);
    boolean placed = BEFORE.contains(before) || dayEnds(at - 1);
    if (word.equals("may") || word.length() < 4) {
      return placed && !before.equals("and") && !before.equals(",");
    }
    if (word.equals("march") && at == 0) {
      return false;
    }
    return placed || !sentence.isCapitalized(at + 1);
  }

  /** Whether a day of a month ends here: "5 April", "the 5th of April". */
  private boolean dayEnds(int at) {
    return sentence.isNumber(at) || sentence.is(at, "th") || sentence.is(at, "st");
  }

  /** The day of a month at a token, or 0. */
  int dayAt(int at) {
    if (!sentence.isNumber(at)) {
      return 0;
    }
    String digits = sentence.token(at).text();
    if (digits.length() > 2) {
      return 0;
    }
    double value = Numerals.value(digits);
    boolean day = value >= 1 && value <= 31;
    if (!day || sentence.is(at + 1, "%") || frame.isMagnitude(at + 1)) {
      return 0;
    }
    return (int) value;
  }

  private int dayEnd(int at) {
    return switch (sentence.folded(at + 1)) {
      case "st", "nd", "rd", "th" -> sentence.isGlued(at + 1) ? at + 2 : at + 1;
      default -> at + 1;
    };
  }

  /** What begins with a month: "April 5th, 2028", "April 5-7", "April 2028", "April". */
  int month(int start, int at, int month) {
    int next = frame.skipStop(at + 1);
    if (next > at + 1 && sentence.token(at).text().length() > 4) {
      next = at + 1;
    }
    int day = dayAt(next);
    if (day > 0 && !isClock(next)) {
      int end = dayEnd(next);
      int last = day;
      boolean joined = sentence.isHyphen(end) || sentence.is(end, "to") || sentence.is(end, "and");
      if (joined && dayAt(end + 1) > day && !frame.isCounted(dayEnd(end + 1))) {
        last = dayAt(end + 1);
        end = dayEnd(end + 1);
      }
      return date(start, end, month, day, last);
    }
    int year = frame.yearAfter(next);
    if (year > 0) {
      YearMonth when = YearMonth.of(year, month);
      return frame.add(
          start,
          frame.yearPlace(next) + 1,
          frame.kindAt(start),
          when.atDay(1).toEpochDay(),
          when.atEndOfMonth().toEpochDay(),
          Grain.MONTH,
          true);
    }
    return monthAlone(start, at + 1, month);
  }

  private boolean isClock(int at) {
    return clocks.isMeridiem(at + 1);
  }

  private int monthAlone(int start, int end, int month) {
    YearMonth leap = YearMonth.of(TimeFrame.LEAP_YEAR, month);
    if (published == null) {
      long first = leap.atDay(1).getDayOfYear() - 1L;
      long last = leap.atEndOfMonth().getDayOfYear() - 1L;
      return frame.add(start, end, frame.kindAt(start), first, last, Grain.MONTH, false);
    }
    YearMonth when = YearMonth.of(published.getYear(), month);
    when = nearest(when, start);
    return frame.add(
        start,
        end,
        frame.kindAt(start),
        when.atDay(1).toEpochDay(),
        when.atEndOfMonth().toEpochDay(),
        Grain.MONTH,
        true);
  }

  private YearMonth nearest(YearMonth month, int start) {
    YearMonth now = YearMonth.from(Objects.requireNonNull(published));
    if (sentence.is(start - 1, "last") || sentence.is(start, "last")) {
      return month.isBefore(now) ? month : month.minusYears(1);
    }
    if (sentence.is(start - 1, "next") || sentence.is(start, "next")) {
      return month.isAfter(now) ? month : month.plusYears(1);
    }
    if (sentence.is(start - 1, "since")) {
      return month.isAfter(now) ? month.minusYears(1) : month;
    }
    long away = now.until(month, ChronoUnit.MONTHS);
    if (frame.isFuture(start)) {
      return away < 0 ? month.plusYears(1) : month;
    }
    boolean past = isPast(start);
    if (away < -6) {
      return !past && isIntended(start) ? month.plusYears(1) : month;
    }
    return away > 6 || (away > 1 && past) ? month.minusYears(1) : month;
  }

  /** Whether a verb of the past stands before a token in its clause. */
  private boolean isPast(int at) {
    for (int i = at - 1; i >= Math.max(0, at - CLAUSE); i--) {
      if (Words.isBreak(sentence.folded(i)) || sentence.is(i, ";") || sentence.is(i, ",")) {
        return false;
      }
      boolean said = SAID.contains(sentence.folded(i));
      if (!said && Verbs.isPast(sentence, i) && Verbs.isFinite(sentence, i)) {
        return true;
      }
      if (sentence.is(i, "was") || sentence.is(i, "were") || sentence.is(i, "had")) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is named near a token is still to be done: "to close in January". */
  private boolean isIntended(int at) {
    for (int i = at - 1; i >= Math.max(0, at - CLAUSE); i--) {
      boolean to = sentence.is(i, "to") || Verbs.isModal(sentence.folded(i));
      if (to && sentence.isWord(i + 1) && !Words.isBoundary(sentence.folded(i + 1))) {
        return !sentence.isCapitalized(i + 1) || sentence.isCapitalized(i);
      }
    }
    return false;
  }

  /** A day, or days, of a month, with the year that may follow. */
  private int date(int start, int end, int month, int first, int last) {
    int year = frame.yearAfter(end);
    if (year > 0) {
      int place = frame.yearPlace(end);
      return days(start, place + 1, year, month, first, last);
    }
    if (published == null) {
      try {
        long from = LocalDate.of(TimeFrame.LEAP_YEAR, month, first).getDayOfYear() - 1L;
        long to = LocalDate.of(TimeFrame.LEAP_YEAR, month, last).getDayOfYear() - 1L;
        return frame.add(start, end, frame.kindAt(start), from, to, Grain.DAY, false);
      } catch (DateTimeException e) {
        return -1;
      }
    }
    int best = published.getYear();
    long least = Long.MAX_VALUE;
    for (int y = best - 1; y <= published.getYear() + 1; y++) {
      long away = away(start, y, month, first);
      if (away < least) {
        least = away;
        best = y;
      }
    }
    return days(start, end, best, month, first, last);
  }

  private long away(int start, int year, int month, int day) {
    LocalDate now = Objects.requireNonNull(published);
    try {
      long days = LocalDate.of(year, month, day).toEpochDay() - now.toEpochDay();
      return days < 0 && frame.isFuture(start) ? Long.MAX_VALUE - 1 : Math.abs(days);
    } catch (DateTimeException e) {
      return Long.MAX_VALUE;
    }
  }

  private int days(int start, int end, int year, int month, int first, int last) {
    try {
      long from = LocalDate.of(year, month, first).toEpochDay();
      long to = LocalDate.of(year, month, last).toEpochDay();
      return frame.add(start, end, frame.kindAt(start), from, to, Grain.DAY, true);
    } catch (DateTimeException e) {
      return -1;
    }
  }

  /** "2028-04-05", "05/04/2028", "5.4.2028". */
  int written(int at) {
    String digits = sentence.token(at).text();
    int point = digits.indexOf('.');
    if (point > 0 && digits.indexOf('.', point + 1) > 0) {
      return dotted(at, digits);
    }
    boolean slash = sentence.is(at + 1, "/") && sentence.is(at + 3, "/");
    boolean hyphen = sentence.is(at + 1, "-") && sentence.is(at + 3, "-");
    if ((!slash && !hyphen) || !sentence.isNumber(at + 2) || !sentence.isNumber(at + 4)) {
      return -1;
    }
    for (int i = at + 1; i < at + 5; i++) {
      if (!sentence.isGlued(i)) {
        return -1;
      }
    }
    int a = frame.whole(at);
    int b = frame.whole(at + 2);
    int c = frame.whole(at + 4);
    if (frame.yearAt(at) > 0) {
      return days(at, at + 5, a, b, c, c);
    }
    return frame.yearAt(at + 4) > 0 ? dayAndMonth(at, at + 5, a, b, c) : -1;
  }

  private int dotted(int at, String digits) {
    int point = digits.indexOf('.');
    int second = digits.indexOf('.', point + 1);
    if (digits.indexOf('.', second + 1) > 0 || digits.length() - second != 5 || point > 2) {
      return -1;
    }
    double day = Numerals.value(digits.substring(0, point));
    double month = Numerals.value(digits.substring(point + 1, second));
    double year = Numerals.value(digits.substring(second + 1));
    return days(at, at + 1, (int) year, (int) month, (int) day, (int) day);
  }

  /** A date of which the day or the month may come first: both, if both can be. */
  private int dayAndMonth(int at, int end, int a, int b, int year) {
    boolean dayFirst = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    boolean monthFirst = b >= 1 && b <= 31 && a >= 1 && a <= 12;
    if (dayFirst && monthFirst && a != b) {
      try {
        long x = LocalDate.of(year, b, a).toEpochDay();
        long y = LocalDate.of(year, a, b).toEpochDay();
        return frame.add(
            at, end, frame.kindAt(at), Math.min(x, y), Math.max(x, y), Grain.DAY, true);
      } catch (DateTimeException e) {
        return -1;
      }
    }
    if (dayFirst) {
      return days(at, end, year, b, a, a);
    }
    return monthFirst ? days(at, end, year, a, b, b) : -1;
  }

  /** "5 April", "5th of April", "5-7 April". */
  int dayFirst(int start, int at) {
    int day = dayAt(at);
    if (day == 0) {
      return -1;
    }
    int end = dayEnd(at);
    int last = day;
    boolean joined = sentence.isHyphen(end) || sentence.is(end, "to") || sentence.is(end, "and");
    if (joined && dayAt(end + 1) > day) {
      last = dayAt(end + 1);
      end = dayEnd(end + 1);
    }
    int name = sentence.is(end, "of") ? end + 1 : end;
    Integer month = MONTHS.get(sentence.folded(name));
    if (month == null || !sentence.isCapitalized(name)) {
      return -1;
    }
    int next = frame.skipStop(name + 1);
    if (name == end && dayAt(next) > 0 && frame.yearAt(next) == 0 && last == day) {
      // "killed 12 April 5", "the 19 Sept. 11 hijackers": the number is no day
      return -1;
    }
    int after = name + 1;
    if (sentence.token(name).text().length() < 5) {
      after = frame.skipStop(after);
      after = frame.yearAfter(after) > 0 ? after : name + 1;
    }
    return date(start, after, month, day, last);
  }
}
