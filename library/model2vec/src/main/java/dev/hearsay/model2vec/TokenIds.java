package dev.hearsay.model2vec;

import java.util.Arrays;

/**
 * The known tokens of a text as they are found, up to a number that is enough.
 *
 * <p>For one thread.
 */
final class TokenIds {

  private final int enough;
  private final int unknown;
  private int[] ids = new int[64];
  private int size;

  /**
   * An empty list.
   *
   * @param enough tokens wanted at most, at least 1
   * @param unknown the token that is left out, or {@link Trie#NONE}
   */
  TokenIds(int enough, int unknown) {
    this.enough = enough;
    this.unknown = unknown;
  }

  void add(int id) {
    if (id == unknown) {
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  int size() {
    return size;
  }

  /** Takes back all but the first ones. */
  void cut(int first) {
    size = first;
  }

  boolean isFull() {
    return size >= enough;
  }

  int[] toArray() {
    return Arrays.copyOf(ids, Math.min(size, enough));
  }
}
