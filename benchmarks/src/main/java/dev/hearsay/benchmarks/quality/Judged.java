package dev.hearsay.benchmarks.quality;

import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.Verdict;
import java.util.List;

/**
 * A pair of statements and what is said of it.
 *
 * @param pair the pair
 * @param verdict what is said
 */
record Judged(StatementPair pair, Verdict verdict) {

  /** What a finder says of pairs, in their order, on all processors. */
  static List<Judged> by(ConflictFinder finder, List<StatementPair> pairs) {
    return pairs.parallelStream()
        .map(
            pair ->
                new Judged(
                    pair, finder.judge(pair.a(), pair.contextA(), pair.b(), pair.contextB())))
        .toList();
  }

  boolean isTrue() {
    return pair.contradiction() && verdict.contradiction();
  }

  boolean isFalseAlarm() {
    return !pair.contradiction() && verdict.contradiction();
  }
}
