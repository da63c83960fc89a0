package dev.hearsay.benchmarks.scale;

import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.benchmarks.quality.ExactJoin;
import dev.hearsay.benchmarks.quality.ExactPair;
import java.util.ArrayList;
import java.util.List;

/** The exact pairs of a synthetic corpus: each family joined with itself. */
final class PlantedPairs {

  private PlantedPairs() {}

  static List<ExactPair> of(SyntheticCorpus corpus) {
    List<ExactPair> pairs = new ArrayList<>();
    for (List<Integer> family : corpus.families()) {
      pairs.addAll(ExactJoin.of(family.stream().map(corpus::article).toList()));
    }
    return pairs;
  }
}
