package dev.hearsay.lucene;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The postings asked for last, in two generations: once the younger one is full, it becomes the
 * elder, which goes. For any number of threads; whoever forgets or replaces one must be alone.
 */
final class Postings {

  /** Articles known that a generation has room for, each posting counting as eight more. */
  private static final int ROOM = 1 << 21;

  private static final int BESIDES = 8;

  private volatile Generation younger = new Generation();
  private volatile Generation elder = new Generation();

  private static final class Generation {
    private final ConcurrentMap<Integer, Posting> postings = new ConcurrentHashMap<>();
    private final LongAdder filled = new LongAdder();
  }

  @Nullable Posting get(int fingerprint) {
    Posting known = younger.postings.get(fingerprint);
    if (known == null) {
      known = elder.postings.get(fingerprint);
      if (known != null) {
        put(fingerprint, known);
      }
    }
    return known;
  }

  void put(int fingerprint, Posting posting) {
    Generation into = younger;
    into.postings.put(fingerprint, posting);
    into.filled.add(posting.known() + BESIDES);
    if (into.filled.sum() > ROOM) {
      succeed(into);
    }
  }

  private synchronized void succeed(Generation full) {
    if (younger.equals(full)) {
      elder = full;
      younger = new Generation();
    }
  }

  /** What is known of a fingerprint, without counting as a question. */
  @Nullable Posting peek(int fingerprint) {
    Posting known = younger.postings.get(fingerprint);
    return known == null ? elder.postings.get(fingerprint) : known;
  }

  void forget(int fingerprint) {
    younger.postings.remove(fingerprint);
    elder.postings.remove(fingerprint);
  }

  void replace(int fingerprint, Posting posting) {
    elder.postings.remove(fingerprint);
    put(fingerprint, posting);
  }
}
