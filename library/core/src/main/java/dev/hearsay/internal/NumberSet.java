package dev.hearsay.internal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * A set of numbers that stand for things held elsewhere, found by the hash of the thing: four bytes
 * a slot, open addressing with linear probing, at most three quarters full; removal shifts the rest
 * of the run back (Knuth, TAOCP 3, 6.4, algorithm R). Not safe for use by several threads while one
 * changes it.
 */
public final class NumberSet {

  /** What {@link #find} answers if there is none. */
  public static final int ABSENT = -1;

  private final IntToLongFunction hash;
  private int[] slots = filled(16);
  private int size;

  /**
   * Makes an empty set.
   *
   * @param hash the well mixed hash of the thing that a number stands for
   */
  public NumberSet(IntToLongFunction hash) {
    this.hash = hash;
  }

  /**
   * Finds a number.
   *
   * @param hashed the hash of a thing
   * @param isIt whether a number, which may have another hash, stands for the thing
   * @return the number, or {@link #ABSENT}
   */
  public int find(long hashed, IntPredicate isIt) {
    int mask = slots.length - 1;
    int i = (int) hashed & mask;
    while (slots[i] != ABSENT && !isIt.test(slots[i])) {
      i = (i + 1) & mask;
    }
    return slots[i];
  }

  /**
   * Adds a number.
   *
   * @param number at least 0, not in the set
   */
  public void add(int number) {
    if ((size + 1) * 4L > slots.length * 3L) {
      int[] old = slots;
      slots = filled(old.length * 2);
      for (int held : old) {
        if (held != ABSENT) {
          place(held);
        }
      }
    }
    place(number);
    size++;
  }

  /**
   * Removes a number.
   *
   * @param number in the set; its thing is still held
   */
  public void remove(int number) {
    int mask = slots.length - 1;
    int hole = home(number);
    while (slots[hole] != number) {
      hole = (hole + 1) & mask;
    }
    for (int i = (hole + 1) & mask; slots[i] != ABSENT; i = (i + 1) & mask) {
      if (((i - home(slots[i])) & mask) >= ((i - hole) & mask)) {
        slots[hole] = slots[i];
        hole = i;
      }
    }
    slots[hole] = ABSENT;
    size--;
  }

  private void place(int number) {
    int i = home(number);
    while (slots[i] != ABSENT) {
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = number;
  }

  private int home(int number) {
    return (int) hash.applyAsLong(number) & (slots.length - 1);
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, ABSENT);
    return array;
  }
}
