package dev.hearsay.duplicate;

import java.util.List;

/**
 * A finding: how two articles stand to one another, measured, with the text that shows it.
 *
 * @param a id of one article
 * @param b id of the other
 * @param relation how {@code a} stands to {@code b}
 * @param overlap exact counts of distinct shingles, from which Jaccard and containment follow
 * @param passages maximal shared runs of at least {@link Thresholds#shownTokens} tokens, in the
 *     order they have in {@code a}, disjoint in {@code a}; for IDENTICAL one passage over
 *     everything
 */
public record Duplicate(
    String a, String b, Relation relation, Overlap overlap, List<Passage> passages) {

  /** Makes the list unmodifiable. */
  public Duplicate {
    passages = List.copyOf(passages);
  }

  /**
   * The same finding told from {@code b}.
   *
   * @return articles, relation, counts and passages exchanged
   */
  public Duplicate flipped() {
    return new Duplicate(
        b,
        a,
        relation.flipped(),
        overlap.flipped(),
        passages.stream()
            .map(Passage::flipped)
            .sorted((p, q) -> Integer.compare(p.a().start(), q.a().start()))
            .toList());
  }
}
