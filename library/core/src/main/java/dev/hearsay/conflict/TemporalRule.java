package dev.hearsay.conflict;

import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Times of one thing that cannot be one time. */
final class TemporalRule implements Rule {

  private static final long FIRST = Long.MIN_VALUE / 4;
  private static final long LAST = Long.MAX_VALUE / 4;

  /** A year of all days. */
  private static final int LEAP_YEAR = 2000;

  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_MONTH = 31;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** Words between a verb of saying and the time of it, at most. */
  private static final int SAID = 2;

  /** The same, where it is told in between how or where it was said: "said in a statement on". */
  private static final int SAID_SOMEWHERE = 10;

  /** Words between what opens a time to one side and the time: before the 2014 season. */
  private static final Set<String> WITHIN =
      Set.of("the", "early", "mid", "late", "around", "about");

  /** What goes on with a stretch of time that began with "from". */
  private static final Set<String> UNTIL = Set.of("to", "until", "till", "through");

  /** What begins to tell that. */
  private static final Set<String> SOMEWHERE = Set.of("in", "on", "at", "to", "from", "during");

  record Pair(
      Placed<TimeExpression> a,
      Placed<TimeExpression> b,
      double near,
      double wide,
      double beside,
      long apart)
      implements Comparison {

    @Override
    public boolean agrees() {
      return apart <= 0;
    }

    @Override
    public double slot() {
      return near + wide + beside;
    }

    /** What speaks for it that both are one time: of "this year" and "Tuesday" that is little. */
    private double agreement() {
      TimeExpression t = a.value();
      TimeExpression u = b.value();
      if (!agrees() || !isBounded(t) || !isBounded(u)) {
        return 0;
      }
      long longest = Math.max(t.to() - t.from(), u.to() - u.from());
      return longest < DAYS_OF_MONTH ? 1 : t.grain() == u.grain() ? 0.5 : 0;
    }
  }

  /** All pairs of times that can be compared, the best first. */
  static List<Pair> all(Matching matching) {
    List<Pair> pairs = new ArrayList<>();
    for (Placed<TimeExpression> t : matching.a().times()) {
      for (Placed<TimeExpression> u : matching.b().times()) {
        Placed<TimeExpression> v = withoutYear(t, u);
        Placed<TimeExpression> w = withoutYear(u, t);
        if (!areComparable(matching.a(), v, matching.b(), w)) {
          continue;
        }
        int afterT = matching.a().after(t);
        int afterU = matching.b().after(u);
        pairs.add(
            new Pair(
                v,
                w,
                matching.near(t.place(), afterT, u.place(), afterU),
                matching.wide(t.place(), u.place()),
                Frame.beside(matching, t.place(), afterT, u.place(), afterU),
                apart(matching.a(), v, matching.b(), w)));
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -(p.slot() + p.agreement())));
    return pairs;
  }

