package dev.hearsay.conflict;

import dev.hearsay.conflict.Contents.Amount;
import dev.hearsay.conflict.Contents.Moment;
import dev.hearsay.conflict.Passage.Placed;
import java.util.List;
import java.util.function.Function;

/** Tells whether a passage has in another place what it seems to contradict. */
final class Elsewhere {

  /** What stands for the lead where nothing agrees. */
  private static final double NONE = -5;

  private static final int MOST_SIDES = 2;

  private final Matching matching;

  Elsewhere(Matching matching) {
    this.matching = matching;
  }

  /** How many sides of a clash of numbers or times the other text has as well, in another place. */
  double sides(Clash clash) {
    return switch (clash.kind()) {
      case NUMERIC, QUANTIFIER ->
          sides(matching.a().quantities(), matching.b().quantities(), clash, Amount::of);
      case TEMPORAL -> sides(matching.a().times(), matching.b().times(), clash, Moment::of);
      default -> 0;
    };
  }

  private static <T> double sides(
      List<Placed<T>> a, List<Placed<T>> b, Clash clash, Function<T, ?> value) {
    int sides = 0;
    for (Placed<T> x : a) {
      for (Placed<T> y : b) {
        boolean one = (x.place() == clash.placeA()) ^ (y.place() == clash.placeB());
        sides += one && value.apply(x.value()).equals(value.apply(y.value())) ? 1 : 0;
      }
    }
    return Math.min(MOST_SIDES, sides);
  }

  /**
   * How much more is the same around a number or time of the clash and one of the other text that
   * agrees with it than around the two that clash; less than 0 if it is less, or nothing agrees.
   */
  double lead(Clash clash) {
    return switch (clash.kind()) {
      case NUMERIC, QUANTIFIER -> lead(matching.allNumbers(), clash);
      case TEMPORAL -> lead(matching.allTimes(), clash);
      default -> NONE;
    };
  }

  private static double lead(List<? extends Comparison> all, Clash clash) {
    double own = 0;
    double best = NONE;
    for (Comparison pair : all) {
      boolean a = pair.a().span().equals(clash.a());
      boolean b = pair.b().span().equals(clash.b());
      if (a && b) {
        own = pair.slot();
      } else if ((a || b) && pair.agrees()) {
        best = Math.max(best, pair.slot());
      }
    }
    return best == NONE ? NONE : best - own;
  }
}
