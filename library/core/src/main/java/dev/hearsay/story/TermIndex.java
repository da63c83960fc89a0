package dev.hearsay.story;

import dev.hearsay.internal.LongIntMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each term the articles that it is telling of. Articles are numbered and added in ascending
 * order. Safe for several threads while none adds or removes.
 */
final class TermIndex {

  private final LongIntMap places = new LongIntMap();
  private final List<Posting> postings = new ArrayList<>();

  /** Numbers, ascending. */
  private static final class Posting {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    void remove(int number) {
      int at = Arrays.binarySearch(numbers, 0, size, number);
      if (at >= 0) {
        System.arraycopy(numbers, at + 1, numbers, at, --size - at);
      }
    }

    /** How many are less than a number. */
    int before(int number) {
      int at = Arrays.binarySearch(numbers, 0, size, number);
      return at >= 0 ? at : -at - 1;
    }
  }

  /** Is shown articles; says whether it wants another. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(int number);
  }

  void add(int number, int[] terms) {
    for (int term : terms) {
      int place = places.get(key(term));
      if (place == LongIntMap.ABSENT) {
        place = postings.size();
        places.put(key(term), place);
        postings.add(new Posting());
      }
      postings.get(place).add(number);
    }
  }

  void remove(int number, int[] terms) {
    for (int term : terms) {
      postings.get(places.get(key(term))).remove(number);
    }
  }

  /** Shows the articles of a term before a number, the last first, at most so many. */
  void show(int term, int before, int most, Visitor visitor) {
    int place = places.get(key(term));
    if (place == LongIntMap.ABSENT) {
      return;
    }
    Posting posting = postings.get(place);
    int end = posting.before(before);
    int least = Math.max(0, end - most);
    int at = end - 1;
    while (at >= least && visitor.visit(posting.numbers[at])) {
      at--;
    }
  }

  private static long key(int term) {
    return term & 0xFFFFFFFFL;
  }
}
