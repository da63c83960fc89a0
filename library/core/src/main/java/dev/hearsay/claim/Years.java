package dev.hearsay.claim;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads years, decades, seasons, quarters and the early, middle and late parts of them. */
final class Years {

  /** Seasons by the month in which they begin. */
  static final Map<String, Integer> SEASONS =
      Map.of("winter", 12, "spring", 3, "summer", 6, "autumn", 9, "fall", 9);

  private static final Set<String> BEGUN =
      Set.of("born", "founded", "established", "built", "created", "formed", "dating");

  /** Nouns of what a year has: 2008 bonuses. */
  private static final Set<String> OF_YEAR = Words.of("of a year");

  /** Words before a number that tell that it counts. */
  private static final Set<String> COUNTING = Set.of("than", "least", "some", "about", "nearly");

  private static final int FIRST_OF_YEAR = 1990;
  private static final int LAST_OF_YEAR = 2035;

  private final TimeFrame frame;
  private final Dates dates;
  private final Sentence sentence;
  private final @Nullable LocalDate published;

  Years(TimeFrame frame, Dates dates) {
    this.frame = frame;
    this.dates = dates;
    this.sentence = frame.sentence;
    this.published = frame.published;
  }

  /** "in 1994", "2015-2018", "the 2028 election". */
  int year(int at) {
    int year = frame.yearAt(at);
    boolean placed = isYearPlace(at);
    boolean old = year < 1900;
    placed |= isOfYear(at, year);
    if (frame.isMagnitude(at + 1) || (old && !placed) || (!placed && isCountedYear(at))) {
      return -1;
    }
    int decade = decadeEnd(at, year);
    if (decade == at + 2 || (decade > 0 && sentence.is(at - 1, "the"))) {
      return addDecade(at, decade, year);
    }
    if (Units.symbolEndsBefore(sentence, at) || isUnit(at + 1)) {
      return -1;
    }
    int end = at + 1;
    int last = year;
    boolean joined = sentence.isHyphen(end) || sentence.is(end, "/");
    boolean words = sentence.is(end, "to") || (sentence.is(end, "and") && isBetween(at));
    if ((joined && sentence.isNumber(end + 1)) || words) {
      int other = frame.yearAt(end + 1);
      if (other > year) {
        last = other;
        end += 2;
      } else if (joined && sentence.token(end + 1).text().length() == 2) {
        int brief = year / 100 * 100 + frame.whole(end + 1);
        if (brief == year + 1 || (brief > year && brief < year + 20)) {
          last = brief;
          end += 2;
        }
      }
    }
    Grain grain = last > year + 1 ? Grain.LONG : Grain.YEAR;
    return frame.add(
        at, end, kindOfYear(at), TimeFrame.firstDay(year), TimeFrame.lastDay(last), grain, true);
  }

  /** The token after "1980s" or "1980's", or -1. */
  private int decadeEnd(int at, int year) {
    if (sentence.is(at + 1, "s") && sentence.isGlued(at + 1)) {
      return at + 2;
    }
    boolean apostrophe = sentence.is(at + 1, "'") || sentence.is(at + 1, "\u2019");
    return year % 10 == 0 && apostrophe && sentence.is(at + 2, "s") ? at + 3 : -1;
  }

  private boolean isUnit(int at) {
    int unit = sentence.isHyphen(at) ? at + 1 : at;
    return Units.at(sentence, unit, true) != null
        && !sentence.is(unit, "season")
        && !sentence.is(unit, "in");
  }

  private boolean isBetween(int at) {
    return sentence.is(at - 1, "between");
  }

  private boolean isYearPlace(int at) {
    String before = sentence.folded(at - 1);
    return switch (before) {
      case "in",
          "since",
          "during",
          "early",
          "late",
          "mid",
          "before",
          "after",
          "until",
          "from",
          "between",
          "circa",
          "through",
          "throughout",
          "the",
          "'s",
          "around",
          "fall",
          "autumn" ->
          true;
      case "by", "of", "to", "for", "(", "and" -> !frame.isCounted(at + 1);
      case "-" -> sentence.is(at - 2, "mid");
      default -> Dates.MONTHS.containsKey(before) || SEASONS.containsKey(before);
    };
  }

  /** Whether a number of four digits counts something: "2000 people". */
  private boolean isCountedYear(int at) {
    return frame.isCounted(at + 1)
        || (frame.isCounted(at + 2)
            && !Words.isBoundary(sentence.folded(at + 1))
            && sentence.isWord(at + 1))
        || sentence.is(at - 1, "than")
        || sentence.is(at - 1, "least")
        || sentence.is(at - 1, "some")
        || sentence.is(at + 1, "were")
        || sentence.is(at + 1, "dead")
        || sentence.isHyphen(at - 1);
  }

  /** "2008 bonuses", "2010 models". */
  private boolean isOfYear(int at, int year) {
    boolean counted = COUNTING.contains(sentence.folded(at - 1));
    return year >= FIRST_OF_YEAR
        && year <= LAST_OF_YEAR
        && !counted
        && OF_YEAR.contains(sentence.lemma(at + 1));
  }