  /** Whether two passages tell of times that may be those of one thing and cannot be one. */
  static boolean haveOthers(Passage a, Passage b) {
    for (Placed<TimeExpression> t : a.times()) {
      for (Placed<TimeExpression> u : b.times()) {
        Placed<TimeExpression> v = withoutYear(t, u);
        Placed<TimeExpression> w = withoutYear(u, t);
        if (areComparable(a, v, b, w) && apart(a, v, b, w) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areComparable(
      Passage a, Placed<TimeExpression> t, Passage b, Placed<TimeExpression> u) {
    return t.value().isComparable(u.value())
        && !isOfPeriod(t.value(), u.value())
        && !isOfReport(a, t)
        && !isOfReport(b, u);
  }

  /** Days, or minutes, between two times that are comparable; 0 or less if they may be one. */
  private static long apart(
      Passage a, Placed<TimeExpression> t, Passage b, Placed<TimeExpression> u) {
    return mayBeOne(a, t.value(), b, u.value()) ? 0 : Open.of(a, t).apart(Open.of(b, u));
  }

  /** The pairs one to one. */
  static List<Pair> pairs(List<Pair> pairs) {
    return OneToOne.of(pairs, pair -> pair.a.place(), pair -> pair.b.place());
  }

  /** A date as a day of any year if it is to be compared with one that does not tell its year. */
  private static Placed<TimeExpression> withoutYear(
      Placed<TimeExpression> date, Placed<TimeExpression> other) {
    TimeExpression t = date.value();
    boolean only = t.resolved() && !other.value().resolved();
    if (!only || !isOfCalendar(t) || !isOfCalendar(other.value())) {
      return date;
    }
    LocalDate from = LocalDate.ofEpochDay(t.from());
    LocalDate to = LocalDate.ofEpochDay(t.to());
    if (from.getYear() != to.getYear()) {
      return date;
    }
    TimeExpression day =
        new TimeExpression(
            t.span(), t.kind(), dayOfYear(from), dayOfYear(to), t.grain(), t.zone(), false);
    return new Placed<>(day, t.span(), date.place());
  }

  /** Whether one is a weekday, as of what was done, and the other a quarter, as of its figures. */
  private static boolean isOfPeriod(TimeExpression t, TimeExpression u) {
    return (t.grain() == Grain.WEEKDAY && u.grain() == Grain.SEASON)
        || (t.grain() == Grain.SEASON && u.grain() == Grain.WEEKDAY);
  }

  /**
   * Whether what is told of two times leaves it open that they are one: the same day, month or
   * quarter of a year that only one of them tells, or a weekday, which may be the last or the next.
   */
  private static boolean mayBeOne(Passage a, TimeExpression v, Passage b, TimeExpression w) {
    if (!v.resolved() || !w.resolved() || !isBounded(v) || !isBounded(w)) {
      return false;
    }
    boolean weekday = v.grain() == Grain.WEEKDAY || w.grain() == Grain.WEEKDAY;
    if (weekday && v.from() == v.to() && w.from() == w.to()) {
      return Math.abs(v.from() - w.from()) == DAYS_OF_WEEK;
    }
    return v.grain() == w.grain()
        && isOfYear(v)
        && !(tellsYear(a, v) && tellsYear(b, w))
        && dayOfYear(LocalDate.ofEpochDay(v.from())) == dayOfYear(LocalDate.ofEpochDay(w.from()));
  }

  /** Whether a time comes in every year. */
  private static boolean isOfYear(TimeExpression time) {
    return switch (time.grain()) {
      case DAY, MONTH, SEASON -> true;
      default -> false;
    };
  }

  private static boolean tellsYear(Passage passage, TimeExpression time) {
    return passage.words().stream()
        .anyMatch(word -> word.isIn(time.span()) && YEAR.matcher(word.form()).matches());
  }

  private static boolean isBounded(TimeExpression time) {
    return time.from() > FIRST && time.to() < LAST;
  }

  /** Whether a time is a day or a month. */
  private static boolean isOfCalendar(TimeExpression time) {
    boolean dated =
        time.grain() == Grain.DAY || time.grain() == Grain.WEEK || time.grain() == Grain.MONTH;
    return dated && isBounded(time);
  }

  private static long dayOfYear(LocalDate date) {
    return date.withYear(LEAP_YEAR).getDayOfYear() - 1L;
  }

  /** Whether a time is that at which something was said, not that of what was said. */
  private static boolean isOfReport(Passage passage, Placed<TimeExpression> time) {
    for (int i = time.place() - 1; i >= 0 && i >= time.place() - SAID_SOMEWHERE; i--) {
      Word word = passage.words().get(i);
      if (passage.isCue(word)) {
        String next = passage.words().get(i + 1).form();
        return i >= time.place() - SAID || word.form().equals("to") || SOMEWHERE.contains(next);
      }
      if (word.verb()) {
        return false;
      }
    }
    return false;
  }

  /** On which side of a time something is. */
  private enum Side {
    ALL,
    AT,
    BEFORE,
    BY,
    AFTER,
    SINCE,
    UNTIL;

    static Side of(String before) {
      return switch (before) {
        case "before" -> BEFORE;
        case "until", "till" -> UNTIL;
        case "by" -> BY;
        case "after" -> AFTER;
        case "since", "from" -> SINCE;
        default -> AT;
      };
    }

    /** "not before May" is from May on, "not until May" is in May. */
    Side denied() {
      return switch (this) {
        case BEFORE -> SINCE;
        case UNTIL -> AT;
        case BY -> AFTER;
        default -> this;
      };
    }

    /** Whether it begins or ends at the time itself. */
    boolean isEdge() {
      return this == SINCE || this == UNTIL;
    }
  }

  /** The days that a time leaves open: before 1990, since May. */
  private record Open(TimeExpression time, Side side) {

    static Open of(Passage passage, Placed<TimeExpression> time) {
      TimeExpression value = time.value();
      if (!isBounded(value)) {
        return new Open(value, Side.ALL);
      }
      String behind = passage.form(passage.after(time));
      if (behind.equals("'s")) {
        return new Open(value, Side.AT); // "before Friday's crash"
      }
      int at = time.place() - 1;
      while (at >= 0 && WITHIN.contains(passage.words().get(at).form())) {
        at--;
      }
      String before = passage.form(at);
      boolean prior = before.equals("to") && passage.form(at - 1).equals("prior");
      Side side = prior ? Side.BEFORE : Side.of(before);
      if (side == Side.SINCE && UNTIL.contains(behind)) {
        side = Side.AT;
      }
      Side denied = side.denied();
      boolean turned = denied != side && passage.isDenied(at);
      return new Open(value, turned ? denied : side);
    }

    boolean isOpen() {
      return side != Side.AT;
    }

    /** Days, or minutes, to another; 0 or less if they meet. */
    long apart(Open other) {
      return side == other.side && side.isEdge()
          ? Math.max(time.from() - other.time.to(), other.time.from() - time.to())
          : Math.max(from() - other.to(), other.from() - to());
    }

    private long from() {
      return switch (side) {
        case AT, SINCE -> time.from();
        case AFTER -> time.to() + 1;
        default -> FIRST;
      };
    }

    private long to() {
      return switch (side) {
        case AT, BY, UNTIL -> time.to();
        case BEFORE -> time.from() - 1;
        default -> LAST;
      };
    }
  }

  /** Whether both times are of the same deed: "founded in 1957", "founded in 1975". */
  private static boolean ofOneVerb(Matching matching, Pair pair) {
    return Frame.verbsBefore(matching, pair.a.place(), pair.b.place()) >= Matching.KNOWN;
  }

  /** Whether two times that are apart are days of which one is the next. */
  static boolean areNextDays(Matching matching, Pair pair) {
    return areNextDays(pair) && !isOpen(matching, pair);
  }

  private static boolean areNextDays(Pair pair) {
    return pair.apart <= 1 && isDay(pair.a.value()) && isDay(pair.b.value());
  }

  private static boolean isDay(TimeExpression time) {
    return time.kind() == TimeExpression.Kind.POINT && time.grain().compareTo(Grain.WEEKDAY) <= 0;
  }

  private static boolean isOpen(Matching matching, Pair pair) {
    return Open.of(matching.a(), pair.a).isOpen() || Open.of(matching.b(), pair.b).isOpen();
  }

  /** Days, or minutes, between the middles of two times. */
  private static long betweenMiddles(TimeExpression t, TimeExpression u) {
    return Math.abs((t.from() + t.to()) / 2 - (u.from() + u.to()) / 2);
  }

  /** Whether something is told as it stood at two moments: "by 7 April", "by 10 April". */
  static boolean areMoments(Matching matching, Pair pair) {
    Open a = Open.of(matching.a(), pair.a);
    Open b = Open.of(matching.b(), pair.b);
    boolean by = a.side == Side.BY || b.side == Side.BY;
    boolean moments = isMoment(a) && isMoment(b);
    return by && moments && Math.max(a.time.from() - b.time.to(), b.time.from() - a.time.to()) > 0;
  }

  private static boolean isMoment(Open time) {
    return (time.side == Side.BY || time.side == Side.AT) && isBounded(time.time);
  }

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    for (Pair pair : matching.times()) {
      if (pair.agrees()) {
        continue;
      }
      TimeExpression t = pair.a.value();
      TimeExpression u = pair.b.value();
      boolean open = isOpen(matching, pair);
      boolean background =
          !open
              && !ofOneVerb(matching, pair)
              && (t.kind() == TimeExpression.Kind.BACKGROUND
                  || u.kind() == TimeExpression.Kind.BACKGROUND);
      boolean years = tellsYear(matching.a(), t) && tellsYear(matching.b(), u);
      boolean same = t.grain() == u.grain() || open || years;
      boolean nextDay = !open && areNextDays(pair);
      double strength = (background ? 0.3 : 1) * (same ? 1 : 0.6) * (nextDay ? 0.7 : 1);
      found.accept(
          new Clash(
              Kind.TEMPORAL,
              Clash.Sort.TIMES,
              t.span(),
              u.span(),
              pair.a.place(),
              pair.b.place(),
              pair.near,
              pair.wide,
              strength,
              Math.log(
                  1 + (double) (open ? pair.apart : Math.max(pair.apart, betweenMiddles(t, u)))),
              matching.a().isReal(pair.a.place()) && matching.b().isReal(pair.b.place())));
    }
  }
}
