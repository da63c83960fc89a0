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
    if (colon > 0) {
      return clock(at, isZone(end) ? end + 1 : end, minutes, minutes);
    }
    if (text.length() == 4 && isZone(end)) {
      int value = frame.whole(at);
      int minute = value / 100 * 60 + value % 100;
      return value % 100 < 60 && value < 2400 ? clock(at, end + 1, minute, minute) : -1;
    }
    return -1;
  }

  private int afternoon(int at, int minutes) {
    return sentence.folded(at).charAt(0) == 'p' && minutes >= 0 ? 720 : 0;
  }

  private boolean isZone(int at) {
    return switch (sentence.folded(at)) {
      case "gmt", "utc", "est", "edt", "bst", "cet", "ist", "hrs", "hours" -> true;
      default -> false;
    };
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

  int clock(int start, int end, int from, int to) {
    return frame.add(start, end, Kind.CLOCK, from, Math.max(from, to), Grain.MINUTE, true);
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
