package dev.hearsay;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.story.Story;
import dev.hearsay.text.Shingles;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a service has seen, in memory, and what they repeat of one another. Articles
 * come one by one; each can be asked about before or after it is added. For a set of articles that
 * is there as a whole, {@link #batch} is the short way.
 *
 * <p>NOTE on threads: any number of threads may call any method. Questions run side by side;
 * additions and removals take turns and wait for the questions under way, so one writing thread is
 * enough. Shingling, the larger part of every call, happens outside the lock.
 *
 * <p>NOTE on memory: the text of every article is held, and some seven hundred bytes besides.
 */
public final class Hearsay {

  private final Options options;
  private final Sketcher sketcher;
  private final Corpus corpus;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private long version;
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(long version, Findings findings) {}

  private Hearsay(Options options) {
    this.options = options;
    this.sketcher = new Sketcher(options);
    this.corpus = new Corpus(options, sketcher);
  }

  /**
   * An empty collection with default options.
   *
   * @return a new one
   */
  public static Hearsay create() {
    return create(Options.defaults());
  }

  /**
   * An empty collection.
   *
   * @param options how it works
   * @return a new one
   */
  public static Hearsay create(Options options) {
    return new Hearsay(options);
  }

  /**
   * Adds an article and says what it repeats.
   *
   * @param article an article with an id not held yet
   * @return what {@link #duplicatesOf} says of it from now on, as long as nothing else comes or
   *     goes
   * @throws IllegalArgumentException if the id is held already or the text is longer than {@link
   *     Limits#textLength}; nothing has changed then
   */
  public Matches add(Article article) {
    Entry entry = sketcher.checkedEntry(article);
    Lock write = lock.writeLock();
    write.lock();
    try {
      if (corpus.get(article.id()) != null) {
        throw new IllegalArgumentException(
            "an article with the id '"
                + article.id()
                + "' is held already: remove it first, or give this one another id");
      }
      corpus.add(entry);
      version++;
      return corpus.matches(entry);
    } finally {
      write.unlock();
    }
  }

  /**
   * Says what an article repeats, without adding it. Boilerplate is judged by the articles held.
   *
   * @param article an article; if its id is held, the held article is not compared with it
   * @return every article held with the same tokens, and the verified duplicates among the first
   *     articles of all other sequences of tokens
   * @throws IllegalArgumentException if the text is longer than {@link Limits#textLength}
   */
  public Matches check(Article article) {
    Entry entry = sketcher.checkedEntry(article);
    return reading(() -> corpus.matches(entry));
  }

  /**
   * Removes an article.
   *
   * @param id its id
   * @return whether it was held
   */
  public boolean remove(String id) {
    Lock write = lock.writeLock();
    write.lock();
    try {
      Entry entry = corpus.get(id);
      if (entry == null) {
        return false;
      }
      corpus.remove(entry);
      version++;
      return true;
    } finally {
      write.unlock();
    }
  }

  /**
   * Says what an article that is held repeats, by the articles held now.
   *
   * @param id its id
   * @return as for {@link #check}
   * @throws IllegalArgumentException if no article with this id is held
   */
  public Matches duplicatesOf(String id) {
    return reading(
        () -> {
          Entry entry = corpus.get(id);
          if (entry == null) {
            throw new IllegalArgumentException("no article with the id '" + id + "' is held");
          }
          return corpus.matches(entry);
        });
  }

  /**
   * The clusters of all articles held; see {@link #findings}.
   *
   * @return groups of two or more duplicates, disjoint
   */
  public List<Cluster> clusters() {
    return findings().clusters();
  }

  /**
   * The stories of all articles held; see {@link #findings}.
   *
   * @return groups of two or more articles on one event, disjoint; none unless {@link
   *     Options#stories} asks for them
   */
  public List<Story> stories() {
    return findings().stories();
  }

  /**
   * The conflicts of all articles held; see {@link #findings}.
   *
   * @return statements that contradict one another; none unless {@link Options#conflicts} asks for
   *     them
   */
  public List<Conflict> conflicts() {
    return findings().conflicts();
  }

  /**
   * Everything that can be said of the articles held: the same as {@link #batch} says of them. A
   * comparison of the whole, on {@link Options#threads} threads, that does not block others; its
   * outcome is kept until an article comes or goes.
   *
   * @return the findings
   */
  public Findings findings() {
    record State(long version, List<Entry> entries) {}
    Snapshot last = snapshot;
    State state =
        reading(
            () ->
                new State(
                    version,
                    last != null && last.version == version ? List.of() : corpus.entries()));
    if (last != null && last.version == state.version) {
      return last.findings;
    }
    try (Workers workers = new Workers(options.threads())) {
      Findings findings =
          new Comparison(state.entries, options, sketcher).run(List.of(), workers, Progress.none());
      snapshot = new Snapshot(state.version, findings);
      return findings;
    }
  }

  /**
   * Their number.
   *
   * @return articles held
   */
  public int size() {
    return reading(corpus::size);
  }

  /**
   * How articles are sampled for the index, with the recall that follows; made to be printed.
   *
   * @return the plan
   */
  public SamplingPlan plan() {
    return sketcher.plan();
  }

  /**
   * Measures the plan on a sample of articles: what the index would hold of them, and which share
   * of their duplicates it is expected to find. Exact, so time and memory grow with the sample;
   * some thousands of articles are enough.
   *
   * @param sample articles like those to come; too short ones are passed over
   * @return what the plan does on them
   */
  public SamplingPlan.Measurement measure(Stream<Article> sample) {
    return plan()
        .measure(
            sample
                .map(article -> Shingles.of(article.text(), options.seed()).distinct())
                .filter(shingles -> shingles.length >= options.minimumShingles())
                .toList());
  }

  private <T> T reading(Supplier<T> question) {
    Lock read = lock.readLock();
    read.lock();
    try {
      return question.get();
    } finally {
      read.unlock();
    }
  }

  /**
   * Compares a set of articles as a whole, on {@link Options#threads} threads.
   *
   * @param articles the articles, read once and in order by the calling thread
   * @param options how to work
   * @return what there is to say of them
   */
  public static Findings batch(Stream<Article> articles, Options options) {
    return batch(articles.iterator(), options, Progress.none());
  }

  /**
   * Compares a set of articles as a whole and tells how far it has come. An article that cannot be
   * taken (an id that came before, a text above the limit) becomes a {@link Rejection}; the rest
   * goes on.
   *
   * @param articles the articles, read once and in order by the calling thread
   * @param options how to work
   * @param progress told from the calling thread; what it throws ends the batch and reaches the
   *     caller
   * @return what there is to say of them
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static Findings batch(Iterator<Article> articles, Options options, Progress progress) {
    return new Batch(options, progress, null).run(articles);
  }

  /**
   * Compares a set of articles as a whole without keeping their texts in memory: for a million
   * articles and more. Besides the texts an article takes about 700 bytes until the batch ends.
   *
   * @param articles the articles, read once and in order by the calling thread
   * @param options how to work
   * @param progress told from the calling thread; what it throws ends the batch and reaches the
   *     caller
   * @param texts where the texts go; empty, and still the caller's to close
   * @return what there is to say of them
   * @throws java.io.UncheckedIOException if texts cannot be written or read again
   */
  public static Findings batch(
      Iterator<Article> articles, Options options, Progress progress, SpilledTexts texts) {
    return new Batch(options, progress, texts).run(articles);
  }

  /**
   * Compares two articles by themselves, however short. With no others to learn from, nothing is
   * taken for boilerplate, and words weigh what they do in general news.
   *
   * @param a one article
   * @param b the other
   * @param options how to work
   * @return how {@code a} stands to {@code b}, UNRELATED included
   * @throws IllegalArgumentException if a text is longer than {@link Limits#textLength}
   */
  public static Duplicate compare(Article a, Article b, Options options) {
    return new PairComparison(options).compare(a, b);
  }

  /**
   * Looks for conflicts of two articles by themselves, of one event or not, however short: between
   * them, and within each.
   *
   * @param a one article
   * @param b another, with another id
   * @param options how to work; must be with {@link Options#conflicts}
   * @return the conflicts, the surest first
   * @throws IllegalArgumentException if a text is longer than {@link Limits#textLength}, or the
   *     options are without conflicts
   */
  public static List<Conflict> conflicts(Article a, Article b, Options options) {
    return new PairComparison(options).conflicts(a, b);
  }
}
