package dev.hearsay.live;

import java.util.Arrays;

/**
 * What one thing is linked to, with a number that says how strongly: open addressing with linear
 * probing in one array of eight bytes a slot, at most three quarters full; removal shifts the rest
 * of the run back (Knuth, TAOCP 3, 6.4, algorithm R). Made for a few links, good for many. Not safe
 * for use by several threads while one changes it.
 */
public final class Links {

  /** What {@link #get} answers where there is no link; no link may have this number. */
  public static final int ABSENT = Integer.MIN_VALUE;

  private static final long[] NONE = {};
  private static final long EMPTY = -1;

  private long[] slots = NONE;
  private int size;
  private boolean isPartial;

  /** Is shown links. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes a link.
     *
     * @param other what is linked
     * @param strength its number
     */
    void visit(int other, int strength);
  }

  /** Makes an empty table. */
  public Links() {}

  /**
   * Notes that there would be more links but for some bound, and others in place of those that go.
   */
  public void cut() {
    isPartial = true;
  }

  boolean isPartial() {
    return isPartial;
  }

  /**
   * Counts the links.
   *
   * @return their number
   */
  public int size() {
    return size;
  }

  /**
   * The number of a link.
   *
   * @param other what may be linked
   * @return its number, or {@link #ABSENT}
   */
  public int get(int other) {
    if (size == 0) {
      return ABSENT;
    }
    long slot = slots[slot(other)];
    return slot == EMPTY ? ABSENT : (int) slot;
  }

  /**
   * Adds a link, or changes its number.
   *
   * @param other what is linked, 0 or more
   * @param strength any number but {@link #ABSENT}
   */
  public void put(int other, int strength) {
    if ((size + 1) * 4L > slots.length * 3L) {
      long[] old = slots;
      slots = new long[Math.max(2, old.length * 2)];
      Arrays.fill(slots, EMPTY);
      for (long held : old) {
        if (held != EMPTY) {
          slots[slot(other(held))] = held;
        }
      }
    }
    int at = slot(other);
    size += slots[at] == EMPTY ? 1 : 0;
    slots[at] = ((long) other << Integer.SIZE) | Integer.toUnsignedLong(strength);
  }

  /**
   * Removes a link, if it is there.
   *
   * @param other what may be linked
   */
  public void remove(int other) {
    if (size == 0) {
      return;
    }
    int mask = slots.length - 1;
    int hole = slot(other);
    if (slots[hole] == EMPTY) {
      return;
    }
    size--;
    for (int i = (hole + 1) & mask; slots[i] != EMPTY; i = (i + 1) & mask) {
      int home = home(other(slots[i]));
      if (((i - home) & mask) >= ((i - hole) & mask)) {
        slots[hole] = slots[i];
        hole = i;
      }
    }
    slots[hole] = EMPTY;
  }

  /**
   * Shows all links, in any order.
   *
   * @param visitor is shown each once, and changes none
   */
  public void forEach(Visitor visitor) {
    for (long slot : slots) {
      if (slot != EMPTY) {
        visitor.visit(other(slot), (int) slot);
      }
    }
  }

  /**
   * What is linked.
   *
   * @return the others, ascending
   */
  public int[] others() {
    return Arrays.stream(slots)
        .filter(slot -> slot != EMPTY)
        .mapToInt(Links::other)
        .sorted()
        .toArray();
  }

  private static int other(long slot) {
    return (int) (slot >>> Integer.SIZE);
  }

  private int slot(int other) {
    int mask = slots.length - 1;
    int i = home(other);
    while (slots[i] != EMPTY && other(slots[i]) != other) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private int home(int other) {
    int mixed = other * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }
}
