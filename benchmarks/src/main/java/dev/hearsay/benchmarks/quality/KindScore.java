package dev.hearsay.benchmarks.quality;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * How well conflicts, or contradictions, of a kind are found.
 *
 * @param kind the kind, or "all"
 * @param precision of those found that are said to be of the kind, those that are any
 * @param recall of those of the kind, those found as any
 */
record KindScore(String kind, Share precision, Share recall) {

  /** Of pairs of statements. */
  static List<KindScore> ofPairs(List<Judged> judged) {
    List<KindScore> scores = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Judged> told =
          judged.stream()
              .filter(one -> one.verdict().contradiction() && one.verdict().kind() == kind)
              .toList();
      List<Judged> meant =
          judged.stream()
              .filter(one -> one.pair().contradiction() && one.pair().kind().equals(kind.name()))
              .toList();
      scores.add(
          new KindScore(
              kind.name(),
              Share.of((int) told.stream().filter(Judged::isTrue).count(), told.size()),
              Share.of((int) meant.stream().filter(Judged::isTrue).count(), meant.size())));
    }
    scores.add(all(scores));
    return scores;
  }

  /** Of the conflicts of stories. */
  static List<KindScore> ofStories(List<Conflict> found, List<GoldConflict> gold) {
    List<KindScore> scores = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Conflict> told = found.stream().filter(one -> one.kind() == kind).toList();
      List<GoldConflict> meant = gold.stream().filter(one -> one.kind() == kind).toList();
      int right = (int) told.stream().filter(c -> gold.stream().anyMatch(g -> g.is(c))).count();
      int met = (int) meant.stream().filter(g -> found.stream().anyMatch(g::is)).count();
      scores.add(
          new KindScore(kind.name(), Share.of(right, told.size()), Share.of(met, meant.size())));
    }
    scores.add(all(scores));
    return scores;
  }

  private static KindScore all(List<KindScore> kinds) {
    return new KindScore(
        "all",
        sum(kinds.stream().map(KindScore::precision).toList()),
        sum(kinds.stream().map(KindScore::recall).toList()));
  }

  private static Share sum(List<Share> shares) {
    return Share.of(
        shares.stream().mapToInt(Share::part).sum(), shares.stream().mapToInt(Share::of).sum());
  }
}
