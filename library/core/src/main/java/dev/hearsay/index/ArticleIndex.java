package dev.hearsay.index;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * An inverted index from fingerprints to the articles that hold them. Articles are known by numbers
 * that the caller gives out.
 *
 * <p>A fingerprint held by more articles than the index's bound is <em>hot</em>: through it, two
 * articles meet only if one of them is among its first holders by precedence, its heads. Through
 * boilerplate nobody meets, past a bound of its own. So no article costs more than the bound a
 * fingerprint, while a crowd of near-identical articles still meets its earliest members. Which
 * pairs meet depends on the articles held and their precedence, not on the order in which they
 * came.
 *
 * <p>Not thread-safe for writing; any number of threads may read while nobody writes.
 */
public interface ArticleIndex {

  /**
   * An empty index in memory.
   *
   * @param bound when a fingerprint is hot
   * @param precedence compares the numbers of two articles held, as a comparator does; never 0 for
   *     two different ones
   * @param recurrence what is boilerplate; asked by several threads at a time
   * @return the index
   */
  static ArticleIndex inMemory(
      HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    return new InMemoryIndex(bound, precedence, recurrence);
  }

  /**
   * Adds an article.
   *
   * @param article its number, at least 0, not yet held
   * @param fingerprints its fingerprints, distinct
   */
  void add(int article, int[] fingerprints);

  /**
   * Adds the articles 0 to {@code articles} - 1 to an empty index.
   *
   * @param articles how many
   * @param fingerprints those of an article, distinct; asked by all threads
   * @param threads does pieces of work, by several threads at a time, and returns once all are done
   */
  void addAll(int articles, IntFunction<int[]> fingerprints, Consumer<List<Runnable>> threads);

  /**
   * Removes an article.
   *
   * @param article its number
   * @param fingerprints the fingerprints that it was added with
   */
  void remove(int article, int[] fingerprints);

  /**
   * The articles that share fingerprints with one, through fingerprints that let them meet.
   *
   * @param self the article's number if it is held, else -1; never among the candidates
   * @param fingerprints its fingerprints, as it was added with them if it is held
   * @param scope which articles are wanted
   * @param into receives them; cleared first
   */
  void collect(int self, int[] fingerprints, Scope scope, Candidates into);

  /**
   * Whether a fingerprint is boilerplate by the index's {@link Recurrence}, given all its holders,
   * or its heads if it is hot.
   *
   * @param fingerprint any fingerprint
   * @return false if it is not held
   */
  boolean isBoilerplate(int fingerprint);

  /**
   * Its size.
   *
   * @return distinct fingerprints held
   */
  int size();

  /**
   * Counts hot fingerprints.
   *
   * @return how many of the fingerprints held are hot
   */
  int hot();

  /** Which articles a query wants. */
  enum Scope {
    /** All that are held. */
    ALL,
    /** Those with a lesser number than the article asked about, where numbers follow precedence. */
    PRECEDING
  }
}
