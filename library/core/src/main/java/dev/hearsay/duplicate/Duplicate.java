package dev.hearsay.duplicate;

import java.util.List;

/**
 * A finding: how two articles stand to one another, measured, with the text that shows it.
 *
 * @param a id of one article
 * @param b id of the other
 * @param relation how {@code a} stands to {@code b}
 * @param overlap exact counts of distinct shingles, from which Jaccard and containment follow
 * @param similarity how alike their contents are, in 0..1: as {@link
 *     dev.hearsay.similarity.ArticleSimilarity} says where stories are wanted, else the
 *     Sørensen–Dice coefficient of their shingles
 * @param passages maximal shared runs of at least {@link Thresholds#shownTokens} tokens, in the
 *     order they have in {@code a}, disjoint in {@code a}; for IDENTICAL one passage over
 *     everything
 */
public record Duplicate(
    String a,
    String b,
    Relation relation,
    Overlap overlap,
    double similarity,
    List<Passage> passages) {

  /** Makes the list unmodifiable. */
  public Duplicate {
    passages = List.copyOf(passages);
  }

  /**
   * A finding without regard to content.
   *
   * @param a id of one article
   * @param b id of the other
   * @param relation how {@code a} stands to {@code b}
   * @param overlap what they share
   * @param passages where
   * @return the finding, its similarity that of the shingles
   */
  static Duplicate of(
      String a, String b, Relation relation, Overlap overlap, List<Passage> passages) {
    return new Duplicate(a, b, relation, overlap, overlap.dice(), passages);
  }

  /**
   * This finding with a similarity.
   *
   * @param similarity of the contents, in 0..1
   * @return a copy
   */
  public Duplicate withSimilarity(double similarity) {
    return new Duplicate(a, b, relation, overlap, similarity, passages);
  }

  /**
   * This finding with another relation.
   *
   * @param relation how {@code a} stands to {@code b}
   * @return a copy
   */
  public Duplicate withRelation(Relation relation) {
    return new Duplicate(a, b, relation, overlap, similarity, passages);
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
        similarity,
        passages.stream()
            .map(Passage::flipped)
            .sorted((p, q) -> Integer.compare(p.a().start(), q.a().start()))
            .toList());
  }
}
