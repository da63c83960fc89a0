package dev.hearsay.index;

/**
 * When a fingerprint is hot.
 *
 * @param posting articles that may hold it before it is
 * @param heads of these, how many meet all others even then; at most {@code posting}
 */
record HotBound(int posting, int heads) {}
