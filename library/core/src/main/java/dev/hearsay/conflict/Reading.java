package dev.hearsay.conflict;

import dev.hearsay.claim.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read of an article's account, and how it stands to others of its story.
 *
 * @param sentences those that can be compared, in order
 * @param weighed for pairs of a sentence that comes before it in the story, or in it, and one of
 *     its own, the clashes that were let through
 */
record Reading(List<Sentence> sentences, Map<Pair, List<Weighed>> weighed) {

  /** Characters of text that take as much room as a clash. */
  private static final int CLASH = 4;

  /**
   * A sentence.
   *
   * @param number that no other one has that the finder reads, even of the same article
   * @param text as it is written
   */
  record Sentence(long number, Statement statement, Passage passage, String text) {}

  /** Two sentences by their numbers, that which comes first in the story first. */
  record Pair(long a, long b) {}

  /** A clash of two sentences that is let through, and how sure it is. */
  record Weighed(Clash clash, double confidence, Set<Guard> fired) {}

  Reading {
    sentences = List.copyOf(sentences);
  }

  /** The same article, otherwise compared. */
  Reading with(Map<Pair, List<Weighed>> compared) {
    return new Reading(sentences, compared);
  }

  /** What room it takes, in characters of text; above 0. */
  long size(Account account) {
    long clashes = weighed.values().stream().mapToLong(List::size).sum();
    return Math.max(1, account.text().length() + CLASH * clashes);
  }
}
