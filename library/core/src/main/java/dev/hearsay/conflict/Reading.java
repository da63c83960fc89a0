package dev.hearsay.conflict;

import dev.hearsay.claim.Outline;
import dev.hearsay.claim.Outline.Keyword;
import dev.hearsay.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an article's account, and how it stands to others of its story.
 *
 * @param sentences those that can be compared, in order
 * @param weighed for pairs of a sentence that comes before it in the story, or in it, and one of
 *     its own, the clashes that were let through
 */
record Reading(List<Sentence> sentences, Map<Pair, List<Weighed>> weighed) {

  /** Characters of text that take as much room as a clash. */
  private static final int CLASH = 4;

  /** A sentence, which is read when somebody asks what it states. For any number of threads. */
  static final class Sentence {
    private final long number;
    private final String text;
    private final Span span;
    private final boolean quoting;
    private final List<Keyword> keywords;
    private final Lexemes lexemes;
    private @Nullable Outline outline;
    private volatile @Nullable Passage passage;

    /**
     * A sentence.
     *
     * @param number that no other one has that the finder reads, even of the same article
     * @param text what it is of
     */
    Sentence(long number, Outline outline, String text, Lexemes lexemes) {
      this.number = number;
      this.span = outline.span();
      this.text = span.of(text);
      this.quoting = outline.isQuoting();
      this.keywords = outline.keywords();
      this.lexemes = lexemes;
      this.outline = outline;
    }

    long number() {
      return number;
    }

    /** As it is written. */
    String text() {
      return text;
    }

    /** Where it stands in its article. */
    Span span() {
      return span;
    }

    /** Whether it quotes something. */
    boolean isQuoting() {
      return quoting;
    }

    List<Keyword> keywords() {
      return keywords;
    }

    /** What it states. */
    Passage passage() {
      Passage known = passage;
      return known == null ? read() : known;
    }

    private synchronized Passage read() {
      Passage known = passage;
      if (known == null) {
        known = new Passage(List.of(Objects.requireNonNull(outline).read()), lexemes);
        passage = known;
        outline = null;
      }
      return known;
    }
  }

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
