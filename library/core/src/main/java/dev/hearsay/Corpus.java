package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.DuplicateFinder.Match;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.internal.KeyedHash;
import dev.hearsay.internal.NumberSet;
import dev.hearsay.text.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The articles held: by number, by id, by their tokens, and the first of each sequence of tokens in
 * the index. Not thread-safe for writing.
 */
final class Corpus {

  /** What {@link #number} answers if there is none. */
  static final int ABSENT = NumberSet.ABSENT;

  private final Options options;
  private final Sketcher sketcher;
  private final ArticleStore store;
  private final ArticleIndex index;

  private final BitSet numbers = new BitSet();
  private final NumberSet byId;

  /** The indexed articles: the first of each sequence of tokens. */
  private final NumberSet firsts;

  /** The articles of each sequence of tokens that has more than one. */
  private final Map<Tokens.Digest, NavigableSet<Integer>> crowds = new HashMap<>();

  /** Finders that nobody uses now; as many as threads have asked at once. */
  private final Queue<DuplicateFinder> idle = new ConcurrentLinkedQueue<>();

  /** The indexed articles, if stories are wanted. */
  private final @Nullable StoryShelf shelf;

  /** The clusters and stories of the articles. */
  private final Ledger ledger;

  /** What was found when the last article came, as long as nothing has changed since. */
  private @Nullable Arrival arrival;

  private int size;

  private record Arrival(Entry entry, Found found) {}

  /** No number below it is free. */
  private int free;

  /** The articles of a store. */
  Corpus(Options options, Sketcher sketcher, ArticleStore store) {
    this.options = options;
    this.sketcher = sketcher;
    this.store = store;
    this.index = store.index();
    this.byId = new NumberSet(number -> hash(store.idHash(number)));
    this.firsts = new NumberSet(store::digestHash);
    this.shelf = options.stories() == null ? null : new StoryShelf(options.stories());
    this.ledger = new Ledger(options, store, new Crowds(), shelf);
    takeStock();
  }

  /** The articles with the same tokens, as the ledger asks for them. */
  private final class Crowds implements Ledger.Holdings {
    @Override
    public IntStream copies(int first) {
      NavigableSet<Integer> crowd = crowds.get(entry(first).digest());
      return crowd == null ? IntStream.of(first) : crowd.stream().mapToInt(Integer::intValue);
    }

    @Override
    public int count(int first) {
      NavigableSet<Integer> crowd = crowds.get(entry(first).digest());
      return crowd == null ? 1 : crowd.size();
    }

    @Override
    public Found find(int first) {
      return Corpus.this.find(first, entry(first));
    }
  }

  /** Takes in what the store holds already. */
  private void takeStock() {
    for (int number = 0; number < store.end(); number++) {
      if (store.holds(number)) {
        numbers.set(number);
        size++;
        byId.add(number);
        if (store.size(number) >= options.minimumShingles()) {
          file(number);
        }
      }
    }
    record Read(int number, @Nullable Membership known, @Nullable Entry shelved) {}
    ledger.restore(store.groupIds());
    try (Workers workers = new Workers(options.threads())) {
      workers.map(
          numbers.stream().filter(this::isFirst).iterator(),
          number -> {
            Membership known = store.membership(number);
            return new Read(number, known, ledger.isShelved(known) ? profiled(number) : null);
          },
          read -> ledger.restore(read.number, read.known, read.shelved));
    }
    ledger.restored();
  }

  /** Puts an article among those with its tokens; says whether it is the first of them. */
  private boolean file(int number) {
    int first = firsts.find(store.digestHash(number), held -> isTwin(held, number));
    if (first == ABSENT) {
      firsts.add(number);
      return true;
    }
    crowds
        .computeIfAbsent(
            store.get(number).digest(),
            d -> {
              NavigableSet<Integer> crowd = new TreeSet<>(store::compare);
              crowd.add(first);
              return crowd;
            })
        .add(number);
    if (store.compare(number, first) > 0) {
      return false;
    }
    firsts.remove(first);
    firsts.add(number);
    return true;
  }

