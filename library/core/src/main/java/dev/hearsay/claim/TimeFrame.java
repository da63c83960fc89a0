package dev.hearsay.claim;

import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.TimeExpression.Kind;
import dev.hearsay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence and the day of its article, and the times read so far. */
final class TimeFrame {

  private static final Set<String> FUTURE = Words.of("future");

  /** Verbs that tell in the present what is to come: the trial begins Monday. */
  private static final Set<String> TIMETABLED = Words.of("timetabled");

  /** Verbs behind which "to" tells what is to come: asked them to join him Monday. */
  private static final Set<String> PLANNED = Words.of("planned");

  /** Tokens between such a verb and "to", at most. */
  private static final int ASKED = 3;

  private static final Set<String> SAID =
      Set.of("said", "says", "told", "announced", "reported", "added", "warned", "confirmed");

  /** Tokens before and after a time among which a word for the future is looked for. */
  private static final int CUE_BEFORE = 6;

  private static final int CUE_AFTER = 4;

  /** A year with every day, for times of which the year is not known. */
  static final int LEAP_YEAR = 2000;

  final Sentence sentence;
  final @Nullable LocalDate published;
  final List<TimeExpression> found = new ArrayList<>();

  TimeFrame(Sentence sentence, @Nullable LocalDate published) {
    this.sentence = sentence;
    this.published = published;
  }

  int skipStop(int at) {
    return sentence.is(at, ".") && sentence.isGlued(at) ? at + 1 : at;
  }

  boolean isMagnitude(int at) {
    return switch (sentence.folded(at)) {
      case "million",
          "billion",
          "thousand",
          "hundred",
          "percent",
          "per",
          "people",
          "m",
          "bn",
          "k" ->
          true;
      default -> false;
    };
  }

  /** A year in four digits at a token, or 0. */
  int yearAt(int at) {
    if (!sentence.isNumber(at)) {
      return 0;
    }
    String digits = sentence.token(at).text();
    if (digits.length() != 4) {
      return 0;
    }
    double value = Numerals.value(digits);
    return value >= 1000 && value <= 2100 ? (int) value : 0;
  }

  /** The year after a date, with or without a comma, or told by its distance, or 0. */
  int yearAfter(int at) {
    int near = nearYear(at);
    if (near > at) {
      return published == null ? 0 : published.getYear() + shift(near - 1);
    }
    int year = yearAt(yearPlace(at));
    return year >= 1500 ? year : 0;
  }

  /** The place of "year" in "last year", "of this year"; or {@code at} if it is not told so. */
  private int nearYear(int at) {
    int which = sentence.is(at, "of") ? at + 1 : at;
    boolean near =
        sentence.is(which, "this") || sentence.is(which, "last") || sentence.is(which, "next");
    return near && sentence.is(which + 1, "year") ? which + 1 : at;
  }

  /** How far a time is that is told as this one, the last or the next. */
  int shift(int at) {
    return sentence.is(at, "last") ? -1 : sentence.is(at, "next") ? 1 : 0;
  }

  int yearPlace(int at) {
    int near = nearYear(at);
    if (near > at) {
      return near;
    }
    boolean skip = sentence.is(at, ",") || sentence.is(at, "of") || sentence.is(at, "in");
    return skip && yearAt(at + 1) > 0 ? at + 1 : at;
  }

  boolean isCounted(int at) {
    return Words.isPlural(sentence, at);
  }

  int whole(int at) {
    double value = Numerals.value(sentence.token(at).text());
    return value >= 0 && value < 10_000 ? (int) value : -1;
  }

  static long firstDay(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }

  static long lastDay(int year) {
    return LocalDate.of(year, 12, 31).toEpochDay();
  }

  int months(int start, int end, YearMonth first, int count, Grain grain) {
    long from = first.atDay(1).toEpochDay();
    long to = first.plusMonths(count - 1L).atEndOfMonth().toEpochDay();
    return add(start, end, kindAt(start), from, to, grain, true);
  }

  int unknown(int start, int end, Grain grain) {
    return add(start, end, kindAt(start), Long.MIN_VALUE, Long.MAX_VALUE, grain, false);
  }

  /** BACKGROUND after "since", or of anniversaries; else POINT. */
  Kind kindAt(int start) {
    int at = start - 1;
    if (sentence.is(at, "the") || sentence.is(at, "early") || sentence.is(at, "late")) {
      at--;
    }
    if (sentence.is(at, "since")) {
      return Kind.BACKGROUND;
    }
    return Kind.POINT;
  }

  /** Whether a word near a token tells that what is named there is still to come. */
  boolean isFuture(int at) {
    for (int i = at - 1; i >= Math.max(0, at - CUE_BEFORE); i--) {
      if (FUTURE.contains(sentence.folded(i)) || TIMETABLED.contains(sentence.folded(i))) {
        return true;
      }
      if (sentence.is(i, "to") && isPlanned(i)) {
        return true;
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - CUE_AFTER); i--) {
      if (SAID.contains(sentence.folded(i))) {
        return false;
      }
    }
    for (int i = at + 1; i <= at + CUE_AFTER; i++) {
      if (FUTURE.contains(sentence.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlanned(int to) {
    if (Part.of(sentence.folded(to + 1)) == Part.ARTICLE) {
      return false;
    }
    for (int i = to - 1; i >= Math.max(0, to - ASKED); i--) {
      if (PLANNED.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Days counted from that of the article. */
  int add(int start, int end, Kind kind, long from, long to, Grain grain) {
    if (published == null) {
      return unknown(start, end, grain);
    }
    long today = published.toEpochDay();
    return add(start, end, kind, today + from, today + to, grain, true);
  }

  int add(int start, int end, Kind kind, long from, long to, Grain grain, boolean resolved) {
    return add(start, end, kind, from, to, grain, "", resolved);
  }

  int add(
      int start,
      int end,
      Kind kind,
      long from,
      long to,
      Grain grain,
      String zone,
      boolean resolved) {
    Span span = new Span(sentence.token(start).start(), sentence.token(end - 1).end());
    found.add(new TimeExpression(span, kind, from, to, grain, zone, resolved));
    return end;
  }
}
