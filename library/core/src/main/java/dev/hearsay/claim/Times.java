package dev.hearsay.claim;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import dev.hearsay.text.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that a sentence names: dates, weekdays, times of day, and times told by their
 * distance from the day of the article. Durations are {@link Quantities}.
 */
final class Times {

  private static final Map<String, Integer> WEEKDAYS =
      Map.ofEntries(
          Map.entry("monday", 0),
          Map.entry("tuesday", 1),
          Map.entry("wednesday", 2),
          Map.entry("thursday", 3),
          Map.entry("friday", 4),
          Map.entry("saturday", 5),
          Map.entry("sunday", 6),
          Map.entry("mondays", 0),
          Map.entry("tuesdays", 1),
          Map.entry("wednesdays", 2),
          Map.entry("thursdays", 3),
          Map.entry("fridays", 4),
          Map.entry("saturdays", 5),
          Map.entry("sundays", 6),
          Map.entry("mon", 0),
          Map.entry("tue", 1),
          Map.entry("tues", 1),
          Map.entry("wed", 2),
          Map.entry("thu", 3),
          Map.entry("thur", 3),
          Map.entry("thurs", 3),
          Map.entry("fri", 4));

  /** Parts of the day of every week: on Monday nights. */
  private static final Set<String> HABITUAL =
      Set.of("nights", "mornings", "afternoons", "evenings");

  private static final Set<String> PAPERS =
      Set.of("times", "mirror", "telegraph", "express", "mail", "post", "herald", "star");

  /** Words with which a time may begin; most words are out at once. */
  private static final Set<String> WORDS = new HashSet<>();

  static {
    WORDS.addAll(Dates.MONTHS.keySet());
    WORDS.addAll(WEEKDAYS.keySet());
    WORDS.addAll(Years.SEASONS.keySet());
    WORDS.addAll(Clocks.PARTS.keySet());
    WORDS.addAll(Words.of("times"));
  }

  private final TimeFrame frame;
  private final Sentence sentence;
  private final Clocks clocks;
  private final Dates dates;
  private final Years years;
  private final Distances distances;

  private Times(TimeFrame frame) {
    this.frame = frame;
    this.sentence = frame.sentence;
    this.clocks = new Clocks(frame);
    this.dates = new Dates(frame, clocks);
    this.years = new Years(frame, dates);
    this.distances = new Distances(frame, dates);
  }

  /**
   * The times that a sentence names, in its order.
   *
   * @param sentence the sentence
   * @param published the day of the article, if it is known
   */
  static List<TimeExpression> read(Sentence sentence, @Nullable LocalDate published) {
    TimeFrame frame = new TimeFrame(sentence, published);
    Times reader = new Times(frame);
    int at = 0;
    while (at < sentence.size()) {
      int end = reader.readAt(at);
      at = Math.max(end, at + 1);
    }
    return frame.found;
  }

  /** Reads the time that may begin at a token; the token after it, or -1. */
  private int readAt(int at) {
    Token token = sentence.token(at);
    if (token.isNumber()) {
      int end = number(at);
      return end > 0 ? end : distances.counted(at);
    }
    if (!token.isWord()) {
      return -1;
    }
    String word = token.folded();
    int end = WORDS.contains(word) ? word(at, word) : -1;
    end = end < 0 && Numerals.mayBegin(word) ? clocks.hour(at) : end;
    boolean counted = word.equals("a") || word.equals("an") || Numerals.mayBegin(word);
    return end < 0 && counted ? distances.counted(at) : end;
  }

