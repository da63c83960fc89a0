package dev.hearsay.lucene;

import dev.hearsay.Article;
import dev.hearsay.ArticleStore;
import dev.hearsay.GroupIds;
import dev.hearsay.Membership;
import dev.hearsay.Storage.Setting;
import dev.hearsay.StorageException;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.similarity.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/*
 * Articles that were added wait in memory, where changing one's mind about them is free, and are
 * written some thousands at a time. An article that is written is never changed: where it must be,
 * it is taken back among those that wait, and its document goes when it is written again. So there
 * is one place that says which document of a number counts, and no reader ever sees two.
 */
/** The articles of an engine in an index of Lucene. */
final class LuceneStore implements ArticleStore {

  /** Articles that wait before they are written. */
  private static final int FULL = 1 << 14;

  /** Characters of theirs. */
  private static final long FULL_TEXTS = 1 << 26;

  /** Documents that wait to be deleted. */
  private static final int FULL_DELETIONS = 1 << 17;

  private static final int BUFFER_MEGABYTES = 512;
  private static final int SLICE = 256;

  private final Directory directory;
  private final boolean owned;
  private final Setting setting;
  private final LuceneErrors errors;
  private final CommitData terms;
  private final IndexWriter writer;
  private final ExecutorService threads;
  private final Comparator<Entry> precedence;
  private final Columns columns;
  private final EntryCache cache = new EntryCache();
  private final FingerprintIndex index;
  private Settled settled;

  /** By number, the articles that wait to be written. */
  private final Map<Integer, Waiting> pending = new HashMap<>();

  private long pendingCharacters;

  /** Numbers whose documents go when the others are written. */
  private final BitSet outdated = new BitSet();

  private int outdatedSize;

  /** By number, what was kept of the groups of articles when the index was opened. */
  private final Map<Integer, Membership> restored = new HashMap<>();

  /** By number, what is to be kept of them and waits to be written. */
  private final Map<Integer, Membership> memberships = new HashMap<>();

  /** Numbers whose groups are no longer kept. */
  private final BitSet ungrouped = new BitSet();

  private GroupIds groupIds;

  private record Waiting(Article article, Entry entry, @Nullable StoredProfile profile) {}

