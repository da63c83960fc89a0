package dev.hearsay.lucene;

import dev.hearsay.index.HotBound;
import dev.hearsay.index.Recurrence;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * What is known of the articles that hold a fingerprint: all of them by precedence, or the heads
 * alone if it is hot. Safe for several threads.
 */
final class Posting {

  private static final int UNKNOWN = 0;
  private static final int TELLING = 1;
  private static final int BOILERPLATE = 2;

  private final int size;
  private final int[] first;
  private volatile int verdict = UNKNOWN;

  private Posting(int size, int[] first) {
    this.size = size;
    this.first = first;
  }

  /**
   * The posting of some articles.
   *
   * @param numbers theirs, in no order; the first {@code size} count
   */
  static Posting of(int[] numbers, int size, HotBound bound, IntBinaryOperator precedence) {
    int[] first = new int[size > bound.posting() ? bound.heads() : size];
    int held = 0;
    for (int i = 0; i < size; i++) {
      held = insert(first, held, numbers[i], precedence);
    }
    return new Posting(size, first);
  }

  /** Puts a number in its place, if it is one of the first; returns how many there are then. */
  private static int insert(int[] first, int held, int number, IntBinaryOperator precedence) {
    if (held == first.length && precedence.applyAsInt(first[held - 1], number) < 0) {
      return held;
    }
    int low = 0;
    int high = held;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (precedence.applyAsInt(first[middle], number) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int moved = Math.min(held, first.length - 1) - low;
    System.arraycopy(first, low, first, low + 1, moved);
    first[low] = number;
    return Math.min(held + 1, first.length);
  }

  /** The posting with one more article. */
  Posting with(int number, HotBound bound, IntBinaryOperator precedence) {
    boolean hot = size + 1 > bound.posting();
    int[] more = Arrays.copyOf(first, hot ? bound.heads() : size + 1);
    insert(more, Math.min(first.length, more.length), number, precedence);
    return new Posting(size + 1, more);
  }

  int size() {
    return size;
  }

  /** How many articles are known. */
  int known() {
    return first.length;
  }

  /** An article that is known, by precedence. */
  int article(int rank) {
    return first[rank];
  }

  boolean isKnown(int number) {
    for (int known : first) {
      if (known == number) {
        return true;
      }
    }
    return false;
  }

  boolean isBoilerplate(Recurrence recurrence) {
    if (size < 2) {
      return false;
    }
    if (verdict == UNKNOWN) {
      verdict = recurrence.isBoilerplate(first.clone(), first.length) ? BOILERPLATE : TELLING;
    }
    return verdict == BOILERPLATE;
  }
}