  private int word(int at, String word) {
    Integer weekday = weekday(at, word);
    if (weekday != null) {
      return weekday(at, weekday);
    }
    Integer month = Dates.MONTHS.get(word);
    if (month != null && dates.isMonth(at, word)) {
      return dates.month(at, at, month);
    }
    return switch (word) {
      case "today" -> isProgramme(at) ? -1 : distances.near(at, at + 1, 0);
      case "yesterday" -> distances.near(at, at + 1, -1);
      case "tomorrow" -> distances.near(at, at + 1, 1);
      case "tonight" -> frame.add(at, at + 1, Kind.POINT, 0, 0, Grain.PART_OF_DAY);
      case "early", "mid", "late", "beginning", "start", "end", "middle" -> years.partOf(at, word);
      case "last", "next", "this", "earlier", "later" -> distances.relative(at, word);
      case "noon", "midday" -> clocks.clock(at, at + 1, 720, 720);
      case "midnight" -> clocks.clock(at, at + 1, 0, 0);
      case "half", "quarter" -> clocks.spokenClock(at, word);
      case "q1", "q2", "q3", "q4" -> years.quarter(at, at + 1, word.charAt(1) - '0');
      case "first", "second", "third", "fourth" -> years.ordinal(at, word);
      case "the" -> distances.the(at);
      case "weekend" -> distances.weekend(at, at + 1, 0);
      default -> otherWord(at, word);
    };
  }

  /** "the Today programme", "USA Today": a capital that begins no sentence. */
  private boolean isProgramme(int at) {
    boolean quoted = at > 0 && !sentence.isWord(at - 1) && !sentence.is(at - 1, ",");
    return at > 0 && !quoted && sentence.isCapitalized(at) && !Names.isHeadline(sentence.tokens());
  }

  private int otherWord(int at, String word) {
    int dated = partOfDate(at);
    if (dated > 0) {
      return dated;
    }
    int[] part = Clocks.PARTS.get(word);
    if (part != null && clocks.isPart(at, word)) {
      return clocks.clockPart(at, at + 1, part);
    }
    Integer season = Years.SEASONS.get(word);
    if (season != null) {
      return years.season(at, at, season);
    }
    return -1;
  }

  // Days of the week.

  private @Nullable Integer weekday(int at, String word) {
    Integer day = WEEKDAYS.get(word);
    if (day == null || !sentence.isCapitalized(at) || isPaper(at)) {
      return null;
    }
    return word.length() > 5 || sentence.is(at + 1, ".") || sentence.is(at - 1, "on") ? day : null;
  }

  /** "the Sunday Times", "the Mail on Sunday". */
  private boolean isPaper(int at) {
    boolean before = PAPERS.contains(sentence.folded(at + 1)) && sentence.isCapitalized(at + 1);
    boolean behind =
        sentence.is(at - 1, "on")
            && (sentence.is(at - 2, "mail") || sentence.is(at - 2, "independent"));
    return before || (behind && sentence.isCapitalized(at - 2));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.containsKey(word);
  }

  private int weekday(int at, int day) {
    if (isHabit(at)) {
      return habit(at, day);
    }
    int ofMonth = weekdayOfMonth(at, day);
    if (ofMonth > 0) {
      return ofMonth;
    }
    int start = at;
    int shift = 0;
    if (sentence.is(at - 1, "last")) {
      shift = -1;
    } else if (sentence.is(at - 1, "next")) {
      shift = 1;
    }
    if (shift != 0) {
      start = at - 1;
    }
    int end = sentence.is(at + 1, ".") && sentence.token(at).text().length() < 6 ? at + 2 : at + 1;
    int date = dates.dateAfter(end);
    if (date > 0) {
      return merged(start, date);
    }
    Grain grain = Grain.WEEKDAY;
    int[] part = Clocks.PARTS.get(sentence.folded(end));
    if (part != null) {
      end++;
      grain = Grain.PART_OF_DAY;
    }
    LocalDate published = frame.published;
    if (published == null) {
      return frame.add(start, end, Kind.POINT, day, day, grain, false);
    }
    long today = published.toEpochDay();
    int now = published.getDayOfWeek().getValue() - 1;
    long back = Math.floorMod(now - day, 7);
    long when = today - back;
    if (shift < 0 && back == 0) {
      when -= 7;
    } else if (shift > 0 || (shift == 0 && back > 0 && frame.isFuture(at))) {
      when += 7;
    }
    int week = weekAfter(end);
    if (week > 0) {
      when = today - now + 7 + day;
      end = week;
    }
    return frame.add(start, end, Kind.POINT, when, when, grain, true);
  }

  /** "on Sundays", "every Sunday", "on Monday nights". */
  private boolean isHabit(int at) {
    String word = sentence.folded(at);
    boolean plural = word.length() > 6 && word.endsWith("days");
    boolean every = sentence.is(at - 1, "every") || sentence.is(at - 1, "each");
    return plural || every || HABITUAL.contains(sentence.folded(at + 1));
  }