  private boolean isTwin(int a, int b) {
    return store.digestHash(a) == store.digestHash(b)
        && store.get(a).digest().equals(store.get(b).digest());
  }

  private boolean isFirst(int number) {
    return firsts.find(store.digestHash(number), held -> held == number) != ABSENT;
  }

  private ProfiledEntry profiled(int number) {
    ProfiledEntry entry = (ProfiledEntry) store.get(number);
    Objects.requireNonNull(entry.profile());
    return entry;
  }

  private static long hash(int idHash) {
    return KeyedHash.finish(idHash);
  }

  /** The number of the article with an id, or {@link #ABSENT}. */
  int number(String id) {
    return byId.find(
        hash(id.hashCode()),
        number -> store.idHash(number) == id.hashCode() && store.get(number).id().equals(id));
  }

  /** The number of the first article of a sequence of tokens. */
  private int first(Tokens.Digest digest) {
    return firsts.find(
        digest.hash(),
        number ->
            store.digestHash(number) == digest.hash() && store.get(number).digest().equals(digest));
  }

  int size() {
    return size;
  }

  Entry entry(int number) {
    return store.get(number);
  }

  /** The article with a number, if one has it. */
  @Nullable Article article(int number) {
    return store.holds(number) ? store.article(number) : null;
  }

  /** The numbers in use, ascending. */
  int[] numbers() {
    return numbers.stream().toArray();
  }

