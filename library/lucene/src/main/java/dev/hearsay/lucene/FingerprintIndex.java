package dev.hearsay.lucene;

import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.Candidates;
import dev.hearsay.index.HotBound;
import dev.hearsay.index.Recurrence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The index of fingerprints: those of the articles that are written, as points of Lucene, and those
 * of the others, in memory. A question is put to both at once, for all its fingerprints; what it
 * finds of a fingerprint is kept for the next one.
 */
final class FingerprintIndex implements ArticleIndex {

  /** Fingerprints that are counted in one go. */
  private static final int SLICE = 1 << 22;

  private final HotBound bound;
  private final IntBinaryOperator precedence;
  private final Recurrence recurrence;
  private final LuceneErrors errors;

  /** Is told of articles that are written and no longer as they should be. */
  private final IntConsumer outdated;

  private final Postings known = new Postings();
  private final PendingPostings pending = new PendingPostings();
  private final BitSet pendingNumbers = new BitSet();
  private final Queue<Holders> idle = new ConcurrentLinkedQueue<>();
  private Settled settled;

  /**
   * An index.
   *
   * @param settled what is written
   * @param outdated is told, before the change, of an article that is written and comes into the
   *     index or leaves it
   */
  FingerprintIndex(
      HotBound bound,
      IntBinaryOperator precedence,
      Recurrence recurrence,
      Settled settled,
      IntConsumer outdated,
      LuceneErrors errors) {
    this.bound = bound;
    this.precedence = precedence;
    this.recurrence = recurrence;
    this.settled = settled;
    this.outdated = outdated;
    this.errors = errors;
  }

  /** The articles that hold some fingerprints, found in one go. For one thread. */
  private final class Holders {
    private static final int FIRST_PLACES = 256;

    private int[] fingerprints = new int[FIRST_PLACES];
    private int count;

    /** The place of a fingerprint, and below it the number of an article that holds it. */
    private long[] found = new long[FIRST_PLACES];

    private int size;
    private int[] numbers = new int[FIRST_PLACES];

    /** Takes fingerprints to look up, ascending. */
    void clear(int most) {
      if (fingerprints.length < most) {
        fingerprints = new int[most];
      }
      count = 0;
      size = 0;
    }

    void ask(int fingerprint) {
      fingerprints[count++] = fingerprint;
    }

    void find() {
      if (count == 0) {
        return;
      }
      for (int i = 0; i < count; i++) {
        int place = i;
        pending.show(fingerprints[i], number -> note(place, number));
      }
      errors.reading(
          () -> {
            settled.lookUp(fingerprints, count, this::note);
            return this;
          });
      Arrays.sort(found, 0, size);
    }

    private void note(int place, int number) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = (long) place << Integer.SIZE | number;
    }

