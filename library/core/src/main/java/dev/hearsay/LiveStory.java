package dev.hearsay;

import dev.hearsay.story.Story;

/**
 * A story as it is now, under an id that lasts.
 *
 * @param id above 0, the greater the younger; it stays the same while the story lives
 * @param story its articles
 */
public record LiveStory(long id, Story story) {}
