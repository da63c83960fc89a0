package dev.hearsay.claim;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import java.util.Map;

/** Reads times of day: 10 p.m., 22:30, noon, half past nine. */
final class Clocks {

  /** Parts of a day by their first and last minute, past midnight counted on. */
  static final Map<String, int[]> PARTS =
      Map.ofEntries(
          Map.entry("dawn", new int[] {240, 419}),
          Map.entry("sunrise", new int[] {240, 479}),
          Map.entry("morning", new int[] {240, 719}),
          Map.entry("mornings", new int[] {240, 719}),
          Map.entry("afternoon", new int[] {720, 1079}),
          Map.entry("lunchtime", new int[] {690, 839}),
          Map.entry("evening", new int[] {1020, 1379}),
          Map.entry("dusk", new int[] {960, 1319}),
          Map.entry("sunset", new int[] {960, 1319}),
          Map.entry("night", new int[] {1140, 1799}),
          Map.entry("overnight", new int[] {1140, 1859}));

  /** How far a time is off, in minutes, that is told as shortly before or after. */
  private static final int NEAR = 30;

  private static final int JUST = 15;

  /** How far about a time is: about 4, about half past 4, about 4.20. */
  private static final int ABOUT_HOUR = 30;

  private static final int ABOUT_HALF_HOUR = 15;
  private static final int ABOUT_MINUTES = 10;

  private static final int HOUR = 60;
  private static final int DAY = 1440;

  private final TimeFrame frame;
  private final Sentence sentence;

  Clocks(TimeFrame frame) {
    this.frame = frame;
    this.sentence = frame.sentence;
  }

  boolean isPart(int at, String word) {
    if (word.equals("overnight") || word.equals("dawn") || word.equals("dusk")) {
      return true;
    }
    return switch (sentence.folded(at - 1)) {
      case "the", "at", "every", "by", "before", "that", "one", "early", "late" -> true;
      default -> false;
    };
  }

  boolean isMeridiem(int at) {
    return switch (sentence.folded(at)) {
      case "a.m.", "p.m.", "am", "pm", "a.m", "p.m" -> true;
      default -> false;
    };
  }

  /** "10 p.m.", "10:30", "22:30", "0600 GMT", "5 o'clock", "9-11 p.m.". */
  int clockAt(int at) {
    String text = sentence.token(at).text();
    int end = at + 1;
    int minutes = minutes(text);
    if (minutes < 0) {
      return -1;
    }
    if (sentence.isHyphen(end) || sentence.is(end, "to")) {
      int other = sentence.isNumber(end + 1) ? minutes(sentence.token(end + 1).text()) : -1;
      if (other >= 0 && isMeridiem(end + 2)) {
        int add = afternoon(end + 2, other);
        int first = minutes + (add > 0 && minutes <= other ? add : 0);
        return clock(at, end + 3, first, other % 720 + add);
      }
    }
    if (isMeridiem(end)) {
      int minute = minutes % 720 + afternoon(end, minutes);
      return minutes < 780 ? clock(at, end + 1, minute, minute) : -1;
    }
    if (sentence.is(end, "o'clock")) {
      return spoken(at, end + 1, minutes);
    }
    int colon = text.indexOf(':');
    if (colon > 0 && Races.isBehindVerb(sentence, at)) {
      return -1;
    }
    if (colon > 0) {
      return clock(at, isHours(end) ? end + 1 : end, minutes, minutes);
    }
    if (text.length() == 4 && (isHours(end) || Zones.at(sentence, end) != null)) {
      int value = frame.whole(at);
      int minute = value / 100 * 60 + value % 100;
      int last = isHours(end) ? end + 1 : end;
      return value % 100 < 60 && value < 2400 ? clock(at, last, minute, minute) : -1;
    }
    return -1;
  }

  private int afternoon(int at, int minutes) {
    return sentence.folded(at).charAt(0) == 'p' && minutes >= 0 ? 720 : 0;
  }

  private boolean isHours(int at) {
    return sentence.is(at, "hrs") || sentence.is(at, "hours");
  }

  /** Minutes from midnight of "10", "10:30" or "10.30", or -1; of four digits 0. */
  private int minutes(String text) {
    int mark = Math.max(text.indexOf(':'), text.indexOf('.'));
    if (mark < 0) {
      if (text.length() == 4 && text.indexOf(',') < 0) {
        return 0;
      }
      double hour = text.length() <= 2 ? Numerals.value(text) : 24;
      return hour < 24 ? (int) (hour * 60) : -1;
    }
    if (text.length() - mark != 3 || mark > 2 || text.indexOf(',') >= 0) {
      return -1;
    }
    double hour = Numerals.value(text.substring(0, mark));
    double minute = Numerals.value(text.substring(mark + 1));
    return hour < 24 && minute < 60 ? (int) (hour * 60 + (int) minute) : -1;
  }

