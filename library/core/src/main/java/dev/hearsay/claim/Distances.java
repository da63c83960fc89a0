package dev.hearsay.claim;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads times by how far they are: yesterday, last week, three days ago, ten years after. */
final class Distances {

  private static final double DAYS_OF_MONTH = 30.44;
  private static final double DAYS_OF_YEAR = 365.25;
  private static final int DAY_MINUTES = 1440;

  private final TimeFrame frame;
  private final Dates dates;
  private final Sentence sentence;
  private final @Nullable LocalDate published;

  Distances(TimeFrame frame, Dates dates) {
    this.frame = frame;
    this.dates = dates;
    this.sentence = frame.sentence;
    this.published = frame.published;
  }

  int near(int start, int end, int days) {
    int[] part = Clocks.PARTS.get(sentence.folded(end));
    boolean dated = part != null;
    return frame.add(
        start,
        dated ? end + 1 : end,
        Kind.POINT,
        days,
        days,
        dated ? Grain.PART_OF_DAY : Grain.DAY);
  }

  /**
   * "last week", "next month", "this year", "last night", "later this month"; not "the last week of
   * April".
   */
  int relative(int at, String word) {
    boolean wide = word.equals("earlier") || word.equals("later");
    int which = wide ? at + 1 : at;
    String side = sentence.folded(which);
    int shift = frame.shift(which);
    if (wide && !side.equals("this") && !side.equals("last") && !side.equals("next")) {
      return -1;
    }
    int end = which + 2;
    String unit = sentence.folded(which + 1);
    if (sentence.is(end, "of")) {
      return -1;
    }
    return switch (unit) {
      case "week" -> week(at, end, shift);
      case "month" -> monthNear(at, end, shift);
      case "year" -> yearNear(at, end, shift);
      case "weekend" -> weekend(at, end, shift);
      case "night" -> shift > 0 ? -1 : frame.add(at, end, Kind.POINT, shift, 0, Grain.PART_OF_DAY);
      case "morning", "afternoon", "evening" ->
          shift > 0 ? -1 : frame.add(at, end, Kind.POINT, shift, shift, Grain.PART_OF_DAY);
      default -> named(at, which + 1, unit);
    };
  }

  private int named(int at, int next, String unit) {
    Integer month = Dates.MONTHS.get(unit);
    if (month != null && sentence.isCapitalized(next)) {
      return dates.month(at, next, month);
    }
    return -1;
  }

  private int week(int start, int end, int shift) {
    if (published == null) {
      return frame.unknown(start, end, Grain.WEEK);
    }
    long monday = published.toEpochDay() - published.getDayOfWeek().getValue() + 1 + 7L * shift;
    return frame.add(start, end, Kind.POINT, monday, monday + 6, Grain.WEEK, true);
  }

  int weekend(int start, int end, int shift) {
    if (published == null) {
      return frame.unknown(start, end, Grain.WEEK);
    }
    int day = published.getDayOfWeek().getValue();
    long saturday = published.toEpochDay() - day + 6;
    boolean within = day >= 6;
    long first;
    if (shift > 0) {
      first = within ? saturday + 7 : saturday;
    } else if (shift < 0) {
      first = saturday - 7;
    } else {
      first = within || frame.isFuture(start) ? saturday : saturday - 7;
    }
    return frame.add(start, end, Kind.POINT, first, first + 1, Grain.WEEK, true);
  }

  private int monthNear(int start, int end, int shift) {
    if (published == null) {
      return frame.unknown(start, end, Grain.MONTH);
    }
    return frame.months(start, end, YearMonth.from(published).plusMonths(shift), 1, Grain.MONTH);
  }

  private int yearNear(int start, int end, int shift) {
    if (published == null) {
      return frame.unknown(start, end, Grain.YEAR);
    }
    int year = published.getYear() + shift;
    return frame.add(
        start,
        end,
        frame.kindAt(start),
        TimeFrame.firstDay(year),
        TimeFrame.lastDay(year),
        Grain.YEAR,
        true);
  }

  /** "three days ago", "ten years after", "the 20th anniversary", "the 5th of April". */
  int counted(int at) {
    boolean article = sentence.is(at, "a") || sentence.is(at, "an");
    Numeral number = article ? null : Numerals.at(sentence, at);
    if (number == null && !article) {
      return -1;
    }
    int end = number == null ? at + 1 : number.end();
    if (number != null && number.kind() == Numeral.Kind.ORDINAL) {
      return place(at, end);
    }
    double count = number == null ? 1 : number.value();
    Phrases.Found<Units.Unit> unit = Units.at(sentence, end, number != null && number.written());
    boolean time = unit != null && unit.first().isTime();
    String brief = sentence.isGlued(end) && sentence.is(end + 1, "ago") ? brief(end) : "";
    if (!brief.isEmpty()) {
      return ago(at, end + 2, -count, brief);
    }
    if (unit == null || !time) {
      return -1;
    }
    return fromHere(at, unit.end(), count, unit.first().name());
  }

