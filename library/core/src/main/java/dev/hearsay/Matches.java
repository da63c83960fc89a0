package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.story.Neighbour;
import java.util.List;

/**
 * The articles held that one article repeats or tells of the same event, as of the moment of
 * asking.
 *
 * @param duplicates each with {@code a} the article asked about, strongest first
 * @param neighbours articles held that tell of the same event, the nearest first; of a cluster the
 *     canonical one alone, of articles added in bulk and not grouped yet the first with its tokens;
 *     empty unless {@link Options#stories} asks for them
 * @param compared false if the article has fewer distinct shingles than {@link
 *     Options#minimumShingles}, so that nothing can be said of it
 * @param cut matches or candidates left out by {@link Limits}
 */
public record Matches(
    List<Duplicate> duplicates, List<Neighbour> neighbours, boolean compared, int cut) {

  /** Makes the list unmodifiable. */
  public Matches {
    duplicates = List.copyOf(duplicates);
    neighbours = List.copyOf(neighbours);
  }
}
