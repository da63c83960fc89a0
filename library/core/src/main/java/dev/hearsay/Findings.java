package dev.hearsay;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.story.Story;
import java.util.List;

/**
 * What Hearsay says of a set of articles. It depends on the set alone: not on the order of arrival,
 * the number of threads, or whether the articles came one by one or in a batch. Within each list
 * the order is by precedence (see {@link dev.hearsay.duplicate.CanonicalPolicy}).
 *
 * @param duplicates every pair found, {@code a} preceding {@code b}; an article with the very
 *     tokens of another appears once, {@code IDENTICAL} to the first of its kind, which stands for
 *     it in all other pairs
 * @param clusters groups of two or more duplicates, disjoint
 * @param stories groups of two or more articles that tell of one event, disjoint; empty unless
 *     {@link Options#stories} asks for them
 * @param conflicts statements that contradict one another, of articles of one story or of one
 *     article; of copies of one text only the canonical one is read, and the first {@link
 *     Limits#pairs} others are named with it. Those of one story stand together, the surest first;
 *     empty unless {@link Options#conflicts} asks for them
 * @param repetitions passages that one article repeats within itself
 * @param rejections articles not taken; always empty for an embedded {@link Hearsay}, which throws
 *     instead
 * @param counters what was done and what was cut
 */
public record Findings(
    List<Duplicate> duplicates,
    List<Cluster> clusters,
    List<Story> stories,
    List<Conflict> conflicts,
    List<Repetition> repetitions,
    List<Rejection> rejections,
    Counters counters) {

  /** Makes the lists unmodifiable. */
  public Findings {
    duplicates = List.copyOf(duplicates);
    clusters = List.copyOf(clusters);
    stories = List.copyOf(stories);
    conflicts = List.copyOf(conflicts);
    repetitions = List.copyOf(repetitions);
    rejections = List.copyOf(rejections);
  }
}
