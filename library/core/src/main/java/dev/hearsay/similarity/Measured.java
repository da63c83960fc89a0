package dev.hearsay.similarity;

/**
 * A profile with the lengths of its vectors of weighted terms.
 *
 * @param profile what an article is about
 * @param all length over all terms
 * @param lead length over the terms of headline and lead
 * @param names length over names
 */
public record Measured(Profile profile, float all, float lead, float names) {}
