package dev.hearsay.duplicate;

import java.util.List;

/**
 * Articles that are copies of one text, whole or in part. Every member but the canonical one is a
 * verified duplicate of the canonical article, or has the tokens of one that is.
 *
 * @param canonical id of the article that stands for the others, chosen by {@link CanonicalPolicy}
 * @param members ids of all, the canonical one included, in order of precedence; at least two
 */
public record Cluster(String canonical, List<String> members) {

  /** Makes the list unmodifiable. */
  public Cluster {
    members = List.copyOf(members);
  }
}
