package dev.hearsay.story;

/**
 * An article held that tells of the same event as the one asked about.
 *
 * @param id its id
 * @param nearness how near the two are, in 0..1 (see {@link StoryRule})
 */
public record Neighbour(String id, double nearness) {}
