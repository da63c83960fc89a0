package dev.hearsay.cli.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as newspapers, pages and feeds write them; where no zone is given, it is UTC. */
final class Dates {
  static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  private static final String WEEKDAY =
      "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + "(" + MONTH + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(" + MONTH + ")\\.?,?\\s+(\\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The form of most dates, up to the zone, which is Z or of six characters. */
  private static final String PLAIN = "0000-00-00T00:00:00";

  /**
   * Mail and feeds, RFC 822 as amended by RFC 2822: years of two digits, the zones of North America
   * by name.
   */
  private static final Pattern MAIL =
      Pattern.compile(
          WEEKDAY
              + "(\\d{1,2})\\s+("
              + MONTH
              + ")\\s+(\\d{2}|\\d{4})\\s+(\\d{2}:\\d{2}(?::\\d{2})?)(?:\\s+([+-]\\d{4}|[A-Z]{1,4}))?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> HOURS_OF_ZONE =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

  private Dates() {}

  /**
   * Understands a date.
   *
   * @param written as it stands in the file
   * @return the moment, or null if it is no date or no possible one
   */
  static @Nullable Instant parse(String written) {
    String date = written.strip();
    if (date.length() < 8 || date.length() > 60) {
      return null;
    }
    try {
      if (date.chars().allMatch(Dates::isDigit)) {
        return ofNumber(Double.parseDouble(date));
      }
      if (isDigit(date.charAt(0)) && date.charAt(4) == '-') {
        return possible(isPlain(date) ? plain(date) : iso(date));
      }
      Instant inWords = inWords(date);
      return inWords != null ? inWords : possible(mail(date));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Understands a date of a whole file, and complains if it is none.
   *
   * @param written as it stands in the file, if there is one
   * @return the moment, or null if there is no date or no possible one
   */
  static @Nullable Instant parse(@Nullable String written, Complaints complaints) {
    Instant date = written == null ? null : parse(written);
    if (written != null && date == null) {
      complaints.note(0, notUnderstood(written));
    }
    return date;
  }

  /** The complaint about a date that is none. */
  static String notUnderstood(String written) {
    return "date \"" + written + "\" is none that is understood, left out";
  }

  /**
   * Understands a number as seconds or milliseconds since 1970, or as the digits of a date such as
   * 20260304.
   *
   * @return the moment, or null if it is no possible one
   */
  static @Nullable Instant ofNumber(double number) {
    if (!(Math.abs(number) < 1e13)) {
      return null;
    }
    if (number >= 1600_01_01 && number <= 2200_12_31 && number == Math.rint(number)) {
      Instant digits = digits((int) number);
      if (digits != null) {
        return digits;
      }
    }
    boolean seconds = Math.abs(number) < 1e11;
    return possible(Instant.ofEpochMilli(Math.round(seconds ? number * 1000 : number)));
  }

  /** A day, or null if there is none such. */
  static @Nullable Instant day(int year, String month, int day) {
    try {
      int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return possible(LocalDate.of(year, number, day).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant digits(int date) {
    try {
      return LocalDate.of(date / 10_000, date / 100 % 100, date % 100)
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a date has the form that most have. */
  private static boolean isPlain(String date) {
    int zone = date.length() - PLAIN.length();
    if (zone != 1 && zone != 6) {
      return false;
    }
    for (int i = 0; i < PLAIN.length(); i++) {
      char c = date.charAt(i);
      if (PLAIN.charAt(i) == '0' ? !isDigit(c) : c != PLAIN.charAt(i)) {
        return false;
      }
    }
    char sign = date.charAt(PLAIN.length());
    return zone == 1 ? sign == 'Z' : sign == '+' || sign == '-';
  }

  private static Instant plain(String date) {
    return LocalDateTime.of(
            Integer.parseInt(date, 0, 4, 10),
            Integer.parseInt(date, 5, 7, 10),
            Integer.parseInt(date, 8, 10, 10),
            Integer.parseInt(date, 11, 13, 10),
            Integer.parseInt(date, 14, 16, 10),
            Integer.parseInt(date, 17, 19, 10))
        .toInstant(ZoneOffset.of(date.substring(PLAIN.length())));
  }

  private static Instant iso(String date) {
    String iso = date.length() > 10 && date.charAt(10) == ' ' ? withT(date) : date;
    TemporalAccessor parsed =
        ISO.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (parsed) {
      case OffsetDateTime moment -> moment.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }

  /** "2026-03-04 10:00 +01:00" as ISO writes it; a trailing UTC or GMT is Z. */
  private static String withT(String date) {
    String time = date.substring(11).replaceFirst("\\s*(?:UTC|GMT)$", "Z").replace(" ", "");
    return date.substring(0, 10) + "T" + time;
  }

  private static @Nullable Instant inWords(String date) {
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (monthFirst.matches()) {
      return day(number(monthFirst, 3), monthFirst.group(1), number(monthFirst, 2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    return dayFirst.matches()
        ? day(number(dayFirst, 3), dayFirst.group(2), number(dayFirst, 1))
        : null;
  }

  private static @Nullable Instant mail(String date) {
    Matcher mail = MAIL.matcher(date);
    if (!mail.matches()) {
      return null;
    }
    int year = number(mail, 3);
    int century = mail.group(3).length() == 4 ? 0 : year < 50 ? 2000 : 1900;
    Instant day = day(century + year, mail.group(2), number(mail, 1));
    LocalTime time = LocalTime.parse(mail.group(4));
    return day == null ? null : day.plusSeconds(time.toSecondOfDay() - offset(mail.group(5)));
  }

  /** Seconds that a zone is ahead of UTC; unknown ones are taken for UTC. */
  private static int offset(@Nullable String zone) {
    if (zone == null) {
      return 0;
    }
    return zone.startsWith("+") || zone.startsWith("-")
        ? ZoneOffset.of(zone).getTotalSeconds()
        : 3600 * HOURS_OF_ZONE.getOrDefault(zone.toUpperCase(Locale.ROOT), 0);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable Instant possible(@Nullable Instant date) {
    if (date == null) {
      return null;
    }
    int year = date.atOffset(ZoneOffset.UTC).getYear();
    return year < 1600 || year > 2200 ? null : date;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
