package dev.hearsay.conflict;

import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.TimeExpression.Grain;
import dev.hearsay.conflict.Passage.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Times of one thing that cannot be one time. */
final class TemporalRule implements Rule {

  private static final long FIRST = Long.MIN_VALUE / 4;
  private static final long LAST = Long.MAX_VALUE / 4;

  /** Words between a verb of saying and the time of it, at most. */
  private static final int SAID = 2;

  record Pair(
      Placed<TimeExpression> a, Placed<TimeExpression> b, double near, double wide, long apart) {
    boolean agrees() {
      return apart <= 0;
    }
  }

  static List<Pair> pairs(Matching matching) {
    List<Pair> pairs = new ArrayList<>();
    for (Placed<TimeExpression> t : matching.a().times()) {
      for (Placed<TimeExpression> u : matching.b().times()) {
        if (!t.value().isComparable(u.value())
            || isOfReport(matching.a(), t)
            || isOfReport(matching.b(), u)) {
          continue;
        }
        int afterT = matching.a().after(t.place(), t.value().span());
        int afterU = matching.b().after(u.place(), u.value().span());
        pairs.add(
            new Pair(
                t,
                u,
                matching.near(t.place(), afterT, u.place(), afterU),
                matching.wide(t.place(), u.place()),
                Open.of(matching.a(), t).apart(Open.of(matching.b(), u))));
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -(p.near + p.wide + (p.agrees() ? 0.5 : 0))));
    return OneToOne.of(pairs, pair -> pair.a.place(), pair -> pair.b.place());
  }

  /** Whether a time is that at which something was said, not that of what was said. */
  private static boolean isOfReport(Passage passage, Placed<TimeExpression> time) {
    for (int i = Math.max(0, time.place() - SAID); i < time.place(); i++) {
      if (passage.isCue(passage.words().get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The days that a time leaves open: before 1990, since May. */
  private record Open(long from, long to) {

    static Open of(Passage passage, Placed<TimeExpression> time) {
      TimeExpression value = time.value();
      if (value.from() < FIRST || value.to() > LAST) {
        return new Open(FIRST, LAST);
      }
      String before = time.place() > 0 ? passage.words().get(time.place() - 1).form() : "";
      return switch (before) {
        case "before", "until", "till" -> new Open(FIRST, value.from() - 1);
        case "by" -> new Open(FIRST, value.to());
        case "after" -> new Open(value.to() + 1, LAST);
        case "since", "from" -> new Open(value.from(), LAST);
        default -> new Open(value.from(), value.to());
      };
    }

    boolean isOpen() {
      return from == FIRST || to == LAST;
    }

    /** Days, or minutes, to another; 0 or less if they meet. */
    long apart(Open other) {
      return Math.max(from - other.to, other.from - to);
    }
  }

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    for (Pair pair : matching.times()) {
      if (pair.agrees()) {
        continue;
      }
      TimeExpression t = pair.a.value();
      TimeExpression u = pair.b.value();
      boolean open =
          Open.of(matching.a(), pair.a).isOpen() || Open.of(matching.b(), pair.b).isOpen();
      boolean background =
          !open
              && (t.kind() == TimeExpression.Kind.BACKGROUND
                  || u.kind() == TimeExpression.Kind.BACKGROUND);
      boolean same = t.grain() == u.grain() || open;
      boolean nextDay =
          pair.apart <= 1
              && t.grain().compareTo(Grain.WEEKDAY) <= 0
              && t.kind() == TimeExpression.Kind.POINT;
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
              Math.log(1 + (double) pair.apart),
              matching.a().isReal(pair.a.place()) && matching.b().isReal(pair.b.place())));
    }
  }
}
