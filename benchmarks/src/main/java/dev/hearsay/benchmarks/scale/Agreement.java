package dev.hearsay.benchmarks.scale;

import dev.hearsay.benchmarks.quality.Share;

/**
 * Findings against the planted pairs.
 *
 * @param jaccard recall of pairs with Jaccard ≥ 0.5
 * @param containment recall of pairs with containment ≥ 0.6
 * @param precision of pairs claimed
 */
record Agreement(Share jaccard, Share containment, Share precision) {}
