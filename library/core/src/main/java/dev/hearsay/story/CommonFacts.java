package dev.hearsay.story;

import java.util.List;

/**
 * How far two articles tell the same: their facts are their names and numbers.
 *
 * @param facts names and numbers that both have, as the one spells them, in the order in which it
 *     has them
 * @param aInB part of the facts of the one that the other has among its words, in 0..1
 * @param bInA part of the facts of the other that the one has among its words, in 0..1
 * @param fewest distinct facts of the one that has fewer
 * @param lengths words of the shorter as a share of the longer, in 0..1
 */
public record CommonFacts(
    List<String> facts, double aInB, double bInA, int fewest, double lengths) {

  /** Makes the list unmodifiable. */
  public CommonFacts {
    facts = List.copyOf(facts);
  }

  /**
   * The part of the facts of each that the other has.
   *
   * @return the mean of both, in 0..1
   */
  public double shared() {
    return (aInB + bInA) / 2;
  }
}
