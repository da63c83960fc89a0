package dev.hearsay;

import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.similarity.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles that an engine holds, by numbers that the engine gives out. What it says of them is
 * up to date from the moment that a method returns; what is still there after the process has ended
 * is what was there when {@link #commit} last returned.
 *
 * <p>One thread at a time adds, removes, keeps or settles, and one keeps, settles or commits: so
 * another may add and remove while one commits, which leaves what was added and removed since the
 * last settling to the next. One reclaims, whatever the others do but close. Any number may read
 * while none adds or removes, or runs what {@link #settle} returned; settling, committing and
 * reclaiming themselves do not disturb readers. Every method may throw a {@link StorageException}.
 */
public interface ArticleStore extends DuplicateFinder.Articles, AutoCloseable {

  /**
   * The fingerprints of those articles that were added to it.
   *
   * @return the index, over the same numbers, settled and committed with the store; an article is
   *     added to it after it was added to the store, and removed from it before
   */
  ArticleIndex index();

  /**
   * A bound of the numbers.
   *
   * @return one above the greatest number held
   */
  int end();

  /**
   * Whether a number is in use.
   *
   * @param number any, at least 0
   * @return whether an article has it
   */
  boolean holds(int number);

  /**
   * Something of an article's id, to find it by.
   *
   * @param number its number
   * @return the id's hash code
   */
  int idHash(int number);

  /**
   * Something of an article's tokens, to find it by.
   *
   * @param number its number
   * @return the hash of its digest
   */
  long digestHash(int number);

  /**
   * An article as it was given.
   *
   * @param number its number
   * @return the article
   */
  Article article(int number);

  /**
   * Adds an article.
   *
   * @param number at least 0, not in use; low numbers are better
   * @param article the article
   * @param entry the same, shingled
   * @param profile what it is about, to be given back to {@link Storage.Restorer}; null if the
   *     engine does not know. A store need not keep it: the article is read again then
   */
  void add(int number, Article article, Entry entry, @Nullable Profile profile);

  /**
   * Removes an article.
   *
   * @param number its number, not in the index
   */
  void remove(int number);

  /**
   * Whether so much waits to be written that it is time to {@link #settle}.
   *
   * @return true if so
   */
  boolean isFull();

  /**
   * Writes what waits to be written, while others read.
   *
   * @return what is left to be done when nobody reads; takes no time
   */
  Runnable settle();

  /** Makes what was settled last for good. */
  void commit();

  /**
   * Keeps what is to be known of the groups of articles when the store is opened again; settled and
   * committed with what was added and removed. What was kept of an article before is replaced, and
   * goes with the article. A store that does not keep it has the articles grouped anew.
   *
   * @param memberships of articles held whose groups have changed since this was last called
   * @param ids the ids of all groups
   */
  default void keep(List<Membership> memberships, GroupIds ids) {}

  /**
   * What was kept of an article.
   *
   * @param number the number of an article held
   * @return as given to {@link #keep}; null if nothing was kept since the article was added
   */
  default @Nullable Membership membership(int number) {
    return null;
  }

  /**
   * The ids that were kept last.
   *
   * @return as given to {@link #keep}; {@link GroupIds#none} if nothing was kept
   */
  default GroupIds groupIds() {
    return GroupIds.none();
  }

  /**
   * Gives back the room of what was removed and committed, as far as the next commit does not;
   * takes its time.
   */
  void reclaim();

  /**
   * The articles as they are now, for as long as the answer is not closed.
   *
   * @return the articles
   */
  Snapshot snapshot();

  /** Ends the use of the store; what was not committed is lost. */
  @Override
  void close();

  /** Articles at a moment. */
  interface Snapshot extends AutoCloseable {

    /**
     * The articles.
     *
     * @return in no order
     */
    List<Entry> entries();

    /** Ends their use. */
    @Override
    void close();
  }
}
