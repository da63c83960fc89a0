package dev.hearsay.cli.show;

import java.util.function.UnaryOperator;

/**
 * What became of the articles that were read for an index.
 *
 * @param added articles that are new to it
 * @param updated articles that took the place of earlier ones with their ids
 * @param unchanged articles that it held already
 * @param held articles that it holds now
 */
public record Intake(long added, long updated, long unchanged, long held) {

  /**
   * Prints it on a line.
   *
   * @param page what it is printed on
   */
  public void print(Page page) {
    page.wrapped(
        "The index holds "
            + Words.count(held, "article")
            + ": "
            + Words.count(added, "was", "were")
            + " added, "
            + Words.count(updated, "was", "were")
            + " updated, "
            + Words.count(unchanged, "was", "were")
            + " in it already",
        UnaryOperator.identity());
    page.out().flush();
  }
}
