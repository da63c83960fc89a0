package dev.hearsay.training;

import java.util.Arrays;

/** Pairs of texts as rows of the table of words; sides 2i and 2i+1 are a pair. */
final class Batch {

  private final int size;
  private final int[] starts;
  private int[] words = new int[1 << 12];
  private int sides;

  Batch(int size) {
    this.size = size;
    starts = new int[2 * size + 1];
  }

  /** How many pairs it is made for. */
  int size() {
    return size;
  }

  void clear() {
    sides = 0;
  }

  void addSide(int[] from, int start, int length) {
    int at = starts[sides];
    if (words.length < at + length) {
      words = Arrays.copyOf(words, 2 * (at + length));
    }
    System.arraycopy(from, start, words, at, length);
    sides++;
    starts[sides] = at + length;
  }

  int[] words() {
    return words;
  }

  int start(int side) {
    return starts[side];
  }

  int end(int side) {
    return starts[side + 1];
  }
}
