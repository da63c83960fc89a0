package dev.hearsay.index;

/**
 * When a fingerprint is hot, and what articles meet through it then.
 *
 * @param posting articles that may hold it before it is
 * @param heads of these, how many meet all others even then; at most {@code posting}
 * @param boilerplate articles that may hold it, if it is boilerplate, before it brings nobody
 *     together, hot or not
 */
public record HotBound(int posting, int heads, int boilerplate) {}
