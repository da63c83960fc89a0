package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import dev.hearsay.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2028, 4, 12);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on 5 April 2028                 | 2028-04-05 | 2028-04-05 | DAY
          on April 5th, 2028, it          | 2028-04-05 | 2028-04-05 | DAY
          on April 5                      | 2028-04-05 | 2028-04-05 | DAY
          the 5th of April                | 2028-04-05 | 2028-04-05 | DAY
          5th April                       | 2028-04-05 | 2028-04-05 | DAY
          on Sept. 11, 2001               | 2001-09-11 | 2001-09-11 | DAY
          on Dec. 3                       | 2027-12-03 | 2027-12-03 | DAY
          2028-04-05                      | 2028-04-05 | 2028-04-05 | DAY
          25/04/2028                      | 2028-04-25 | 2028-04-25 | DAY
          04/25/2028                      | 2028-04-25 | 2028-04-25 | DAY
          5.4.2028                        | 2028-04-05 | 2028-04-05 | DAY
          April 5-7                       | 2028-04-05 | 2028-04-07 | DAY
          5 to 7 April                    | 2028-04-05 | 2028-04-07 | DAY
          Tuesday, April 11, 2028         | 2028-04-11 | 2028-04-11 | DAY
          on Tuesday                      | 2028-04-11 | 2028-04-11 | WEEKDAY
          on Tuesday night                | 2028-04-11 | 2028-04-11 | PART_OF_DAY
          on Wednesday                    | 2028-04-12 | 2028-04-12 | WEEKDAY
          on Thursday he said             | 2028-04-06 | 2028-04-06 | WEEKDAY
          it will open on Thursday        | 2028-04-13 | 2028-04-13 | WEEKDAY
          he will speak on Friday         | 2028-04-14 | 2028-04-14 | WEEKDAY
          he said on Friday it will open  | 2028-04-07 | 2028-04-07 | WEEKDAY
          on Tuesday next week            | 2028-04-18 | 2028-04-18 | WEEKDAY
          next Monday                     | 2028-04-17 | 2028-04-17 | WEEKDAY
          last Wednesday                  | 2028-04-05 | 2028-04-05 | WEEKDAY
          today                           | 2028-04-12 | 2028-04-12 | DAY
          yesterday                       | 2028-04-11 | 2028-04-11 | DAY
          yesterday evening               | 2028-04-11 | 2028-04-11 | PART_OF_DAY
          tomorrow                        | 2028-04-13 | 2028-04-13 | DAY
          the day before yesterday        | 2028-04-10 | 2028-04-10 | DAY
          tonight                         | 2028-04-12 | 2028-04-12 | PART_OF_DAY
          last night                      | 2028-04-11 | 2028-04-12 | PART_OF_DAY
          this morning                    | 2028-04-12 | 2028-04-12 | PART_OF_DAY
          last week                       | 2028-04-03 | 2028-04-09 | WEEK
          in the last week of March       | 2028-03-01 | 2028-03-31 | MONTH
          this week                       | 2028-04-10 | 2028-04-16 | WEEK
          at the weekend                  | 2028-04-08 | 2028-04-09 | WEEK
          last month                      | 2028-03-01 | 2028-03-31 | MONTH
          next month                      | 2028-05-01 | 2028-05-31 | MONTH
          earlier this month              | 2028-04-01 | 2028-04-30 | MONTH
          last year                       | 2027-01-01 | 2027-12-31 | YEAR
          three days ago                  | 2028-04-09 | 2028-04-09 | DAY
          two weeks ago                   | 2028-03-26 | 2028-04-01 | WEEK
          in March                        | 2028-03-01 | 2028-03-31 | MONTH
          in December                     | 2027-12-01 | 2027-12-31 | MONTH
          in February 2027                | 2027-02-01 | 2027-02-28 | MONTH
          last June                       | 2027-06-01 | 2027-06-30 | MONTH
          mid-April                       | 2028-04-11 | 2028-04-20 | WEEK
          in early April                  | 2028-04-01 | 2028-04-10 | WEEK
          at the end of March             | 2028-03-21 | 2028-03-31 | WEEK
          in 1994                         | 1994-01-01 | 1994-12-31 | YEAR
          the 2028 election               | 2028-01-01 | 2028-12-31 | YEAR
          in early 2013                   | 2013-01-01 | 2013-04-30 | SEASON
          late 2013                       | 2013-09-01 | 2013-12-31 | SEASON
          from 2015 to 2018               | 2015-01-01 | 2018-12-31 | LONG
          in 2015-16                      | 2015-01-01 | 2016-12-31 | YEAR
          in the 1990s                    | 1990-01-01 | 1999-12-31 | LONG
          in the 1990's                   | 1990-01-01 | 1999-12-31 | LONG
          in the early 1990's             | 1990-01-01 | 1993-12-31 | LONG
          the 20th century                | 1901-01-01 | 2000-12-31 | LONG
          in the summer of 2026           | 2026-06-01 | 2026-08-31 | SEASON
          the winter of 2026              | 2025-12-01 | 2027-02-28 | SEASON
          last spring                     | 2027-03-01 | 2027-05-31 | SEASON
          in the fall of 2027             | 2027-09-01 | 2027-11-30 | SEASON
          in the third quarter of 2027    | 2027-07-01 | 2027-09-30 | SEASON
          on the night of January 9       | 2028-01-09 | 2028-01-09 | DAY
          the morning of 5 April          | 2028-04-05 | 2028-04-05 | DAY
          on the evening of Tuesday       | 2028-04-11 | 2028-04-11 | PART_OF_DAY
          in the early hours of Friday    | 2028-04-07 | 2028-04-07 | PART_OF_DAY
          late on Tuesday                 | 2028-04-11 | 2028-04-11 | WEEKDAY
          early on Sunday                 | 2028-04-09 | 2028-04-09 | WEEKDAY
          the middle of February          | 2028-02-11 | 2028-02-20 | WEEK
          in late May of 2028             | 2028-05-21 | 2028-05-31 | WEEK
          on 6 May                        | 2028-05-06 | 2028-05-06 | DAY
          the last Saturday in May        | 2028-05-27 | 2028-05-27 | DAY
          the first Monday of June        | 2028-06-05 | 2028-06-05 | DAY
          the second Sunday in March 2027 | 2027-03-14 | 2027-03-14 | DAY
          summer of 2024                  | 2024-06-01 | 2024-08-31 | SEASON
          three months ago                | 2027-12-28 | 2028-01-27 | MONTH
          Q1 2028                         | 2028-01-01 | 2028-03-31 | SEASON
          in the first quarter            | 2028-01-01 | 2028-03-31 | SEASON
          in the fourth quarter           | 2027-10-01 | 2027-12-31 | SEASON
          the first half of 2027          | 2027-01-01 | 2027-06-30 | SEASON
          the strike began in June        | 2027-06-01 | 2027-06-30 | MONTH
          the strike will begin in June   | 2028-06-01 | 2028-06-30 | MONTH
          he took office in January       | 2028-01-01 | 2028-01-31 | MONTH
          he paid 2026 bonuses            | 2026-01-01 | 2026-12-31 | YEAR
          """)
  void daysFromTheTextAndTheDateOfTheArticle(
      String text, LocalDate from, LocalDate to, Grain grain) {
    TimeExpression time = only(text, PUBLISHED);
    assertEquals(Kind.POINT, time.kind());
    assertEquals(from, LocalDate.ofEpochDay(time.from()));
    assertEquals(to, LocalDate.ofEpochDay(time.to()));
    assertEquals(grain, time.grain());
    assertTrue(time.resolved());
  }

  /** Months as told late in a year, on 10 December 2028. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          he took office in January      | 2028-01-01
          the strike began in May        | 2028-05-01
          it opens in May                | 2029-05-01
          it will close in January       | 2029-01-01
          Bridge to close in January     | 2029-01-01
          """)
  void monthsOfTheYearStayWithoutACueOfTheFuture(String text, LocalDate from) {
    TimeExpression time = only(text, LocalDate.of(2028, 12, 10));
    assertEquals(from, LocalDate.ofEpochDay(time.from()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at 10 p.m.             | 22:00 | 22:00
          at 10pm                | 22:00 | 22:00
          at 10 a.m.             | 10:00 | 10:00
          at 12:15 a.m.          | 00:15 | 00:15
          at 12.30pm             | 12:30 | 12:30
          at 10:30 p.m.          | 22:30 | 22:30
          at 22:30               | 22:30 | 22:30
          at 0600 GMT            | 06:00 | 06:00
          at noon                | 12:00 | 12:00
          at midnight            | 00:00 | 00:00
          at 5 o'clock           | 05:00 | 17:00
          half past nine         | 09:30 | 21:30
          quarter to ten         | 09:45 | 21:45
          9-11 p.m.              | 21:00 | 23:00
          around 9 p.m.          | 20:30 | 21:30
          at about 10:30 a.m.    | 10:15 | 10:45
          at about 4.20 p.m.     | 16:10 | 16:30
          shortly after 9 p.m.   | 20:30 | 21:30
          just before 9 p.m.     | 20:45 | 21:15
          just after noon        | 11:45 | 12:15
          before 9 p.m.          | 21:00 | 21:00
          """)
  void timesOfDay(String text, String from, String to) {
    TimeExpression time = only(text, null);
    assertEquals(Kind.CLOCK, time.kind());
    assertEquals(Grain.MINUTE, time.grain());
    assertEquals(minutes(from), time.from());
    assertEquals(minutes(to), time.to());
  }

  /** Times of day with their zones, in minutes of UTC where the zone is known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at 10 p.m.                | 22:00 |            | true
          at 10 p.m. GMT            | 22:00 | utc        | false
          at 0600 GMT               | 06:00 | utc        | false
          at 22:30 CET              | 21:30 | utc        | false
          at 00:30 CEST             | 22:30 | utc        | false
          at 9 a.m. EDT             | 13:00 | utc        | false
          at 10 p.m. EST            | 03:00 | utc        | false
          at 9pm BST                | 20:00 | utc        | false
          at 8 p.m. (IST)           | 14:30 | utc        | false
          at 9 p.m. local time      | 21:00 | local      | false
          at 2100 local time        | 21:00 | local      | false
          at 9 a.m. ET              | 09:00 | et         | false
          at 9 a.m. Eastern time    | 09:00 | et         | false
          at 9 p.m. Arizona time    | 21:00 | arizona    | false
          at 9 p.m. New York time   | 21:00 | new york   | false
          """)
  void zonesOfTimesOfDay(String text, String from, @Nullable String zone, boolean resolved) {
    TimeExpression time = only(text, null);
    assertEquals(minutes(from), time.from());
    assertEquals(zone == null ? "" : zone, time.zone());
    assertEquals(resolved, time.resolved());
    assertEquals(text.substring(3), time.span().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Sundays              | 6 | 6
          the shop is open Mondays| 0 | 0
          every Tuesday           | 1 | 1
          on Monday nights        | 0 | 0
          Mondays to Fridays      | 0 | 4
          """)
  void habits(String text, long from, long to) {
    TimeExpression time = only(text, PUBLISHED);
    assertEquals(Kind.HABIT, time.kind());
    assertEquals(from, time.from());
    assertEquals(to, time.to());
    assertEquals(Grain.WEEKDAY, time.grain());
    assertEquals(false, time.resolved());
  }

  /** Pairs of times that can be compared, and pairs that cannot, both without a date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at 9 p.m.            | at 8 p.m.            | true
          at 9 p.m. GMT        | at 9 a.m. EDT        | true
          at 9 p.m. GMT        | at 9 p.m.            | false
          at 9 p.m. local time | at 9 p.m.            | false
          at 9 p.m. ET         | at 9 p.m. GMT        | false
          at 9 p.m. ET         | at 8 p.m. Eastern    | true
          at 9 p.m.            | on Tuesday           | false
          on Sundays           | on Mondays           | true
          on Sundays           | on Monday            | false
          on Tuesday           | on Monday night      | true
          on Tuesday           | on 6 May             | false
          on 6 May             | in June              | true
          in 1994              | on 6 May             | false
          in 1994              | in 1996              | true
          35 years ago         | about a decade ago   | true
          35 years ago         | in 1994              | false
          35 years ago         | on Tuesday           | false
          35 years ago         | on 6 May             | false
          35 years ago         | this year            | true
          35 days ago          | 35 years ago         | false
          """)
  void comparableOrNot(String a, String b, boolean comparable) {
    TimeExpression time = only(a, null);
    TimeExpression other = only(b, null);
    assertEquals(comparable, time.isComparable(other));
    assertEquals(comparable, other.isComparable(time));
  }

  @Test
  void hoursInWords() {
    assertEquals(
        List.of(22 * 60L, 1L),
        read("at ten on Tuesday night", null).stream().map(TimeExpression::from).toList());
    assertEquals(
        List.of(10 * 60L, 240L),
        read("at ten in the morning", null).stream().map(TimeExpression::from).toList());
    assertEquals(21 * 60L, read("at 9 last night", PUBLISHED).get(0).from());
    assertEquals(1, read("at ten on Tuesday", null).get(1).from());
    assertEquals(List.of(), read("at ten pubs in town", null));
  }

  /** Years told by their distance, from the article back; the rounder they are told, the wider. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          35 years ago        | 34.5 | 35.5
          some 35 years ago   | 32.5 | 37.5
          almost 30 years ago | 24   | 36
          a decade ago        | 5    | 15
          two centuries ago   | 150  | 250
          35 years from now   | -35.5 | -34.5
          """)
  void yearsByTheirDistance(String text, double least, double most) {
    TimeExpression time = only(text, null);
    assertEquals(-most, time.from() / 365.25, 0.1);
    assertEquals(-least, time.to() / 365.25, 0.1);
    assertEquals(false, time.resolved());
    TimeExpression dated = only(text, PUBLISHED);
    long today = PUBLISHED.toEpochDay();
    assertEquals(time.from(), dated.from() - today);
    assertEquals(time.to(), dated.to() - today);
    assertEquals(true, dated.resolved());
  }

  @Test
  void onlyTheYearIsMissing() {
    TimeExpression time = only("the last Saturday in May", null);
    assertEquals(121, time.from());
    assertEquals(151, time.to());
    assertEquals(Grain.MONTH, time.grain());
    assertEquals(false, time.resolved());
  }

  @Test
  void sinceAMonthIsPast() {
    assertEquals(LocalDate.of(2027, 9, 1).toEpochDay(), only("since September", PUBLISHED).from());
  }

  @Test
  void partsOfTheDay() {
    TimeExpression dawn = only("at dawn", null);
    assertEquals(Kind.CLOCK, dawn.kind());
    assertEquals(Grain.PART_OF_DAY, dawn.grain());
    TimeExpression night = only("in the night", null);
    assertTrue(night.from() > dawn.to() && night.to() > 24 * 60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          since 1990                     | YEAR
          since last September           | MONTH
          ten years after the war        | YEAR
          two days earlier               | DAY
          a week later                   | WEEK
          on the 20th anniversary        | LONG
          he was born in 1960            | YEAR
          a firm founded in 1960         | YEAR
          """)
  void background(String text, Grain grain) {
    TimeExpression time = only(text, PUBLISHED);
    assertEquals(Kind.BACKGROUND, time.kind());
    assertEquals(grain, time.grain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Monday             | 0   | 0   | WEEKDAY
          on Tuesday night      | 1   | 1   | PART_OF_DAY
          on January 1          | 0   | 0   | DAY
          on April 5            | 95  | 95  | DAY
          in February           | 31  | 59  | MONTH
          in the third quarter  | 182 | 273 | SEASON
          """)
  void withoutTheDateOfTheArticle(String text, long from, long to, Grain grain) {
    TimeExpression time = only(text, null);
    assertEquals(from, time.from());
    assertEquals(to, time.to());
    assertEquals(grain, time.grain());
    assertEquals(false, time.resolved());
  }

  @Test
  void onlyTheDateCouldTell() {
    TimeExpression said = read("He said: “We leave today.”", null).get(0);
    assertEquals(Long.MIN_VALUE, said.from());
    assertEquals(Long.MAX_VALUE, said.to());
    TimeExpression time = only("yesterday", null);
    assertEquals(Long.MIN_VALUE, time.from());
    assertEquals(Long.MAX_VALUE, time.to());
    assertEquals(false, time.resolved());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for three days",
        "within two years",
        "nine weeks",
        "Theresa May said",
        "they may march on",
        "the fall of Berlin",
        "2000 people came",
        "more than 1950 pupils",
        "a quarter of voters",
        "the second man",
        "won 3-1",
        "10 to 12 people",
        "$2028",
        "the wed couple sat in the sun",
        "1,994 people",
        "12 of them",
        ""
      })
  void noTimes(String text) {
    assertEquals(List.of(), read(text, PUBLISHED));
  }

  @Test
  void severalTimesInTheirOrder() {
    String text = "At 10 p.m. on Tuesday, three weeks ago in 2027, he left.";
    List<TimeExpression> times = read(text, PUBLISHED);
    assertEquals(
        List.of("10 p.m.", "Tuesday", "three weeks ago", "2027"),
        times.stream().map(time -> time.span().of(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTokensAreRead(long seed) {
    String[] words = {
      "5",
      "31",
      "30",
      "2028",
      "April",
      "Feb",
      ".",
      "-",
      "/",
      "of",
      "the",
      "early",
      "mid",
      "last",
      "next",
      "Tuesday",
      "th",
      "s",
      "winter",
      "quarter",
      "third",
      "to",
      "past",
      "half",
      "10:30",
      "a",
      "year",
      "ago",
      "12",
      "p.m.",
      "since",
      "5.4.2028",
      "99.99.2028",
      "00:00",
      "2400",
      "GMT",
      "night",
      "Mondays",
      "local",
      "time",
      "around",
      "at",
      "just",
      "before",
      "hours",
      "every"
    };
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(10);
      for (int j = 0; j < length; j++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      LocalDate published = random.nextBoolean() ? PUBLISHED : null;
      int at = 0;
      for (TimeExpression time : read(text.toString(), published)) {
        assertTrue(time.from() <= time.to(), text.toString());
        assertTrue(time.span().start() >= at, text.toString());
        at = time.span().end();
      }
    }
  }

  private static long minutes(String clock) {
    return Long.parseLong(clock.substring(0, 2)) * 60 + Long.parseLong(clock.substring(3));
  }

  private static TimeExpression only(String text, @Nullable LocalDate published) {
    List<TimeExpression> times = read(text, published);
    assertEquals(1, times.size(), () -> text + ": " + times);
    return times.get(0);
  }

  private static List<TimeExpression> read(String text, @Nullable LocalDate published) {
    return Times.read(new Sentence(TokenReader.read(text, new Span(0, text.length()))), published);
  }
}
