package dev.hearsay.training;

import dev.hearsay.conflict.ConflictModel.Judged;
import java.util.Comparator;
import java.util.List;

/** How well a model tells contradictions from others. */
final class RocCurve {

  private RocCurve() {}

  /** How often a contradiction scores higher than another finding, by weight. */
  static double area(List<Judged> judged) {
    List<Judged> sorted =
        judged.stream().sorted(Comparator.comparingDouble(Judged::confidence)).toList();
    double lower = 0;
    double wins = 0;
    double contradictions = 0;
    for (int from = 0, to; from < sorted.size(); from = to) {
      double trueHere = 0;
      double falseHere = 0;
      for (to = from;
          to < sorted.size() && sorted.get(to).confidence() == sorted.get(from).confidence();
          to++) {
        trueHere += sorted.get(to).contradiction() ? sorted.get(to).weight() : 0;
        falseHere += sorted.get(to).contradiction() ? 0 : sorted.get(to).weight();
      }
      wins += trueHere * (lower + falseHere / 2);
      lower += falseHere;
      contradictions += trueHere;
    }
    return wins / (lower * contradictions);
  }
}
