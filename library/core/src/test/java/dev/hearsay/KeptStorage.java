package dev.hearsay;

import dev.hearsay.duplicate.Entry;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.similarity.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A storage that lives as long as the test: what was settled when it was committed is there when
 * opened again.
 */
final class KeptStorage implements Storage {

  private final Options options;
  private Map<Integer, Article> articles = Map.of();
  private Map<Integer, Membership> memberships = Map.of();
  private GroupIds ids = GroupIds.none();
  private volatile Runnable committing = () -> {};
  private volatile Runnable reclaiming = () -> {};
  private final AtomicBoolean storing = new AtomicBoolean();
  private volatile boolean full;

  KeptStorage(Options options) {
    this.options = options;
  }

  /** Has every commit run this first. */
  void whileCommitting(Runnable work) {
    committing = work;
  }

  /** Has it run this to give back room. */
  void whileReclaiming(Runnable work) {
    reclaiming = work;
  }

  /** Has it say that it is full, or not. */
  void setFull(boolean isFull) {
    full = isFull;
  }

  /** One thread at a time writes to it. */
  private void storing(Runnable work) {
    if (!storing.compareAndSet(false, true)) {
      throw new IllegalStateException("two threads write at once");
    }
    try {
      work.run();
    } finally {
      storing.set(false);
    }
  }

  /** How many articles have a membership. */
  int memberships() {
    return memberships.size();
  }

  /** Forgets what was kept of the groups. */
  void forgetGroups() {
    memberships = Map.of();
    ids = GroupIds.none();
  }

  @Override
  public ArticleStore open(Setting setting) {
    return new Store();
  }

  private final class Store implements ArticleStore {
    private final Sketcher sketcher = new Sketcher(options);
    private final MemoryStore memory = new MemoryStore(options, sketcher);
    private final Map<Integer, Article> held = new HashMap<>(articles);
    private final Map<Integer, Membership> kept = new HashMap<>(memberships);
    private GroupIds keptIds = ids;
    private Map<Integer, Article> settledArticles = articles;
    private Map<Integer, Membership> settledMemberships = memberships;
    private GroupIds settledIds = ids;

    Store() {
      Map<Integer, Integer> firsts = new HashMap<>();
      held.forEach(
          (number, article) -> memory.add(number, article, sketcher.checkedEntry(article), null));
      List<Integer> numbers = new ArrayList<>(held.keySet());
      numbers.sort(memory::compare);
      for (int number : numbers) {
        Entry entry = memory.get(number);
        if (!sketcher.isTooShort(entry)
            && firsts.putIfAbsent(entry.digest().hashCode(), number) == null) {
          memory.index().add(number, entry.fingerprints());
        }
      }
    }

    @Override
    public void keep(List<Membership> changed, GroupIds all) {
      storing(
          () -> {
            changed.forEach(membership -> kept.put(membership.article(), membership));
            keptIds = all;
          });
    }

    @Override
    public @Nullable Membership membership(int number) {
      return kept.get(number);
    }

    @Override
    public GroupIds groupIds() {
      return keptIds;
    }

    @Override
    public void commit() {
      storing(
          () -> {
            committing.run();
            articles = settledArticles;
            memberships = settledMemberships;
            ids = settledIds;
          });
    }

    @Override
    public void add(int number, Article article, Entry entry, @Nullable Profile profile) {
      held.put(number, article);
      memory.add(number, article, entry, profile);
    }

    @Override
    public void remove(int number) {
      held.remove(number);
      kept.remove(number);
      memory.remove(number);
    }

    @Override
    public ArticleIndex index() {
      return memory.index();
    }

    @Override
    public int end() {
      return memory.end();
    }

    @Override
    public boolean holds(int number) {
      return memory.holds(number);
    }

    @Override
    public int idHash(int number) {
      return memory.idHash(number);
    }

    @Override
    public long digestHash(int number) {
      return memory.digestHash(number);
    }

    @Override
    public Article article(int number) {
      return memory.article(number);
    }

    @Override
    public Entry get(int number) {
      return memory.get(number);
    }

    @Override
    public int size(int number) {
      return memory.size(number);
    }

    @Override
    public int compare(int a, int b) {
      return memory.compare(a, b);
    }

    @Override
    public boolean isFull() {
      return full;
    }

    @Override
    public Runnable settle() {
      storing(
          () -> {
            settledArticles = Map.copyOf(held);
            settledMemberships = Map.copyOf(kept);
            settledIds = keptIds;
          });
      return () -> {};
    }

    @Override
    public void reclaim() {
      reclaiming.run();
    }

    @Override
    public Snapshot snapshot() {
      return memory.snapshot();
    }

    @Override
    public void close() {}
  }
}
