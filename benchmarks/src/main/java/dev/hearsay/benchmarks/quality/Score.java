package dev.hearsay.benchmarks.quality;

import java.util.List;

/**
 * How well findings agree with the exact pairs.
 *
 * @param jaccard recall of the pairs with Jaccard ≥ 0.5
 * @param containment recall of the pairs with containment ≥ 0.6, which is all
 * @param bands recall by Jaccard: from 0.5, 0.6, 0.7, 0.8 and 0.9
 * @param precision of the pairs claimed clearly above a threshold, those that are exact pairs
 * @param measures of the exact pairs reported, those with both measures within the tolerance
 * @param missed exact pairs not found
 * @param claimedFalsely pairs claimed clearly above a threshold that are no exact pairs
 */
public record Score(
    Share jaccard,
    Share containment,
    List<Share> bands,
    Share precision,
    Share measures,
    List<ExactPair> missed,
    List<Claim> claimedFalsely) {}
