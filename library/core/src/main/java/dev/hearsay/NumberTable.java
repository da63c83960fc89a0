package dev.hearsay;

import java.util.Arrays;

/** Numbers by number, both 0 or more, in an array that grows. */
final class NumberTable {

  static final int ABSENT = -1;

  private int[] numbers = {};

  int get(int place) {
    return place < 0 || place >= numbers.length ? ABSENT : numbers[place];
  }

  void put(int place, int number) {
    if (place >= numbers.length) {
      int before = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(place + 1, before + before / 2));
      Arrays.fill(numbers, before, numbers.length, ABSENT);
    }
    numbers[place] = number;
  }

  void remove(int place) {
    numbers[place] = ABSENT;
  }
}