  /** The unit of "15m ago", "3h ago", or "". */
  private String brief(int at) {
    return switch (sentence.folded(at)) {
      case "m" -> "minute";
      case "h" -> "hour";
      case "d" -> "day";
      case "w" -> "week";
      case "y" -> "year";
      default -> "";
    };
  }

  private int fromHere(int at, int end, double count, String unit) {
    return switch (sentence.folded(end)) {
      case "ago" -> ago(at, end + 1, -count, unit);
      case "after", "before", "since" ->
          isLong(unit) || sentence.is(end + 1, "the") || sentence.is(end + 1, "his")
              ? background(at, end + 1, grain(unit))
              : -1;
      case "earlier", "later" -> background(at, end + 1, grain(unit));
      case "on" ->
          isLong(unit) && sentence.is(end + 1, "from") ? background(at, end + 2, grain(unit)) : -1;
      case "from" -> sentence.is(end + 1, "now") ? ago(at, end + 2, count, unit) : -1;
      default -> -1;
    };
  }

  private static boolean isLong(String unit) {
    return switch (unit) {
      case "year", "month", "decade", "century", "week", "day" -> true;
      default -> false;
    };
  }

  private int background(int start, int end, Grain grain) {
    return frame.add(start, end, Kind.BACKGROUND, Long.MIN_VALUE, Long.MAX_VALUE, grain, false);
  }

  private static Grain grain(String unit) {
    return switch (unit) {
      case "day", "night", "working_day" -> Grain.DAY;
      case "week", "fortnight" -> Grain.WEEK;
      case "month" -> Grain.MONTH;
      case "year" -> Grain.YEAR;
      case "decade", "century", "millennium" -> Grain.LONG;
      default -> Grain.MINUTE;
    };
  }

  /** So many units before the article, or after it; the longer, the less exactly. */
  private int ago(int start, int end, double count, String unit) {
    double days =
        switch (unit) {
          case "day", "night", "working_day" -> 1;
          case "week" -> 7;
          case "fortnight" -> 14;
          case "month" -> DAYS_OF_MONTH;
          case "year" -> DAYS_OF_YEAR;
          case "decade" -> 10 * DAYS_OF_YEAR;
          case "century" -> 100 * DAYS_OF_YEAR;
          case "hour" -> 1.0 / 24;
          default -> 1.0 / DAY_MINUTES;
        };
    Grain grain = days < 1 ? Grain.DAY : grain(unit);
    boolean years = grain == Grain.YEAR || grain == Grain.LONG;
    if (published == null && !years) {
      return frame.unknown(start, end, grain);
    }
    long today = published == null ? 0 : published.toEpochDay();
    long middle = today + Math.round(count * days);
    long off = days <= 1 ? 0 : (long) (days * Math.max(0.5, tolerance(start, end, count)));
    if (days < 1) {
      long first = (long) Math.floor(count * days);
      return frame.add(
          start,
          end,
          Kind.POINT,
          Math.min(today + first, today),
          Math.max(today, today + (long) Math.ceil(count * days)),
          grain,
          true);
    }
    boolean resolved = published != null;
    return frame.add(start, end, Kind.POINT, middle - off, middle + off, grain, resolved);
  }

  /** How many units a distance can be off if it is told to be about so long; else 0. */
  private double tolerance(int start, int end, double count) {
    boolean bounded = Setting.around(sentence, start, end).relation().bounds();
    return bounded ? Math.abs(count) * Interval.tolerance(count) : 0;
  }

  /** "20th anniversary", "20th century", "5th of April". */
  private int place(int at, int end) {
    int next = sentence.isHyphen(end) ? end + 1 : end;
    if (sentence.is(next, "anniversary") || sentence.is(next, "birthday")) {
      return background(at, next + 1, Grain.LONG);
    }
    Numeral number = Numerals.at(sentence, at);
    if (number != null && sentence.is(next, "century")) {
      int last = (int) (number.value() * 100);
      boolean far = last < 100 || last > 9000;
      return far
          ? -1
          : frame.add(
              at,
              next + 1,
              frame.kindAt(at),
              TimeFrame.firstDay(last - 99),
              TimeFrame.lastDay(last),
              Grain.LONG,
              true);
    }
    return -1;
  }

  /** "the weekend", "the 1990s" and all else is read without its article. */
  int the(int at) {
    boolean day = sentence.is(at + 1, "day");
    if (day && sentence.is(at + 2, "before") && sentence.is(at + 3, "yesterday")) {
      return frame.add(at, at + 4, Kind.POINT, -2, -2, Grain.DAY);
    }
    if (day && sentence.is(at + 2, "after") && sentence.is(at + 3, "tomorrow")) {
      return frame.add(at, at + 4, Kind.POINT, 2, 2, Grain.DAY);
    }
    return -1;
  }
}
