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
import org.jspecify.annotations.Nullable;

/**
 * The articles held in memory: by number, by id, by their tokens, and the first of each sequence of
 * tokens in the index. Not thread-safe for writing.
 */
final class Corpus {

  private final Options options;
  private final Sketcher sketcher;
  private final Comparator<Entry> precedence;
  private final ArticleIndex index;

  /** The articles by number; null where a number is free. */
  private final List<@Nullable Entry> entries = new ArrayList<>();

  private final BitSet freeNumbers = new BitSet();
  private final NumberSet byId = new NumberSet(number -> hash(entry(number).id()));

  /** The indexed articles: the first of each sequence of tokens. */
  private final NumberSet firsts = new NumberSet(number -> entry(number).digest().hash());

  /** The articles of each sequence of tokens that has more than one. */
  private final Map<Tokens.Digest, NavigableSet<Entry>> crowds = new HashMap<>();

  /** Finders that nobody uses now; as many as threads have asked at once. */
  private final Queue<DuplicateFinder> idle = new ConcurrentLinkedQueue<>();

  /** The indexed articles, if stories are wanted. */
  private final @Nullable StoryShelf shelf;

  private int size;

  Corpus(Options options, Sketcher sketcher) {
    this.options = options;
    this.sketcher = sketcher;
    this.precedence = options.canonical().precedence();
    this.shelf = options.stories() == null ? null : new StoryShelf(options.stories());
    this.index = sketcher.index(this::compare, this::entry);
  }

  private Entry entry(int number) {
    return Objects.requireNonNull(entries.get(number));
  }

  private int compare(int a, int b) {
    return precedence.compare(entry(a), entry(b));
  }

  /** The articles as finders ask for them. */
  private final class Numbered implements DuplicateFinder.Articles {
    @Override
    public Entry get(int number) {
      return entry(number);
    }

    @Override
    public int size(int number) {
      return entry(number).size();
    }

    @Override
    public int compare(int a, int b) {
      return Corpus.this.compare(a, b);
    }
  }

  private static long hash(String id) {
    return KeyedHash.finish(id.hashCode());
  }

  private int number(String id) {
    return byId.find(hash(id), number -> entry(number).id().equals(id));
  }

  /** The number of the first article of a sequence of tokens. */
  private int first(Tokens.Digest digest) {
    return firsts.find(digest.hash(), number -> entry(number).digest().equals(digest));
  }

  int size() {
    return size;
  }

  @Nullable Entry get(String id) {
    int number = number(id);
    return number == NumberSet.ABSENT ? null : entry(number);
  }

  List<Entry> entries() {
    List<Entry> held = new ArrayList<>(size);
    for (Entry entry : entries) {
      if (entry != null) {
        held.add(entry);
      }
    }
    return held;
  }

  void add(Entry entry) {
    int number = hold(entry);
    size++;
    byId.add(number);
    if (sketcher.isTooShort(entry)) {
      return;
    }
    int first = first(entry.digest());
    if (first == NumberSet.ABSENT) {
      index(number);
      return;
    }
    crowds
        .computeIfAbsent(
            entry.digest(),
            d -> {
              NavigableSet<Entry> crowd = new TreeSet<>(precedence);
              crowd.add(entry(first));
              return crowd;
            })
        .add(entry);
    if (precedence.compare(entry, entry(first)) < 0) {
      unindex(first);
      index(number);
    }
  }

  private int hold(Entry entry) {
    int number = freeNumbers.nextSetBit(0);
    if (number < 0) {
      entries.add(entry);
      return entries.size() - 1;
    }
    freeNumbers.clear(number);
    entries.set(number, entry);
    return number;
  }

  void remove(Entry entry) {
    int number = number(entry.id());
    if (!sketcher.isTooShort(entry)) {
      boolean wasFirst = first(entry.digest()) == number;
      if (wasFirst) {
        unindex(number);
      }
      NavigableSet<Entry> crowd = crowds.get(entry.digest());
      if (crowd != null) {
        crowd.remove(entry);
        if (wasFirst) {
          index(number(crowd.first().id()));
        }
        if (crowd.size() == 1) {
          crowds.remove(entry.digest());
        }
      }
    }
    byId.remove(number);
    size--;
    entries.set(number, null);
    freeNumbers.set(number);
  }

  private void index(int number) {
    firsts.add(number);
    index.add(number, entry(number).fingerprints());
    if (shelf != null) {
      shelf.add((ProfiledEntry) entry(number));
    }
  }

  private void unindex(int number) {
    index.remove(number, entry(number).fingerprints());
    firsts.remove(number);
    if (shelf != null) {
      shelf.remove((ProfiledEntry) entry(number));
    }
  }

  /** What is held that repeats an article, which may itself be held. */
  Matches matches(Entry entry) {
    if (sketcher.isTooShort(entry)) {
      return new Matches(List.of(), List.of(), false, 0);
    }
    int first = first(entry.digest());
    boolean isFirst = first != NumberSet.ABSENT && entry(first).id().equals(entry.id());
    NavigableSet<Entry> crowd = crowds.get(entry.digest());
    List<Entry> twins = twins(first, isFirst, crowd);
    int unlisted = isFirst && crowd != null ? crowd.size() - 1 - twins.size() : 0;
    List<Duplicate> duplicates = new ArrayList<>();
    for (Entry twin : twins) {
      duplicates.add(Verifier.identical(entry, twin));
    }
    Found found = find(first, entry);
    for (Match match : found.matches()) {
      Duplicate duplicate = match.duplicate();
      Duplicate told = duplicate.a().equals(entry.id()) ? duplicate : duplicate.flipped();
      if (!told.b().equals(entry.id())) {
        duplicates.add(shelf == null ? told : told.withSimilarity(similarity(entry, told.b())));
      }
    }
    return new Matches(
        duplicates,
        shelf == null ? List.of() : shelf.near((ProfiledEntry) entry),
        true,
        unlisted + found.cutCandidates() + found.cutPairs());
  }

  private double similarity(Entry entry, String other) {
    return Objects.requireNonNull(shelf)
        .similarity((ProfiledEntry) entry, (ProfiledEntry) entry(number(other)));
  }

  /**
   * For the first article of its kind the others, up to the limit; for another article the first.
   */
  private List<Entry> twins(int first, boolean isFirst, @Nullable NavigableSet<Entry> crowd) {
    if (!isFirst) {
      return first == NumberSet.ABSENT ? List.of() : List.of(entry(first));
    }
    return crowd == null
        ? List.of()
        : crowd.stream().skip(1).limit(options.limits().pairs()).toList();
  }

  private Found find(int self, Entry entry) {
    DuplicateFinder finder = idle.poll();
    if (finder == null) {
      finder = new DuplicateFinder(index, new Numbered(), sketcher.setting());
    }
    QueryEvent event = new QueryEvent();
    event.begin();
    Found found = finder.find(self, entry, ArticleIndex.Scope.ALL);
    event.finish(entry.id(), found);
    idle.offer(finder);
    return found;
  }
}
