package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles held in memory: by id, by their tokens, and the first of each sequence of tokens in
 * the index. Not thread-safe for writing.
 */
final class Corpus {

  private static final NavigableSet<Entry> NONE = Collections.emptyNavigableSet();

  private final Options options;
  private final Sketcher sketcher;
  private final Comparator<Entry> precedence;
  private final ArticleIndex index;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<Tokens.Digest, NavigableSet<Entry>> kinds = new HashMap<>();

  /** The indexed articles by number; null where a number is free. */
  private final List<@Nullable Entry> indexed = new ArrayList<>();

  private final Map<Tokens.Digest, Integer> numbers = new HashMap<>();
  private final BitSet freeNumbers = new BitSet();

  Corpus(Options options, Sketcher sketcher) {
    this.options = options;
    this.sketcher = sketcher;
    this.precedence = options.canonical().precedence();
    this.index = sketcher.index((a, b) -> precedence.compare(entry(a), entry(b)), this::entry);
  }

  private Entry entry(int number) {
    return Objects.requireNonNull(indexed.get(number));
  }

  int size() {
    return byId.size();
  }

  @Nullable Entry get(String id) {
    return byId.get(id);
  }

  List<Entry> entries() {
    return List.copyOf(byId.values());
  }

  void add(Entry entry) {
    byId.put(entry.id(), entry);
    if (sketcher.isTooShort(entry)) {
      return;
    }
    NavigableSet<Entry> kind =
        kinds.computeIfAbsent(entry.digest(), d -> new TreeSet<>(precedence));
    Entry first = kind.isEmpty() ? null : kind.first();
    kind.add(entry);
    reindex(first, kind.first());
  }

  void remove(Entry entry) {
    byId.remove(entry.id());
    NavigableSet<Entry> kind = kinds.get(entry.digest());
    if (kind == null) {
      return;
    }
    Entry first = kind.first();
    kind.remove(entry);
    reindex(first, kind.isEmpty() ? null : kind.first());
    if (kind.isEmpty()) {
      kinds.remove(entry.digest());
    }
  }

  /** Lets another article stand in the index for a sequence of tokens. */
  private void reindex(@Nullable Entry before, @Nullable Entry after) {
    if (before == after) {
      return;
    }
    if (before != null) {
      int number = Objects.requireNonNull(numbers.remove(before.digest()));
      index.remove(number, before.fingerprints());
      indexed.set(number, null);
      freeNumbers.set(number);
    }
    if (after != null) {
      int number = freeNumbers.nextSetBit(0);
      if (number < 0) {
        number = indexed.size();
        indexed.add(after);
      } else {
        freeNumbers.clear(number);
        indexed.set(number, after);
      }
      numbers.put(after.digest(), number);
      index.add(number, after.fingerprints());
    }
  }

  /** What is held that repeats an article, which may itself be held. */
  Matches matches(Entry entry) {
    if (sketcher.isTooShort(entry)) {
      return new Matches(List.of(), false, 0);
    }
    NavigableSet<Entry> kind = kinds.getOrDefault(entry.digest(), NONE);
    List<Entry> twins = twins(entry, kind);
    int unlisted = isFirst(entry, kind) ? kind.size() - 1 - twins.size() : 0;
    List<Duplicate> duplicates = new ArrayList<>();
    for (Entry twin : twins) {
      duplicates.add(Verifier.identical(entry, twin));
    }
    Found found =
        new DuplicateFinder(index, this::entry, precedence, sketcher.setting())
            .find(numbers.getOrDefault(entry.digest(), -1), entry, ArticleIndex.Scope.ALL);
    for (Duplicate duplicate : found.duplicates()) {
      Duplicate told = duplicate.a().equals(entry.id()) ? duplicate : duplicate.flipped();
      if (!told.b().equals(entry.id())) {
        duplicates.add(told);
      }
    }
    return new Matches(duplicates, true, unlisted + found.cutCandidates() + found.cutPairs());
  }

  /**
   * For the first article of its kind the others, up to the limit; for another article the first.
   */
  private List<Entry> twins(Entry entry, NavigableSet<Entry> kind) {
    return isFirst(entry, kind)
        ? kind.stream().skip(1).limit(options.limits().pairs()).toList()
        : kind.stream().limit(1).toList();
  }

  private static boolean isFirst(Entry entry, NavigableSet<Entry> kind) {
    return !kind.isEmpty() && kind.first().id().equals(entry.id());
  }
}