  /** "half past nine", "quarter to ten". */
  int spokenClock(int at, String word) {
    boolean past = sentence.is(at + 1, "past");
    if (!past && !sentence.is(at + 1, "to")) {
      return -1;
    }
    Numeral hour = Numerals.at(sentence, at + 2);
    if (hour == null || !hour.isCardinal() || hour.value() < 1 || hour.value() > 12) {
      return -1;
    }
    if (!past && (word.equals("half") || Words.isPlural(sentence, hour.end()))) {
      return -1;
    }
    int off = word.equals("half") ? 30 : past ? 15 : -15;
    return spoken(at, hour.end(), (int) (hour.value() * 60 + off));
  }

  /** A time of which it is not said whether it is before noon. */
  private int spoken(int at, int end, int minutes) {
    boolean night = false;
    boolean morning = false;
    for (int i = end; i < Math.min(sentence.size(), end + 4); i++) {
      night |= sentence.is(i, "evening") || sentence.is(i, "afternoon") || sentence.is(i, "night");
      morning |= sentence.is(i, "morning");
    }
    int early = minutes % 720;
    int from = night ? early + 720 : early;
    return clock(at, end, from, night || morning ? from : early + 720);
  }

  /** "at ten on Tuesday night", "at ten o'clock", "at 9 in the morning". */
  int hour(int at) {
    Numeral hour = Numerals.at(sentence, at);
    boolean fits =
        hour != null
            && hour.isCardinal()
            && hour.isWhole()
            && hour.value() >= 1
            && hour.value() <= 12
            && hour.end() == at + 1;
    if (!fits || hour == null) {
      return -1;
    }
    int minutes = (int) (hour.value() * 60);
    if (sentence.is(at + 1, "o'clock")) {
      return spoken(at, at + 2, minutes);
    }
    boolean about = sentence.is(at - 1, "about") || sentence.is(at - 1, "around");
    boolean placed = sentence.is(about ? at - 2 : at - 1, "at");
    return placed && isDayAfter(at + 1) ? spoken(at, at + 1, minutes) : -1;
  }

  /** Whether a day, or a part of it, is named: "on Tuesday", "in the morning", "last night". */
  private boolean isDayAfter(int at) {
    String day = sentence.folded(at + 1);
    return switch (sentence.folded(at)) {
      case "on" -> Times.isWeekday(day) || Dates.MONTHS.containsKey(day);
      case "in", "that", "this", "last" ->
          PARTS.containsKey(day) || PARTS.containsKey(sentence.folded(at + 2));
      case "tonight" -> true;
      default -> false;
    };
  }

  /**
   * A time of day with the zone behind it, and what says before it that it is not told to the
   * minute.
   */
  int clock(int start, int end, int from, int to) {
    Zones.Zone zone = Zones.at(sentence, end);
    int last = zone == null ? end : zone.end();
    int least = from;
    int most = Math.max(from, to);
    int first = start;
    int before = sentence.is(start - 1, "at") ? start - 2 : start - 1;
    int near = near(before, least);
    if (near > 0) {
      first = before - (isSide(before) ? 1 : 0);
      least -= near;
      most += near;
    }
    if (zone == null) {
      return frame.add(first, last, Kind.CLOCK, Math.max(0, least), most, Grain.MINUTE, true);
    }
    boolean day = zone.minutes() != 0 && least + zone.minutes() >= DAY;
    int shift = zone.minutes() - (day ? DAY : 0) + (least + zone.minutes() < 0 ? DAY : 0);
    return frame.add(
        first, last, Kind.CLOCK, least + shift, most + shift, Grain.MINUTE, zone.name(), false);
  }

  /** How many minutes a time may be off by the word before it, or 0: around, shortly after. */
  private int near(int at, int minutes) {
    return switch (sentence.folded(at)) {
      case "around", "about", "approximately", "roughly", "circa", "towards", "toward" ->
          about(minutes);
      case "after", "before", "past" ->
          switch (sentence.folded(at - 1)) {
            case "shortly", "soon", "little", "moments", "minutes", "slightly" -> NEAR;
            case "just" -> JUST;
            default -> 0;
          };
      default -> 0;
    };
  }

  private static int about(int minutes) {
    if (minutes % HOUR == 0) {
      return ABOUT_HOUR;
    }
    return minutes % (HOUR / 2) == 0 ? ABOUT_HALF_HOUR : ABOUT_MINUTES;
  }

  private boolean isSide(int at) {
    return sentence.is(at, "after") || sentence.is(at, "before") || sentence.is(at, "past");
  }

  int clockPart(int start, int end, int[] part) {
    boolean early = sentence.is(start - 1, "early");
    boolean late = sentence.is(start - 1, "late");
    int middle = (part[0] + part[1]) / 2;
    int from = late ? middle : part[0];
    int to = early ? middle : part[1];
    return frame.add(start, end, Kind.CLOCK, from, to, Grain.PART_OF_DAY, true);
  }
}
