package dev.hearsay.benchmarks.peers;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.quality.Claim;
import java.util.List;

/** Articles to the pairs of them that are duplicates, by one library. */
interface Pipeline {

  /** Least Jaccard index of a pair. */
  double JACCARD = 0.5;

  /** The library and what is used of it. */
  String name();

  /**
   * Finds the pairs whose Jaccard index, measured or estimated as the library does it, is at least
   * 0.5.
   */
  List<Claim> pairs(List<Article> articles, int threads);
}
