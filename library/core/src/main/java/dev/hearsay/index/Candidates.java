package dev.hearsay.index;

import java.util.Arrays;

/**
 * Articles that collide with one article, each with the number of fingerprints shared and how many
 * of these are not boilerplate. Made to be used again: clearing costs what was put in. For one
 * thread.
 */
public final class Candidates {

  private static final int EMPTY = -1;

  private int[] keys = new int[64];
  private int[] shared = new int[64];
  private int[] telling = new int[64];
  private int[] slots = new int[32];
  private int size;
  private int hot;

  /** Makes an empty collection. */
  public Candidates() {
    Arrays.fill(keys, EMPTY);
  }

  /**
   * Their number.
   *
   * @return candidates
   */
  public int size() {
    return size;
  }

  /**
   * A candidate.
   *
   * @param i 0..size-1
   * @return the article's number
   */
  public int article(int i) {
    return keys[slots[i]];
  }

  /**
   * Its collisions.
   *
   * @param i 0..size-1
   * @return fingerprints shared, not counting hot ones through which the two do not meet
   */
  public int shared(int i) {
    return shared[slots[i]];
  }

  /**
   * Its telling collisions.
   *
   * @param i 0..size-1
   * @return fingerprints shared that are not boilerplate
   */
  public int telling(int i) {
    return telling[slots[i]];
  }

  /**
   * Fingerprints of the article asked about through which it met heads only, or nobody.
   *
   * @return how many
   */
  public int hot() {
    return hot;
  }

  /** Forgets all candidates. */
  public void clear() {
    for (int i = 0; i < size; i++) {
      keys[slots[i]] = EMPTY;
    }
    size = 0;
    hot = 0;
  }

  /** Counts a fingerprint through which the article asked about meets heads only, or nobody. */
  public void countHot() {
    hot++;
  }

  /**
   * Counts one fingerprint that an article shares.
   *
   * @param article its number, at least 0
   * @param boilerplate whether the fingerprint is boilerplate
   */
  public void count(int article, boolean boilerplate) {
    int slot = slot(article);
    if (keys[slot] == EMPTY) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(article);
      }
      keys[slot] = article;
      shared[slot] = 0;
      telling[slot] = 0;
      slots[size++] = slot;
    }
    shared[slot]++;
    telling[slot] += boilerplate ? 0 : 1;
  }

  private int slot(int article) {
    int mask = keys.length - 1;
    int i = ((article * 0x9E3779B1) >>> 7) & mask;
    while (keys[i] != EMPTY && keys[i] != article) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldShared = shared;
    int[] oldTelling = telling;
    keys = new int[oldKeys.length * 2];
    Arrays.fill(keys, EMPTY);
    shared = new int[keys.length];
    telling = new int[keys.length];
    int[] oldSlots = slots;
    slots = new int[keys.length / 2];
    for (int i = 0; i < size; i++) {
      int from = oldSlots[i];
      int to = slot(oldKeys[from]);
      keys[to] = oldKeys[from];
      shared[to] = oldShared[from];
      telling[to] = oldTelling[from];
      slots[i] = to;
    }
  }
}
