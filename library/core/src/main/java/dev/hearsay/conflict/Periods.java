package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.conflict.Passage.Placed;
import java.util.HashSet;
import java.util.Set;

/** Tells over how long something is counted: on Tuesday, last year, over ten years. */
final class Periods {

  /** Of two periods that are not of one kind the longer is at least so many times the other. */
  private static final double TIMES = 5;

  /** Words between what tells that a duration is a period and its number, at most. */
  private static final int NEAR = 3;

  private static final double SECONDS_OF_DAY = 86_400;

  private static final Set<String> DURING =
      Set.of("over", "in", "during", "past", "last", "within");

  private Periods() {}

  /** Whether what stands at two places is counted over periods of which one is far longer. */
  static boolean differ(Matching matching, int placeA, int placeB) {
    Set<Integer> sharedA = new HashSet<>();
    Set<Integer> sharedB = new HashSet<>();
    for (TemporalRule.Pair pair : matching.times()) {
      if (pair.agrees()) {
        sharedA.add(pair.a().place());
        sharedB.add(pair.b().place());
      }
    }
    for (NumericRule.Pair pair : matching.numbers()) {
      if (pair.agrees()) {
        sharedA.add(pair.a().place());
        sharedB.add(pair.b().place());
      }
    }
    double daysA = days(matching.a(), placeA, sharedA);
    double daysB = days(matching.b(), placeB, sharedB);
    double less = Math.min(daysA, daysB);
    double more = Math.max(daysA, daysB);
    if (less == 0 || less == more) {
      return false;
    }
    return more >= TIMES * less || isAlone(daysA < daysB ? matching.a() : matching.b());
  }

  /** Whether a time is told to be a part of a longer one: "on Saturday alone". */
  private static boolean isAlone(Passage passage) {
    return passage.times().stream()
        .anyMatch(time -> passage.form(passage.after(time)).equals("alone"));
  }

  /**
   * The days of the period that is told closest by, 0 if none is told in the statement.
   *
   * @param shared places of periods that both texts tell
   */
  private static double days(Passage passage, int place, Set<Integer> shared) {
    int statement = passage.statement(place);
    int closest = Integer.MAX_VALUE;
    double days = 0;
    for (Placed<TimeExpression> time : passage.times()) {
      int far = Math.abs(time.place() - place);
      double of = days(time.value());
      if (of > 0
          && far < closest
          && passage.statement(time.place()) == statement
          && !shared.contains(time.place())) {
        closest = far;
        days = of;
      }
    }
    for (Placed<Quantity> quantity : passage.quantities()) {
      int far = Math.abs(quantity.place() - place);
      if (far > 0
          && far < closest
          && passage.statement(quantity.place()) == statement
          && !shared.contains(quantity.place())
          && isDuring(passage, quantity)) {
        closest = far;
        days = quantity.value().value() / SECONDS_OF_DAY;
      }
    }
    return days;
  }

  private static boolean isDuring(Passage passage, Placed<Quantity> quantity) {
    if (!quantity.value().dimension().equals("time")) {
      return false;
    }
    for (int i = Math.max(0, quantity.place() - NEAR); i <= quantity.place(); i++) {
      if (DURING.contains(passage.words().get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static double days(TimeExpression time) {
    if (time.kind() == TimeExpression.Kind.CLOCK || time.kind() == TimeExpression.Kind.HABIT) {
      return 0;
    }
    return days(time.grain());
  }

  private static double days(Grain grain) {
    return switch (grain) {
      case MINUTE -> 0;
      case PART_OF_DAY, DAY, WEEKDAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30;
      case SEASON -> 91;
      case YEAR -> 365;
      case LONG -> 3650;
    };
  }
}