  /** The numbers of the articles that are not to stay. */
  int[] without(Retention retention) {
    record Dated(int number, @Nullable Instant date) {}
    List<Dated> latestFirst =
        numbers.stream()
            .mapToObj(number -> new Dated(number, entry(number).publishedAt()))
            .sorted(
                Comparator.comparing(Dated::date, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    Instant since = retention.since();
    return IntStream.range(0, latestFirst.size())
        .filter(
            place -> {
              Instant date = latestFirst.get(place).date;
              return place >= retention.atMost()
                  || (since != null && date != null && date.isBefore(since));
            })
        .map(place -> latestFirst.get(place).number)
        .toArray();
  }

  void add(Article article, Entry entry) {
    free = numbers.nextClearBit(free);
    add(free, article, entry, true);
  }

  /** The same without asking what the article repeats: it is to be grouped later. */
  void addForLater(Article article, Entry entry) {
    free = numbers.nextClearBit(free);
    add(free, article, entry, false);
  }

  /** Puts an article in the place of another, whose id it has. */
  void replace(int number, Article article, Entry entry) {
    remove(number);
    add(number, article, entry, true);
  }

  private void add(int number, Article article, Entry entry, boolean now) {
    arrival = null;
    store.add(
        number, article, entry, entry instanceof ProfiledEntry known ? known.profile() : null);
    numbers.set(number);
    size++;
    byId.add(number);
    if (sketcher.isTooShort(entry)) {
      return;
    }
    Turns turns = turns(entry);
    int before = first(entry.digest());
    if (!file(number)) {
      ledger.count(before);
    } else if (before != ABSENT) {
      unindex(before);
      index.add(number, entry.fingerprints());
      ledger.replace(before, number, entry);
    } else {
      index.add(number, entry.fingerprints());
      if (now) {
        Found found = find(number, entry);
        ledger.add(number, found);
        arrival = new Arrival(entry, found);
      } else {
        ledger.expect(number, entry);
      }
    }
    settle(turns);
  }

  /** What becomes of an article's fingerprints, if there are groups that it bears on. */
  private @Nullable Turns turns(Entry entry) {
    return ledger.isEmpty() ? null : new Turns(index, entry.fingerprints());
  }

  /** Has the groups follow a change. */
  private void settle(@Nullable Turns turns) {
    if (turns != null) {
      turns.concerned(options.limits().hotHeads()).forEach(ledger::renew);
    }
    ledger.settle();
  }

  /** The clusters and stories of the articles. */
  Ledger ledger() {
    return ledger;
  }

  /** The first article with the tokens of the one with an id; absent for a short one too. */
  int firstLike(String id) {
    int number = number(id);
    return number == ABSENT || sketcher.isTooShort(entry(number))
        ? ABSENT
        : first(entry(number).digest());
  }

  void remove(int number) {
    arrival = null;
    Entry entry = entry(number);
    if (!sketcher.isTooShort(entry)) {
      Turns turns = turns(entry);
      int first = first(entry.digest());
      NavigableSet<Integer> crowd = crowds.get(entry.digest());
      if (crowd != null) {
        crowd.remove(number);
      }
      if (first == number) {
        firsts.remove(number);
        unindex(number);
      }
      if (crowd == null) {
        ledger.remove(number);
      } else if (first == number) {
        int next = crowd.first();
        Entry heir = entry(next);
        firsts.add(next);
        index.add(next, heir.fingerprints());
        ledger.replace(number, next, heir);
      } else {
        ledger.count(first);
      }
      if (crowd != null && crowd.size() == 1) {
        crowds.remove(entry.digest());
      }
      settle(turns);
    }
    byId.remove(number);
    size--;
    numbers.clear(number);
    free = Math.min(free, number);
    store.remove(number);
  }

  private void unindex(int number) {
    index.remove(number, entry(number).fingerprints());
  }

  /** What is held that repeats an article, which may itself be held. */
  Matches matches(Entry entry) {
    if (sketcher.isTooShort(entry)) {
      return new Matches(List.of(), List.of(), false, 0);
    }
    int first = first(entry.digest());
    boolean isFirst = first != ABSENT && entry(first).id().equals(entry.id());
    NavigableSet<Integer> crowd = crowds.get(entry.digest());
    List<Entry> twins = twins(first, isFirst, crowd);
    int unlisted = isFirst && crowd != null ? crowd.size() - 1 - twins.size() : 0;
    List<Duplicate> duplicates = new ArrayList<>();
    for (Entry twin : twins) {
      duplicates.add(Verifier.identical(entry, twin));
    }
    Found found =
        arrival != null && arrival.entry.equals(entry) ? arrival.found : find(first, entry);
    for (Match match : found.matches()) {
      Duplicate duplicate = match.duplicate();
      Duplicate told = duplicate.a().equals(entry.id()) ? duplicate : duplicate.flipped();
      if (!told.b().equals(entry.id())) {
        duplicates.add(
            shelf == null ? told : told.withSimilarity(similarity(entry, match.article())));
      }
    }
    return new Matches(
        duplicates,
        shelf == null ? List.of() : shelf.near((ProfiledEntry) entry),
        true,
        unlisted + found.cutCandidates() + found.cutPairs());
  }

  private double similarity(Entry entry, int other) {
    return Objects.requireNonNull(shelf)
        .similarity((ProfiledEntry) entry, (ProfiledEntry) entry(other));
  }

  /**
   * The articles with the same tokens that are told of: of the first all others, of any other
   * article the first.
   */
  private List<Entry> twins(int first, boolean isFirst, @Nullable NavigableSet<Integer> crowd) {
    if (!isFirst) {
      return first == ABSENT ? List.of() : List.of(entry(first));
    }
    return crowd == null
        ? List.of()
        : crowd.stream().skip(1).limit(options.limits().pairs()).map(this::entry).toList();
  }

  private Found find(int self, Entry entry) {
    DuplicateFinder finder = idle.poll();
    if (finder == null) {
      finder = new DuplicateFinder(index, store, sketcher.setting());
    }
    QueryEvent event = new QueryEvent();
    event.begin();
    Found found = finder.find(self, entry, ArticleIndex.Scope.ALL);
    event.finish(entry.id(), found);
    idle.offer(finder);
    return found;
  }
}
