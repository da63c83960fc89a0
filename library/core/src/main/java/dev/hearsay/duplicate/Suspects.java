package dev.hearsay.duplicate;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;

/**
 * Candidates that are to be verified: of those added the ones that share most fingerprints, the
 * preceding ones of equals, up to a limit.
 */
final class Suspects {

  private final int limit;
  private final IntBinaryOperator order;
  private final PriorityQueue<Suspect> kept;
  private int added;

  /**
   * One of them.
   *
   * @param article its number
   * @param shared fingerprints that it shares
   * @param telling whether enough of these are not boilerplate to make it a finding
   */
  record Suspect(int article, int shared, boolean telling) {}

  Suspects(int limit, IntBinaryOperator order) {
    this.limit = limit;
    this.order = order;
    this.kept =
        new PriorityQueue<>(
            Comparator.comparingInt(Suspect::shared)
                .thenComparing((p, q) -> order.applyAsInt(q.article, p.article)));
  }

  void add(int article, int shared, boolean telling) {
    added++;
    if (kept.size() >= limit) {
      if (limit == 0 || !isStronger(article, shared, kept.element())) {
        return;
      }
      kept.remove();
    }
    kept.add(new Suspect(article, shared, telling));
  }

  private boolean isStronger(int article, int shared, Suspect than) {
    return shared == than.shared
        ? order.applyAsInt(article, than.article) < 0
        : shared > than.shared;
  }

  /** Those kept, in no order. */
  Iterable<Suspect> kept() {
    return kept;
  }

  int size() {
    return kept.size();
  }

  /** Those that the limit left out. */
  int cut() {
    return added - kept.size();
  }

  boolean isEmpty() {
    return added == 0;
  }
}