  /**
   * Opens an index, or makes one.
   *
   * @param owned whether the directory is closed with the store
   * @throws StorageException if it cannot be opened; the directory is still the caller's then
   */
  static LuceneStore open(
      Directory directory, boolean owned, Setting setting, LuceneErrors errors) {
    CommitData terms = new CommitData(setting.terms());
    IndexWriter writer = errors.doing("be opened", () -> writer(directory, terms, errors));
    try {
      return errors.doing(
          "be opened",
          () -> {
            Holder.self().write(directory);
            // Every later commit carries on what the first one says.
            if (!DirectoryReader.indexExists(directory)) {
              writer.setLiveCommitData(terms.entries(GroupIds.none()));
              writer.commit();
            }
            Settled settled = Settled.checked(DirectoryReader.open(writer));
            return new LuceneStore(directory, owned, setting, errors, terms, writer, settled);
          });
    } catch (RuntimeException | Error e) {
      try {
        writer.rollback();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private static IndexWriter writer(Directory directory, CommitData terms, LuceneErrors errors)
      throws IOException {
    terms.check(directory, errors);
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setNoCFSRatio(0);
    merging.setForceMergeDeletesPctAllowed(0);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCodec(ArticleCodec.create())
            .setMergePolicy(merging)
            .setMergeScheduler(new ConcurrentMergeScheduler())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMaxFullFlushMergeWaitMillis(0)
            .setCommitOnClose(false);
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw errors.because(
          "be opened",
          "it is in use by " + Holder.name(directory),
          "One engine at a time writes to an index: close that one, or ask it",
          e);
    }
  }

  private LuceneStore(
      Directory directory,
      boolean owned,
      Setting setting,
      LuceneErrors errors,
      CommitData terms,
      IndexWriter writer,
      Settled settled)
      throws IOException {
    this.directory = directory;
    this.owned = owned;
    this.setting = setting;
    this.errors = errors;
    this.terms = terms;
    this.writer = writer;
    this.groupIds = CommitData.groupIds(writer.getLiveCommitData());
    settled.showMemberships(kept -> restored.put(kept.article(), kept));
    this.settled = settled;
    this.precedence = setting.canonical().precedence();
    this.columns = new Columns(setting.canonical());
    columns.putAll(settled.numbers(), visitor -> settled.showEntries(setting, errors, visitor));
    this.index =
        new FingerprintIndex(
            setting.hot(),
            this::compare,
            setting.boilerplate().over(this::get),
            settled,
            this::takeBack,
            errors);
    this.threads =
        Executors.newFixedThreadPool(
            setting.threads(),
            task -> {
              Thread thread = new Thread(task, "hearsay-write");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public ArticleIndex index() {
    return index;
  }

  @Override
  public int end() {
    return columns.end();
  }

  @Override
  public boolean holds(int number) {
    return columns.holds(number);
  }

  @Override
  public int idHash(int number) {
    return columns.idHash(number);
  }

  @Override
  public long digestHash(int number) {
    return columns.digestHash(number);
  }

  @Override
  public int size(int number) {
    return columns.size(number);
  }

  @Override
  public int compare(int a, int b) {
    int order = columns.compare(a, b);
    return order != 0 || a == b ? order : precedence.compare(get(a), get(b));
  }

  @Override
  public Entry get(int number) {
    Waiting waiting = pending.get(number);
    if (waiting != null) {
      return waiting.entry;
    }
    Entry known = cache.get(number);
    if (known == null) {
      known = settled.entry(number, setting, errors);
      cache.put(number, known);
    }
    return known;
  }

  @Override
  public Article article(int number) {
    Waiting waiting = pending.get(number);
    return waiting == null ? settled.article(number, errors) : waiting.article;
  }

  @Override
  public void add(int number, Article article, Entry entry, @Nullable Profile profile) {
    columns.put(number, entry);
    StoredProfile kept = profile == null ? null : new StoredProfile(setting.profiles(), profile);
    hold(number, new Waiting(article, entry, kept));
  }

  private void hold(int number, Waiting waiting) {
    pending.put(number, waiting);
    pendingCharacters += waiting.article.text().length();
    cache.remove(number);
  }

  @Override
  public void remove(int number) {
    Waiting waiting = pending.remove(number);
    if (waiting == null) {
      dropDocument(number);
    } else {
      pendingCharacters -= waiting.article.text().length();
    }
    columns.remove(number);
    cache.remove(number);
    restored.remove(number);
    memberships.remove(number);
    ungrouped.set(number);
  }

  @Override
  public void keep(List<Membership> changed, GroupIds ids) {
    restored.clear();
    changed.forEach(membership -> memberships.put(membership.article(), membership));
    if (!ids.equals(groupIds)) {
      groupIds = ids;
      writer.setLiveCommitData(terms.entries(ids));
    }
  }

  @Override
  public @Nullable Membership membership(int number) {
    return restored.get(number);
  }

  @Override
  public GroupIds groupIds() {
    return groupIds;
  }

  /** Takes an article that is written back among those that wait. */
  private void takeBack(int number) {
    Article article = settled.article(number, errors);
    Entry entry = settled.entry(number, setting, errors);
    StoredProfile profile = settled.profile(number, errors).orElse(null);
    dropDocument(number);
    hold(number, new Waiting(article, entry, profile));
  }

  private void dropDocument(int number) {
    settled.remove(number);
    if (!outdated.get(number)) {
      outdated.set(number);
      outdatedSize++;
    }
  }

  @Override
  public boolean isFull() {
    return pending.size() >= FULL
        || pendingCharacters >= FULL_TEXTS
        || outdatedSize >= FULL_DELETIONS;
  }

  @Override
  public Runnable settle() {
    return errors.doing(
        "be written",
        () -> {
          try {
            write();
            DirectoryReader newer = DirectoryReader.openIfChanged(settled.reader(), writer);
            if (newer == null) {
              return () -> {};
            }
            Settled now = new Settled(newer, settled);
            return () -> settle(now);
          } catch (IOException | RuntimeException e) {
            // Some of the documents may be there: they go before all are written once more.
            pending.keySet().forEach(outdated::set);
            outdatedSize = outdated.cardinality();
            throw e;
          }
        });
  }

  private void settle(Settled now) {
    DirectoryReader before = settled.reader();
    settled = now;
    index.settle(now);
    pending.clear();
    memberships.clear();
    ungrouped.clear();
    pendingCharacters = 0;
    outdated.clear();
    outdatedSize = 0;
    cache.clear();
    errors.reading(
        () -> {
          before.close();
          return this;
        });
  }

  private void write() throws IOException {
    writer.deleteDocuments(outdated.stream().mapToObj(ArticleForm::term).toArray(Term[]::new));
    writer.deleteDocuments(
        ungrouped.stream().mapToObj(ArticleForm::memberTerm).toArray(Term[]::new));
    int[] numbers = pending.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    List<Future<?>> slices =
        IntStream.iterate(0, from -> from < numbers.length, from -> from + SLICE)
            .<Future<?>>mapToObj(
                from ->
                    threads.submit(
                        () -> {
                          ArticlePacker packer = new ArticlePacker();
                          int to = Math.min(numbers.length, from + SLICE);
                          for (int i = from; i < to; i++) {
                            write(numbers[i], packer);
                          }
                          return to;
                        }))
            .toList();
    finish(slices);
    for (Membership membership : memberships.values()) {
      writer.updateDocument(
          ArticleForm.memberTerm(membership.article()), ArticleForm.document(membership));
    }
    finish(
        IntStream.range(0, setting.threads())
            .<Future<?>>mapToObj(buffer -> threads.submit(writer::flushNextBuffer))
            .toList());
  }

  private static void finish(List<Future<?>> work) throws IOException {
    IOException failed = null;
    for (Future<?> slice : work) {
      try {
        slice.get();
      } catch (ExecutionException e) {
        failed = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failed = new IOException("interrupted", e);
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void write(int number, ArticlePacker packer) throws IOException {
    Waiting waiting = Objects.requireNonNull(pending.get(number));
    writer.addDocument(
        ArticleForm.document(
            number,
            index.isPending(number),
            waiting.article,
            waiting.entry,
            waiting.profile,
            packer));
  }

  @Override
  public void commit() {
    errors.doing("be committed", writer::commit);
  }

  @Override
  public void reclaim() {
    errors.doing(
        "be compacted",
        () -> {
          // It passes over what is being merged already, and over what others have merged
          // meanwhile.
          ConcurrentMergeScheduler merges =
              (ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler();
          merges.sync();
          writer.forceMergeDeletes(true);
          merges.sync();
          return this;
        });
  }

  @Override
  public Snapshot snapshot() {
    List<Entry> waiting = pending.values().stream().map(Waiting::entry).toList();
    Settled seen = settled;
    int[] places = seen.documents();
    seen.reader().incRef();
    return new Snapshot() {
      @Override
      public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(waiting);
        Arrays.stream(places)
            .mapToObj(place -> seen.entryAt(place, setting, errors))
            .forEach(entries::add);
        return entries;
      }

      @Override
      public void close() {
        errors.reading(
            () -> {
              seen.reader().decRef();
              return this;
            });
      }
    };
  }

  @Override
  public void close() {
    threads.shutdown();
    errors.doing(
        "be closed",
        () -> {
          try {
            settled.reader().close();
            Holder.remove(directory);
          } finally {
            try {
              writer.rollback();
            } finally {
              if (owned) {
                directory.close();
              }
            }
          }
          return this;
        });
  }
}
