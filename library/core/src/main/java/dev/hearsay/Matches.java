package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import java.util.List;

/**
 * The articles held that one article repeats, as of the moment of asking.
 *
 * @param duplicates each with {@code a} the article asked about, strongest first
 * @param compared false if the article has fewer distinct shingles than {@link
 *     Options#minimumShingles}, so that nothing can be said of it
 * @param cut matches or candidates left out by {@link Limits}
 */
public record Matches(List<Duplicate> duplicates, boolean compared, int cut) {

  /** Makes the list unmodifiable. */
  public Matches {
    duplicates = List.copyOf(duplicates);
  }
}