  private Kind kindOfYear(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (BEGUN.contains(sentence.folded(i))) {
        return Kind.BACKGROUND;
      }
    }
    return frame.kindAt(at);
  }

  /** "the 90s", "the '80s". */
  int decade(int at) {
    boolean two = sentence.token(at).text().length() == 2 && frame.whole(at) % 10 == 0;
    boolean s = sentence.is(at + 1, "s") && sentence.isGlued(at + 1);
    int before = sentence.is(at - 1, "'") || sentence.is(at - 1, "\u2018") ? at - 2 : at - 1;
    boolean quoted = before == at - 2 || sentence.is(at - 1, "\u2019");
    boolean named = sentence.is(before, "the") && (quoted || !sentence.is(at - 2, "in"));
    if (!two || !s || !(named || quoted)) {
      return -1;
    }
    int year = frame.whole(at) < 30 ? 2000 + frame.whole(at) : 1900 + frame.whole(at);
    return addDecade(at, at + 2, year);
  }

  int season(int start, int at, int first) {
    boolean fall = sentence.is(at, "fall");
    int end = at + 1;
    int year = frame.yearAfter(end);
    String before = sentence.folded(at - 1);
    if (year == 0) {
      boolean placed =
          before.equals("last")
              || before.equals("next")
              || before.equals("this")
              || (before.equals("the") && sentence.is(at - 2, "in"))
              || before.equals("in");
      if (!placed || (sentence.isWord(end) && !Words.isBoundary(sentence.folded(end)))) {
        return -1;
      }
      if ((fall && sentence.is(end, "of")) || sentence.is(end, "-")) {
        return -1;
      }
      return seasonAlone(before.equals("in") || before.equals("the") ? start : at - 1, end, first);
    }
    boolean named = !fall || before.equals("the") || before.equals("in") || frame.yearAt(end) > 0;
    return named ? seasonOf(start, frame.yearPlace(end) + 1, first, year) : -1;
  }

  private int seasonOf(int start, int end, int first, int year) {
    boolean winter = first == 12;
    // a winter is of the year in which it begins or in which it ends
    YearMonth from = YearMonth.of(winter ? year - 1 : year, first);
    YearMonth to = winter ? YearMonth.of(year + 1, 2) : from.plusMonths(2);
    return frame.add(
        start,
        end,
        frame.kindAt(start),
        from.atDay(1).toEpochDay(),
        to.atEndOfMonth().toEpochDay(),
        Grain.SEASON,
        true);
  }

  private int seasonAlone(int start, int end, int first) {
    YearMonth leap = YearMonth.of(TimeFrame.LEAP_YEAR, first);
    if (published == null) {
      long from = leap.atDay(1).getDayOfYear() - 1L;
      long length = leap.atDay(1).until(leap.plusMonths(3).atDay(1), ChronoUnit.DAYS);
      return frame.add(
          start, end, frame.kindAt(start), from, from + length - 1, Grain.SEASON, false);
    }
    YearMonth now = YearMonth.from(published);
    YearMonth begin = YearMonth.of(now.getYear(), first);
    String which = sentence.folded(start);
    if (begin.isAfter(now)) {
      begin = begin.minusYears(1);
    }
    boolean within = !begin.plusMonths(2).isBefore(now);
    if (which.equals("last")) {
      begin = within ? begin.minusYears(1) : begin;
    } else if (which.equals("next") || (which.equals("this") && !within) || frame.isFuture(start)) {
      begin = which.equals("next") || !within ? begin.plusYears(1) : begin;
    }
    if (which.equals("this") && !within && begin.minusMonths(6).isAfter(now)) {
      begin = begin.minusYears(1);
    }
    return frame.add(
        start,
        end,
        frame.kindAt(start),
        begin.atDay(1).toEpochDay(),
        begin.plusMonths(2).atEndOfMonth().toEpochDay(),
        Grain.SEASON,
        true);
  }

  int ordinal(int at, String word) {
    int count =
        switch (word) {
          case "first" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          default -> 4;
        };
    int next = sentence.isHyphen(at + 1) ? at + 2 : at + 1;
    if (sentence.is(next, "quarter") && !sentence.is(at - 1, "a")) {
      int end = next + 1;
      boolean dated = frame.yearAfter(end) > 0 || sentence.is(end, "of");
      boolean placed = sentence.is(at - 1, "the") || sentence.is(at - 1, "in") || next > at + 1;
      return dated || placed ? quarter(at, end, count) : -1;
    }
    if (sentence.is(next, "half") && count <= 2 && sentence.is(next + 1, "of")) {
      return halfYear(at, next + 1, count);
    }
    return -1;
  }

  private int halfYear(int at, int of, int count) {
    int year = frame.yearAt(of + 1);
    int end = of + 2;
    if (year == 0) {
      boolean named = sentence.is(of + 1, "the") || sentence.is(of + 1, "this");
      if (!named || !sentence.is(of + 2, "year")) {
        return -1;
      }
      end = of + 3;
      if (published == null) {
        long from = count == 1 ? 0 : 182;
        return frame.add(at, end, frame.kindAt(at), from, from + 183, Grain.SEASON, false);
      }
      year = published.getYear();
    }
    YearMonth first = YearMonth.of(year, count == 1 ? 1 : 7);
    return frame.months(at, end, first, 6, Grain.SEASON);
  }

  int quarter(int start, int end, int count) {
    int year = frame.yearAfter(end);
    int month = count * 3 - 2;
    if (year > 0) {
      return frame.months(
          start, frame.yearPlace(end) + 1, YearMonth.of(year, month), 3, Grain.SEASON);
    }
    int last = end;
    int shift = 0;
    int of = sentence.is(end, "of") ? end + 1 : end;
    if (sentence.is(of + 1, "year") && of > end) {
      shift = sentence.is(of, "last") ? -1 : sentence.is(of, "next") ? 1 : 0;
      last = of + 2;
    }
    if (published == null) {
      YearMonth leap = YearMonth.of(TimeFrame.LEAP_YEAR, month);
      long from = leap.atDay(1).getDayOfYear() - 1L;
      long to = leap.plusMonths(2).atEndOfMonth().getDayOfYear() - 1L;
      return frame.add(start, last, frame.kindAt(start), from, to, Grain.SEASON, false);
    }
    YearMonth now = YearMonth.from(published);
    YearMonth first = YearMonth.of(now.getYear() + shift, month);
    if (last == end && first.isAfter(now) && !frame.isFuture(start)) {
      first = first.minusYears(1);
    }
    return frame.months(start, last, first, 3, Grain.SEASON);
  }

  /** "early 2013", "mid-April", "the end of March", "late on Tuesday". */
  int partOf(int at, String word) {
    int next = at + 1;
    if (sentence.isHyphen(next)) {
      next++;
    } else if (sentence.is(next, "of") || sentence.is(next, "in")) {
      next++;
    }
    int third =
        switch (word) {
          case "early", "beginning", "start" -> 0;
          case "mid", "middle" -> 1;
          default -> 2;
        };
    int year = frame.yearAt(next);
    if (year >= 1500 && !frame.isCounted(next + 1)) {
      int decade = decadeEnd(next, year);
      if (decade > 0) {
        int from = year + (third == 0 ? 0 : third == 1 ? 3 : 6);
        return frame.add(
            at,
            decade,
            frame.kindAt(at),
            TimeFrame.firstDay(from),
            TimeFrame.lastDay(from + 3),
            Grain.LONG,
            true);
      }
      return frame.months(at, next + 1, YearMonth.of(year, 1 + 4 * third), 4, Grain.SEASON);
    }
    Integer month = Dates.MONTHS.get(sentence.folded(next));
    if (month != null && sentence.isCapitalized(next) && dates.dayAt(next + 1) == 0) {
      return thirdOfMonth(at, next, month, third);
    }
    boolean near =
        sentence.is(next, "this") || sentence.is(next, "last") || sentence.is(next, "next");
    boolean the = sentence.is(next, "the") && sentence.is(next - 1, "of");
    return near || the ? thirdOfNear(at, next, third) : -1;
  }

  /** "the end of the year", "early next month", "late last week". */
  private int thirdOfNear(int at, int which, int third) {
    int end = which + 2;
    String unit = sentence.folded(which + 1);
    Grain grain =
        switch (unit) {
          case "year" -> Grain.SEASON;
          case "month", "week" -> Grain.WEEK;
          default -> null;
        };
    if (grain == null || sentence.is(end, "of")) {
      return -1;
    }
    if (published == null) {
      return frame.unknown(at, end, grain);
    }
    int shift = frame.shift(which);
    if (unit.equals("week")) {
      long monday = published.toEpochDay() - published.getDayOfWeek().getValue() + 1 + 7L * shift;
      long from = monday + 2L * third;
      return frame.add(at, end, Kind.POINT, from, from + 2, grain, true);
    }
    if (unit.equals("year")) {
      YearMonth first = YearMonth.of(published.getYear() + shift, 1 + 4 * third);
      return frame.months(at, end, first, 4, grain);
    }
    YearMonth month = YearMonth.from(published).plusMonths(shift);
    long from = month.atDay(1).toEpochDay() + 10L * third;
    long to = third == 2 ? month.atEndOfMonth().toEpochDay() : from + 9;
    return frame.add(at, end, frame.kindAt(at), from, to, grain, true);
  }

  private int thirdOfMonth(int at, int name, int month, int third) {
    int size = frame.found.size();
    int end = dates.month(at, name, month);
    if (frame.found.size() == size) {
      return end;
    }
    TimeExpression whole = frame.found.remove(size);
    long from = whole.from() + 10L * third;
    long to = third == 2 ? whole.to() : from + 9;
    frame.found.add(
        new TimeExpression(whole.span(), whole.kind(), from, to, Grain.WEEK, "", whole.resolved()));
    return end;
  }

  private int addDecade(int at, int end, int year) {
    return frame.add(
        at,
        end,
        frame.kindAt(at),
        TimeFrame.firstDay(year),
        TimeFrame.lastDay(year + 9),
        Grain.LONG,
        true);
  }
}