  private int habit(int at, int day) {
    boolean every = sentence.is(at - 1, "every") || sentence.is(at - 1, "each");
    int end = HABITUAL.contains(sentence.folded(at + 1)) ? at + 2 : at + 1;
    int last = day;
    boolean to = sentence.is(end, "to") || sentence.is(end, "through") || sentence.isHyphen(end);
    Integer other = to ? WEEKDAYS.get(sentence.folded(end + 1)) : null;
    if (other != null && other > day) {
      last = other;
      end += 2;
    }
    return frame.add(every ? at - 1 : at, end, Kind.HABIT, day, last, Grain.WEEKDAY, false);
  }

  /** "the last Saturday in May", "the first Monday of June 2027": the token after it, or -1. */
  private int weekdayOfMonth(int at, int day) {
    int place =
        switch (sentence.folded(at - 1)) {
          case "first" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          case "fourth" -> 4;
          case "last" -> -1;
          default -> 0;
        };
    boolean in = sentence.is(at + 1, "in") || sentence.is(at + 1, "of");
    Integer month = in ? Dates.MONTHS.get(sentence.folded(at + 2)) : null;
    if (place == 0 || month == null || !sentence.isCapitalized(at + 2)) {
      return -1;
    }
    int size = frame.found.size();
    int end = dates.month(at + 1, at + 2, month);
    if (frame.found.size() == size) {
      return -1;
    }
    TimeExpression whole = frame.found.remove(size);
    Kind kind = frame.kindAt(at - 1);
    if (!whole.resolved() || whole.grain() != Grain.MONTH) {
      return frame.add(
          at - 1, end, kind, whole.from(), whole.to(), whole.grain(), whole.resolved());
    }
    DayOfWeek of = DayOfWeek.of(day + 1);
    long when =
        LocalDate.ofEpochDay(whole.from())
            .with(place < 0 ? lastInMonth(of) : dayOfWeekInMonth(place, of))
            .toEpochDay();
    return frame.add(at - 1, end, kind, when, when, Grain.DAY, true);
  }

  /** "on the night of January 9", "the early hours of Friday": the token after it, or -1. */
  private int partOfDate(int at) {
    boolean hours = sentence.is(at, "hours") && sentence.is(at - 1, "early");
    boolean part = Clocks.PARTS.containsKey(sentence.folded(at));
    int date = at + 2;
    String day = sentence.folded(date);
    boolean named =
        dates.dateAfter(date) == date || (isWeekday(day) && sentence.isCapitalized(date));
    if ((!part && !hours) || !sentence.is(at + 1, "of") || !named) {
      return -1;
    }
    int size = frame.found.size();
    int end = merged(hours ? at - 1 : at, date);
    if (frame.found.size() > size && frame.found.get(size).grain() == Grain.WEEKDAY) {
      TimeExpression time = frame.found.remove(size);
      frame.found.add(
          new TimeExpression(
              time.span(),
              time.kind(),
              time.from(),
              time.to(),
              Grain.PART_OF_DAY,
              "",
              time.resolved()));
    }
    return end;
  }

  private int merged(int start, int date) {
    int size = frame.found.size();
    int end = readAt(date);
    if (frame.found.size() > size) {
      TimeExpression time = frame.found.remove(frame.found.size() - 1);
      frame.found.add(
          new TimeExpression(
              new Span(sentence.token(start).start(), time.span().end()),
              time.kind(),
              time.from(),
              time.to(),
              time.grain(),
              time.zone(),
              time.resolved()));
    }
    return end;
  }

  private int weekAfter(int at) {
    return sentence.is(at, "next") && sentence.is(at + 1, "week") ? at + 2 : -1;
  }

  // What begins with a number.

  private int number(int at) {
    int end = dates.written(at);
    if (end > 0) {
      return end;
    }
    end = clocks.clockAt(at);
    if (end > 0) {
      return end;
    }
    end = clocks.hour(at);
    if (end > 0) {
      return end;
    }
    end = dates.dayFirst(at, at);
    if (end > 0) {
      return end;
    }
    return frame.yearAt(at) > 0 ? years.year(at) : years.decade(at);
  }
}
