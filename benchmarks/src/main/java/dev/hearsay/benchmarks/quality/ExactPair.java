package dev.hearsay.benchmarks.quality;

/**
 * Two articles and what they share, over their distinct shingles.
 *
 * @param a id of one article
 * @param b id of the other
 * @param jaccard |A∩B| / |A∪B|
 * @param containment |A∩B| / min(|A|,|B|)
 */
public record ExactPair(String a, String b, double jaccard, double containment) {

  Pair pair() {
    return Pair.of(a, b);
  }
}
