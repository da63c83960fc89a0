package dev.hearsay;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.story.Story;
import dev.hearsay.text.Shingles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a service has seen, and what they repeat of one another. Articles come one by
 * one; each can be asked about before or after it is added. For a set of articles that is there as
 * a whole, {@link #batch} is the short way.
 *
 * <p>The articles are in memory ({@link #create}) or in a storage that outlives the process ({@link
 * #open}); the same articles give the same findings. With a storage, what {@link #commit} has
 * returned for is safe against the end of the process, the power cut included; what came after it
 * is not there when the storage is next opened. {@link #close} commits.
 *
 * <p>NOTE on threads: any number of threads may call any method. Questions run side by side;
 * additions and removals take turns and wait for the questions under way, so one writing thread is
 * enough. Whoever asks after a change has returned gets an answer that knows of it. Shingling, the
 * larger part of every call, happens outside the lock; writing to a storage does too, and nobody
 * waits for the disk that makes a {@link #commit} safe but those who commit or close.
 *
 * <p>NOTE on memory: in memory every article is held as it was given, and some seven hundred bytes
 * besides. What a storage holds is its own matter.
 *
 * <p>NOTE on disaster: where a storage cannot be read or written, the method called ends with a
 * {@link StorageException} that says what to do.
 */
public final class Hearsay implements AutoCloseable {

  private static final int TOGETHER = 64;

  private final Options options;
  private final Sketcher sketcher;
  private final ArticleStore store;
  private final Corpus corpus;

  /** Held while a storage gives back room, and by whoever closes it. */
  private final Lock reclaiming = new ReentrantLock();

  /**
   * Held by whoever writes to the storage, from the first step to the last. Of the locks those that
   * stand first are taken first.
   */
  private final Lock storing = new ReentrantLock();

  /** Held by whoever changes anything, from the first step to the last. */
  private final Lock writer = new ReentrantLock();

  /** Its writing part is held while a change shows. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private final LiveGroups live;
  private boolean closed;
  private long version;
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(long version, Findings findings) {}

  private Hearsay(Options options, Sketcher sketcher, ArticleStore store) {
    this.options = options;
    this.sketcher = sketcher;
    this.store = store;
    this.corpus = new Corpus(options, sketcher, store);
    this.live = new LiveGroups(options, corpus, this::enter, lock.readLock()::unlock);
  }

  /**
   * An empty collection in memory with default options.
   *
   * @return a new one
   */
  public static Hearsay create() {
    return create(Options.defaults());
  }

  /**
   * An empty collection in memory.
   *
   * @param options how it works
   * @return a new one
   */
  public static Hearsay create(Options options) {
    Sketcher sketcher = new Sketcher(options);
    return new Hearsay(options, sketcher, new MemoryStore(options, sketcher));
  }

  /**
   * The collection that a storage holds, empty at first. With stories, articles of which the
   * storage does not keep what they are about are read again.
   *
   * @param storage where the articles are kept, such as {@code LuceneIndex.open(folder)}; closed
   *     with the collection, or if this fails
   * @param options how it works; the seed, the sampling, the least length and the order of
   *     precedence must be those that the storage was made with
   * @return the collection
   * @throws StorageException if the storage cannot be opened, or was made with other options
   */
  public static Hearsay open(Storage storage, Options options) {
    Sketcher sketcher = new Sketcher(options);
    ArticleStore store =
        storage.open(
            new Storage.Setting(
                terms(options, sketcher),
                sketcher.hotBound(),
                options.canonical(),
                options.boilerplate(),
                sketcher::restored,
                sketcher.profiles(),
                options.threads()));
    try {
      return new Hearsay(options, sketcher, store);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  /** What shapes that which is stored, by name. */
  private static Map<String, String> terms(Options options, Sketcher sketcher) {
    Sampling sampling = sketcher.plan().sampling();
    Map<String, String> terms = new TreeMap<>();
    terms.put("samplingVersion", Integer.toString(Sampling.VERSION));
    terms.put("samplingRate", Double.toString(sampling.rate()));
    terms.put("samplingFloor", Integer.toString(sampling.floor()));
    terms.put("shingleSize", Integer.toString(Shingles.SIZE));
    terms.put("seed", Long.toString(options.seed()));
    terms.put("minimumShingles", Integer.toString(options.minimumShingles()));
    terms.put("canonical", options.canonical().toString());
    return terms;
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
    return add(article, false);
  }

  /**
   * Adds an article, or puts it in the place of the one with its id, and says what it repeats.
   *
   * @param article an article
   * @return as for {@link #add}
   * @throws IllegalArgumentException if the text is longer than {@link Limits#textLength}; nothing
   *     has changed then
   */
  public Matches update(Article article) {
    return add(article, true);
  }

  private Matches add(Article article, boolean replacing) {
    Entry entry = sketcher.checkedEntry(article);
    makeRoom();
    writer.lock();
    try {
      changing(
          () -> {
            int held = corpus.number(article.id());
            if (held == Corpus.ABSENT) {
              corpus.add(article, entry);
            } else if (replacing) {
              corpus.replace(held, article, entry);
            } else {
              throw new IllegalArgumentException(
                  isHeld(article) + ": remove it first, update it, or give this one another id");
            }
          });
      return reading(() -> corpus.matches(entry));
    } finally {
      writer.unlock();
    }
  }

  private static String isHeld(Article article) {
    return "an article with the id '" + article.id() + "' is held already";
  }

  /**
   * Adds many articles, shingled on {@link Options#threads} threads, without asking what they
   * repeat. An article that cannot be taken becomes a {@link Rejection}; the rest goes on. Others
   * may ask meanwhile, and wait to change anything until all are added.
   *
   * @param articles the articles, read once and in order by the calling thread
   * @return those not taken
   */
  public List<Rejection> addAll(Stream<Article> articles) {
    record Read(int position, Article article, @Nullable Entry entry) {}
    List<Rejection> rejections = new ArrayList<>();
    List<Read> waiting = new ArrayList<>(TOGETHER);
    Runnable addWaiting =
        () -> {
          settleIfFull();
          changing(
              () -> {
                for (Read read : waiting) {
                  Article article = read.article;
                  String complaint =
                      read.entry == null
                          ? sketcher.complaint(article)
                          : corpus.number(article.id()) == Corpus.ABSENT ? "" : isHeld(article);
                  if (complaint.isEmpty()) {
                    corpus.addForLater(article, Objects.requireNonNull(read.entry));
                  } else {
                    rejections.add(new Rejection(article.id(), read.position, complaint));
                  }
                }
              });
          waiting.clear();
        };
    int[] next = {0};
    storing.lock();
    writer.lock();
    try (Workers workers = new Workers(options.threads())) {
      workers.map(
          articles.map(article -> new Read(next[0]++, article, null)).iterator(),
          read ->
              new Read(
                  read.position,
                  read.article,
                  sketcher.complaint(read.article).isEmpty()
                      ? sketcher.checkedEntry(read.article)
                      : null),
          read -> {
            waiting.add(read);
            if (waiting.size() == TOGETHER) {
              addWaiting.run();
            }
          });
      addWaiting.run();
    } finally {
      writer.unlock();
      storing.unlock();
    }
    return List.copyOf(rejections);
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
    makeRoom();
    writer.lock();
    try {
      int number = reading(() -> corpus.number(id));
      if (number == Corpus.ABSENT) {
        return false;
      }
      changing(() -> corpus.remove(number));
      return true;
    } finally {
      writer.unlock();
    }
  }

  /**
   * Removes the articles that are not to stay, commits, and gives back their room: on disk nothing
   * of them is left. Others may ask meanwhile, and change and commit once the articles are out.
   *
   * @param retention which ones stay
   * @return how many went
   */
  public int expunge(Retention retention) {
    reclaiming.lock();
    try {
      int went = removeAllBut(retention);
      commit();
      store.reclaim();
      commit();
      return went;
    } finally {
      reclaiming.unlock();
    }
  }

  private int removeAllBut(Retention retention) {
    storing.lock();
    writer.lock();
    try {
      int[] going = reading(() -> corpus.without(retention));
      for (int from = 0; from < going.length; from += TOGETHER) {
        int[] some = Arrays.copyOfRange(going, from, Math.min(going.length, from + TOGETHER));
        settleIfFull();
        changing(() -> Arrays.stream(some).forEach(corpus::remove));
      }
      return going.length;
    } finally {
      writer.unlock();
      storing.unlock();
    }
  }

  /**
   * Makes everything that was changed before the call outlast the process; in memory it does
   * nothing. Others may ask meanwhile, and make changes, which may have to wait for the next
   * commit.
   */
  public void commit() {
    storing.lock();
    try {
      settleAll();
      store.commit();
    } finally {
      storing.unlock();
    }
  }

  /** Commits, and ends the use of the storage; in memory it forgets all. A second time, nothing. */
  @Override
  public void close() {
    reclaiming.lock();
    storing.lock();
    writer.lock();
    try {
      if (!closed) {
        try {
          commit();
        } finally {
          lock.writeLock().lock();
          try {
            closed = true;
            store.close();
          } finally {
            lock.writeLock().unlock();
          }
        }
      }
    } finally {
      writer.unlock();
      storing.unlock();
      reclaiming.unlock();
    }
  }

  /**
   * An article that is held.
   *
   * @param id its id
   * @return the article as it was given
   */
  public Optional<Article> article(String id) {
    return reading(
        () -> {
          int number = corpus.number(id);
          return number == Corpus.ABSENT
              ? Optional.empty()
              : Optional.ofNullable(corpus.article(number));
        });
  }

  /**
   * The articles held, each read when its turn comes. Those that come or go meanwhile may be among
   * them or not; all others are, once each.
   *
   * @return the articles, in no order
   */
  public Stream<Article> articles() {
    return Arrays.stream(reading(corpus::numbers))
        .mapToObj(number -> reading(() -> Optional.ofNullable(corpus.article(number))))
        .flatMap(Optional::stream);
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
          int number = corpus.number(id);
          if (number == Corpus.ABSENT) {
            throw new IllegalArgumentException("no article with the id '" + id + "' is held");
          }
          return corpus.matches(corpus.entry(number));
        });
  }

  /**
   * The clusters and stories as they are kept up to date, under ids that last: to be asked of one
   * article or story after another, where {@link #findings} compares the whole set anew. After
   * {@link #addAll}, and after a storage without stored groups was opened, the first question has
   * the articles grouped that came by it, which takes as long as to add them one by one.
   *
   * @return a view that goes along with what comes and goes
   */
  public LiveGroups live() {
    return live;
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
   * outcome is kept until an article comes or goes. With a storage it takes some 700 bytes an
   * article while it lasts, and three kilobytes more with stories.
   *
   * @return the findings
   */
  public Findings findings() {
    record State(long version, ArticleStore.Snapshot articles) {}
    Snapshot last = snapshot;
    if (last != null && last.version == reading(() -> version)) {
      return last.findings;
    }
    State state = reading(() -> new State(version, store.snapshot()));
    try (ArticleStore.Snapshot articles = state.articles;
        Workers workers = new Workers(options.threads())) {
      Findings findings =
          new Comparison(articles.entries(), options, sketcher)
              .run(List.of(), workers, Progress.none());
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

  /** Writes to the storage what waits, if there is much of it; before a change. */
  private void makeRoom() {
    if (reading(store::isFull)) {
      storing.lock();
      writer.lock();
      try {
        settleIfFull();
      } finally {
        writer.unlock();
        storing.unlock();
      }
    }
  }

  private void settleIfFull() {
    if (reading(store::isFull)) {
      settle();
    }
  }

  /** Writes to the storage all that was changed, with the groups as they are. */
  private void settleAll() {
    writer.lock();
    try {
      keepGroups();
      settle();
    } finally {
      writer.unlock();
    }
  }

  /** Has the store keep the groups as they are. */
  private void keepGroups() {
    lock.writeLock().lock();
    try {
      checkOpen();
      store.keep(corpus.ledger().takeUnsaved(), corpus.ledger().ids());
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Done with both locks held, of those who store and of those who change. */
  private void settle() {
    checkOpen();
    Runnable rest = store.settle();
    lock.writeLock().lock();
    try {
      rest.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void changing(Runnable change) {
    Lock write = lock.writeLock();
    write.lock();
    try {
      checkOpen();
      version++;
      change.run();
    } finally {
      write.unlock();
    }
  }

  /** Begins to read, with all articles in their groups. */
  private void enter() {
    lock.readLock().lock();
    while (closed || !corpus.ledger().isUpToDate()) {
      lock.readLock().unlock();
      writer.lock();
      try {
        group();
      } finally {
        writer.unlock();
      }
      lock.readLock().lock();
    }
  }

  /** Groups some of the articles that are not in groups yet. */
  private void group() {
    lock.writeLock().lock();
    try {
      checkOpen();
      corpus.ledger().catchUp(TOGETHER);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T> T reading(Supplier<T> question) {
    Lock read = lock.readLock();
    read.lock();
    try {
      checkOpen();
      return question.get();
    } finally {
      read.unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("this collection is closed: open the storage again");
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
