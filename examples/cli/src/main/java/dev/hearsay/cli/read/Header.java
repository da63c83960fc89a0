package dev.hearsay.cli.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * A plain text file opens, in this order and all optional, with "date YYYY-MM-DD", then stand-alone
 * lines: navigation, the headline, byline, a line with the date. The first line that reads as prose
 * ends the header. A line stands alone if an empty line follows, or if the next one is so much
 * longer that the text cannot be wrapped at a margin. A headline has at least four words and is no
 * sentence; below a date that has a line of its own, or above a dateline, two words are enough, and
 * it may cry or ask.
 */

/**
 * What stands before the body of a plain text.
 *
 * @param title headline, if a line looks like one
 * @param date date as written, if any
 * @param body where the body begins
 */
record Header(@Nullable String title, @Nullable String date, int body) {
  private static final int MOST_LINES = 10;
  private static final int UNWRAPPED = 100;

  private static final Pattern LEADING_DATE =
      Pattern.compile("\\s*date:?[ \\t]+(\\d{4}-\\d{2}-\\d{2})(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE = Pattern.compile("(?i:by) \\p{Lu}.*", Pattern.DOTALL);
  private static final Pattern DATE_LABEL =
      Pattern.compile("(?i)(?:(?:first |last )?(?:published|updated|posted|date)(?: on| at)?:? )");
  private static final Pattern DATE_WORD =
      Pattern.compile(
          "(?i).*(?:\\d{4}-\\d{2}-\\d{2}|\\b" + Dates.MONTH + "\\b\\.?|\\d:\\d\\d|\\bago\\b).*");
  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?:;…。！？]", Pattern.DOTALL);
  private static final Pattern ENDS_STATEMENT = Pattern.compile(".*[.:;…。]", Pattern.DOTALL);
  private static final Pattern ENDS_PROSE =
      Pattern.compile(".*[.!?:;…。！？]['\"’”»)\\]]*", Pattern.DOTALL);
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[^\\S\\r\\n]*\\R");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

  private record Line(int start, int end, String text) {}

  /** Reads the header of a text. */
  static Header of(String text) {
    return of(text, 0, null);
  }

  /**
   * Reads the header of a text that begins at {@code from}.
   *
   * @param given headline that is known already, so that no line is taken for one
   */
  static Header of(String text, int from, @Nullable String given) {
    String date = null;
    int body = skipBlank(text, from);
    Matcher leading = LEADING_DATE.matcher(text).region(from, text.length());
    if (leading.lookingAt()) {
      date = leading.group(1);
      body = skipBlank(text, leading.end());
    }
    boolean dateLine = date != null && text.substring(leading.end(), body).contains("\n");
    String title = given;
    int afterDates = body;
    List<Line> lines = lines(text, body);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      boolean marked = dateLine || Dateline.opens(next.text);
      String lineDate = dateOf(line.text);
      if (lineDate != null) {
        date = date == null ? lineDate : date;
        if (afterDates == line.start) {
          afterDates = next.start;
        }
      } else if (!isByline(line.text)) {
        if (title != null
            || !standsAlone(text, line, next)
            || (isProse(line.text) && !isHeadline(line.text, marked))) {
          break;
        }
        title = !isNavigation(line.text) && isHeadline(line.text, marked) ? line.text : null;
      }
      if (title != null) {
        body = next.start;
      }
    }
    return new Header(title, date, title == null ? afterDates : body);
  }

  /** The first non-blank lines, stripped. */
  private static List<Line> lines(String text, int from) {
    List<Line> lines = new ArrayList<>();
    int start = skipBlank(text, from);
    while (start < text.length() && lines.size() < MOST_LINES) {
      int end = endOfLine(text, start);
      lines.add(new Line(start, end, text.substring(start, end).strip()));
      start = skipBlank(text, end);
    }
    return lines;
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }

  private static boolean standsAlone(String text, Line line, Line next) {
    return EMPTY_LINE.matcher(text.substring(line.end, next.start)).find()
        || isByline(next.text)
        || dateOf(next.text) != null
        || (next.text.length() > UNWRAPPED && line.text.length() < next.text.length() * 3 / 4);
  }

  private static boolean isProse(String line) {
    return words(line) > 30 || ENDS_PROSE.matcher(line).matches();
  }

  private static boolean isByline(String line) {
    return BYLINE.matcher(line).matches() && words(line) <= 10 && !isProse(line);
  }

  /** The date of a line that is nothing but a date, with a label perhaps; null for other lines. */
  private static @Nullable String dateOf(String line) {
    Matcher label = DATE_LABEL.matcher(line);
    String rest = label.lookingAt() ? line.substring(label.end()) : line;
    if (Dates.parse(rest) != null && !rest.chars().allMatch(Character::isDigit)) {
      return rest;
    }
    boolean labelled = rest.length() < line.length();
    return labelled && words(rest) <= 8 && DATE_WORD.matcher(rest).matches() ? rest : null;
  }

  /** Whether a line is a menu: three or more short items. */
  private static boolean isNavigation(String line) {
    String[] bars = line.split("[|•·›»/>]", -1);
    if (bars.length >= 3) {
      return true;
    }
    String[] items = line.split(",", -1);
    if (items.length < 3) {
      return false;
    }
    for (String item : items) {
      String stripped = item.strip();
      if (stripped.isEmpty() || words(stripped) > 3 || !Character.isUpperCase(stripped.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHeadline(String line, boolean marked) {
    Pattern sentence = marked ? ENDS_STATEMENT : ENDS_SENTENCE;
    if (sentence.matcher(line).matches()) {
      return false;
    }
    int leastWords = marked ? 2 : 4;
    int words = words(line);
    return (words >= leastWords && words <= 30)
        || (UNSPACED.matcher(line).find() && line.length() >= 8 && line.length() <= 80);
  }

  private static int words(String line) {
    return line.strip().split("\\s+").length;
  }
}
