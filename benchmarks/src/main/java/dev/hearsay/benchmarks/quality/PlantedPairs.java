package dev.hearsay.benchmarks.quality;

import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.util.List;

/** The exact pairs of a synthetic corpus: each family joined with itself. */
public final class PlantedPairs {

  private PlantedPairs() {}

  /**
   * Counts the pairs.
   *
   * @param corpus with repeats planted
   * @return all of its pairs with containment ≥ 0.6, family after family
   */
  public static List<ExactPair> of(SyntheticCorpus corpus) {
    return corpus.families().parallelStream()
        .map(family -> ExactJoin.of(family.stream().map(corpus::article).toList()))
        .flatMap(List::stream)
        .toList();
  }
}