    /** Puts the articles of a place into {@link #numbers}; returns how many there are. */
    int numbersOf(int place) {
      int at = Arrays.binarySearch(found, 0, size, (long) place << Integer.SIZE);
      int from = at >= 0 ? at : -at - 1;
      int to = from;
      while (to < size && (int) (found[to] >> Integer.SIZE) == place) {
        to++;
      }
      if (numbers.length < to - from) {
        numbers = new int[Math.max(to - from, numbers.length * 2)];
      }
      for (int i = from; i < to; i++) {
        numbers[i - from] = (int) found[i];
      }
      return to - from;
    }
  }

  private Holders holders(int most) {
    Holders holders = Objects.requireNonNullElseGet(idle.poll(), Holders::new);
    holders.clear(most);
    return holders;
  }

  @Override
  public void add(int article, int[] fingerprints) {
    if (settled.holds(article)) {
      outdated.accept(article);
    }
    pendingNumbers.set(article);
    for (int fingerprint : fingerprints) {
      pending.add(fingerprint, article);
      Posting posting = known.peek(fingerprint);
      if (posting != null) {
        known.replace(fingerprint, posting.with(article, bound, precedence));
      }
    }
  }

  @Override
  public void addAll(
      int articles, IntFunction<int[]> fingerprints, Consumer<List<Runnable>> threads) {
    for (int article = 0; article < articles; article++) {
      add(article, fingerprints.apply(article));
    }
  }

  @Override
  public void remove(int article, int[] fingerprints) {
    for (int fingerprint : fingerprints) {
      known.forget(fingerprint);
    }
    if (pendingNumbers.get(article)) {
      pendingNumbers.clear(article);
      for (int fingerprint : fingerprints) {
        pending.remove(fingerprint, article);
      }
    } else {
      settled.unindex(article);
      outdated.accept(article);
    }
  }

  /** Whether an article that is not written is in the index. */
  boolean isPending(int article) {
    return pendingNumbers.get(article);
  }

  /** Takes over that all articles are written. */
  void settle(Settled now) {
    settled = now;
    pending.clear();
    pendingNumbers.clear();
  }

  @Override
  public void collect(int self, int[] fingerprints, Scope scope, Candidates into) {
    into.clear();
    int end = scope == Scope.PRECEDING ? self : Integer.MAX_VALUE;
    int[] ascending = fingerprints.clone();
    Arrays.sort(ascending);
    @Nullable Posting[] postings = new Posting[ascending.length];
    Holders holders = holders(ascending.length);
    for (int i = 0; i < ascending.length; i++) {
      postings[i] = known.get(ascending[i]);
      if (postings[i] == null) {
        holders.ask(ascending[i]);
      }
    }
    holders.find();
    int asked = 0;
    for (int i = 0; i < ascending.length; i++) {
      Posting posting = postings[i];
      if (posting == null) {
        posting = posting(ascending[i], asked++, holders);
      }
      if (posting != null) {
        collect(ascending[i], posting, self, end, into);
      }
    }
    idle.offer(holders);
  }

  /** The posting of a fingerprint that was looked up, if it has one. */
  private @Nullable Posting posting(int fingerprint, int place, Holders holders) {
    int size = holders.numbersOf(place);
    if (size == 0) {
      return null;
    }
    Posting posting = Posting.of(holders.numbers, size, bound, precedence);
    known.put(fingerprint, posting);
    return posting;
  }

  private void collect(int fingerprint, Posting posting, int self, int end, Candidates into) {
    if (posting.article(0) >= end) {
      return;
    }
    boolean boilerplate = posting.isBoilerplate(recurrence);
    boolean hot = posting.size() > bound.posting();
    if (boilerplate && (hot || posting.size() > bound.boilerplate())) {
      into.countHot();
      return;
    }
    if (hot && posting.isKnown(self)) {
      collectAll(fingerprint, self, end, into);
      return;
    }
    if (hot) {
      into.countHot();
    }
    for (int rank = 0; rank < posting.known(); rank++) {
      int article = posting.article(rank);
      if (article != self && article < end) {
        into.count(article, boilerplate);
      }
    }
  }

  /** Collects for a head of a hot fingerprint, which is not boilerplate. */
  private void collectAll(int fingerprint, int self, int end, Candidates into) {
    Holders holders = holders(1);
    holders.ask(fingerprint);
    holders.find();
    int size = holders.numbersOf(0);
    for (int i = 0; i < size; i++) {
      int article = holders.numbers[i];
      if (article != self && article < end) {
        into.count(article, false);
      }
    }
    idle.offer(holders);
  }

  @Override
  public boolean isBoilerplate(int fingerprint) {
    Posting posting = known.get(fingerprint);
    if (posting == null) {
      Holders holders = holders(1);
      holders.ask(fingerprint);
      holders.find();
      posting = posting(fingerprint, 0, holders);
      idle.offer(holders);
    }
    return posting != null && posting.isBoilerplate(recurrence);
  }

  /** Reads everything. */
  @Override
  public int size() {
    return count(0);
  }

  /** Reads everything. */
  @Override
  public int hot() {
    return count(bound.posting());
  }

  /** Counts the fingerprints that more than so many articles hold. */
  private int count(int holders) {
    long[] all = {0};
    show(fingerprint -> all[0]++);
    int slices = (int) (all[0] / SLICE) + 1;
    int counted = 0;
    for (int slice = 0; slice < slices; slice++) {
      counted += count(holders, slice, slices);
    }
    return counted;
  }

  private int count(int holders, int slice, int slices) {
    Holders held = holders(0);
    show(
        fingerprint -> {
          if (Integer.remainderUnsigned(fingerprint, slices) == slice) {
            held.note(fingerprint, 0);
          }
        });
    Arrays.sort(held.found, 0, held.size);
    int counted = 0;
    for (int from = 0; from < held.size; ) {
      int to = from;
      while (to < held.size && held.found[to] == held.found[from]) {
        to++;
      }
      counted += to - from > holders ? 1 : 0;
      from = to;
    }
    idle.offer(held);
    return counted;
  }

  private void show(IntConsumer visitor) {
    pending.showFingerprints(visitor);
    errors.reading(
        () -> {
          settled.showFingerprints(fingerprints -> Arrays.stream(fingerprints).forEach(visitor));
          return this;
        });
  }
}
