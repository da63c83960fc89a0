package dev.hearsay.index;

import dev.hearsay.internal.LongIntMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The index in memory. Almost all fingerprints of news occur once, so a single holder stands in the
 * map itself; only from the second on is there a {@link Posting}.
 */
final class InMemoryIndex implements ArticleIndex {

  private final HotBound hotBound;
  private final IntBinaryOperator precedence;
  private final Recurrence recurrence;

  /** A fingerprint's only article, or ~i for {@code postings.get(i)}. */
  private final LongIntMap holders = new LongIntMap();

  private final List<Posting> postings = new ArrayList<>();
  private final BitSet free = new BitSet();
  private int hot;

  /**
   * An empty index.
   *
   * @param hotBound when a fingerprint is hot
   * @param precedence compares the numbers of two articles held, as a comparator does; never 0 for
   *     two different ones
   * @param recurrence what is boilerplate
   */
  InMemoryIndex(HotBound hotBound, IntBinaryOperator precedence, Recurrence recurrence) {
    this.hotBound = hotBound;
    this.precedence = precedence;
    this.recurrence = recurrence;
  }

  @Override
  public void add(int article, long[] fingerprints) {
    for (long fingerprint : fingerprints) {
      int holder = holders.get(fingerprint);
      if (holder == LongIntMap.ABSENT) {
        holders.put(fingerprint, article);
        continue;
      }
      Posting posting;
      if (holder >= 0) {
        posting = new Posting(holder, article, precedence);
        holders.put(fingerprint, ~store(posting));
      } else {
        posting = postings.get(~holder);
        posting.add(article, hotBound, precedence);
      }
      hot += posting.size() == hotBound.posting() + 1 ? 1 : 0;
    }
  }

  private int store(Posting posting) {
    int slot = free.nextSetBit(0);
    if (slot >= 0) {
      free.clear(slot);
      postings.set(slot, posting);
      return slot;
    }
    postings.add(posting);
    return postings.size() - 1;
  }

  @Override
  public void remove(int article, long[] fingerprints) {
    for (long fingerprint : fingerprints) {
      int holder = holders.get(fingerprint);
      if (holder >= 0) {
        holders.remove(fingerprint);
      } else if (holder != LongIntMap.ABSENT) {
        Posting posting = postings.get(~holder);
        posting.remove(article, hotBound, precedence);
        hot -= posting.size() == hotBound.posting() ? 1 : 0;
        if (posting.size() == 1) {
          free.set(~holder);
          holders.put(fingerprint, posting.article(0));
        }
      }
    }
  }

  @Override
  public void collect(int self, long[] fingerprints, Scope scope, Candidates into) {
    into.clear();
    int bound = scope == Scope.PRECEDING ? self : Integer.MAX_VALUE;
    for (long fingerprint : fingerprints) {
      int holder = holders.get(fingerprint);
      if (holder >= 0) {
        if (holder != self && holder < bound) {
          into.count(holder, false);
        }
      } else if (holder != LongIntMap.ABSENT) {
        collect(postings.get(~holder), self, bound, into);
      }
    }
  }

  /**
   * Reads a posting up to {@code bound}: where that is a number to precede, the part read is in
   * order.
   */
  private void collect(Posting posting, int self, int bound, Candidates into) {
    boolean boilerplate = posting.isBoilerplate(recurrence, hotBound);
    int end = posting.size();
    if (end > hotBound.posting() && (boilerplate || !posting.isHead(self, hotBound))) {
      end = boilerplate ? 0 : hotBound.heads();
      into.countHot();
    }
    for (int i = 0; i < end; i++) {
      int article = posting.article(i);
      if (article >= bound) {
        break;
      }
      if (article != self) {
        into.count(article, boilerplate);
      }
    }
  }

  @Override
  public boolean isBoilerplate(long fingerprint) {
    int holder = holders.get(fingerprint);
    return holder < 0
        && holder != LongIntMap.ABSENT
        && postings.get(~holder).isBoilerplate(recurrence, hotBound);
  }

  @Override
  public int size() {
    return holders.size();
  }

  @Override
  public int hot() {
    return hot;
  }
}
