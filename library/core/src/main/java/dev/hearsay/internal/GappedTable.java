package dev.hearsay.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A sorted array with gaps (a data node of ALEX: Ding et al., SIGMOD 2020) of 16-bit tags and their
 * values, all in one array of bytes. A free slot repeats the tag to its right, and the last slot is
 * never free, so that the tags of all slots ascend. Tags are evenly spread, so a tag's rank follows
 * from its number but for a few slots. An entry put in moves those up to the nearest gap; one
 * removed leaves a gap.
 *
 * <p>First come four bytes, twice the size and whether values are wide. A slot is a tag of two
 * bytes and a value of three, or of four in a wide table, which a table is once a value asks for
 * it.
 */
final class GappedTable {

  /** A table of no slots; never changed. */
  static final byte[] EMPTY = new byte[Integer.BYTES];

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HEADER = Integer.BYTES;
  private static final int NARROW = 5;
  private static final int WIDE = 6;

  /** Growth, and slots kept free, as parts of the slots. */
  private static final int GROWTH = 8;

  private static final int SPARE = 20;
  private static final int LEAST_GROWTH = 8;

  private GappedTable() {}

  static int size(byte[] table) {
    return (int) INTS.get(table, 0) >>> 1;
  }

  /** The slot of a tag, or ~(the slot after the last lesser tag). */
  static int find(byte[] table, int tag) {
    int stride = stride(table);
    int slot = floor(table, stride, tag);
    return slot >= 0 && tag(table, stride, slot) == tag ? slot : ~(slot + 1);
  }

  static int value(byte[] table, int slot) {
    return value(table, stride(table), slot);
  }

  /** Changes the value of a tag that is there; returns the table from then on. */
  static byte[] set(byte[] table, int slot, int value) {
    int stride = stride(table);
    int tag = tag(table, stride, slot);
    if (stride(value) <= stride) {
      set(table, stride, slot, tag, value);
      return table;
    }
    byte[] wide = resized(table, slots(table, stride), WIDE);
    set(wide, WIDE, floor(wide, WIDE, tag), tag, value);
    return wide;
  }

  /** Slots of a table that so many entries fill as far as it lets itself be filled. */
  static int slotsFor(int entries) {
    return entries + entries / (SPARE - 1) + 1;
  }

  /**
   * Puts in a tag that is not there, before the slot that {@link #find} names; returns the table
   * from then on, which has some slots at the least once it grows.
   */
  static byte[] insert(byte[] table, int before, int tag, int value, int least) {
    int stride = stride(table);
    int slots = slots(table, stride);
    boolean full = size(table) >= slots - slots / SPARE;
    if (!full && stride(value) <= stride) {
      place(table, stride, before, tag, value);
      return table;
    }
    int grown = slots + Math.max(LEAST_GROWTH, slots / GROWTH);
    int wanted = full ? Math.max(least, grown) : slots;
    int wider = Math.max(stride, stride(value));
    byte[] into = resized(table, wanted, wider);
    place(into, wider, size(into) == 0 ? 0 : floor(into, wider, tag) + 1, tag, value);
    return into;
  }

  private static void place(byte[] table, int stride, int before, int tag, int value) {
    int size = size(table);
    int slot = size == 0 ? clear(table, stride, tag) : makeRoom(table, stride, before);
    set(table, stride, slot, tag, value);
    setHeader(table, size + 1, stride);
  }

  /** Makes all slots of an empty table free ones before the last, which it returns. */
  private static int clear(byte[] table, int stride, int tag) {
    int last = slots(table, stride) - 1;
    setTags(table, stride, 0, last, tag);
    return last;
  }

  /** Moves the entries between a slot and the nearest gap; returns the slot that is free then. */
  private static int makeRoom(byte[] table, int stride, int before) {
    int gap = nearestGap(table, stride, before);
    if (gap >= before) {
      move(table, stride, before, gap, before + 1);
      return before;
    }
    move(table, stride, gap + 1, before, gap);
    return before - 1;
  }

  private static int nearestGap(byte[] table, int stride, int slot) {
    int slots = slots(table, stride);
    int right = slot;
    int left = slot - 1;
    while (true) {
      if (isFree(table, stride, slots, right)) {
        return right;
      }
      if (left >= 0 && isFree(table, stride, slots, left)) {
        return left;
      }
      right++;
      left--;
    }
  }

  /** Removes the entry of a slot; returns the table from then on. */
  static byte[] remove(byte[] table, int slot) {
    int size = size(table);
    if (size == 1) {
      return EMPTY;
    }
    int stride = stride(table);
    int tag = tag(table, stride, slot);
    int first = slot;
    while (first > 0 && tag(table, stride, first - 1) == tag) {
      first--;
    }
    if (slot + 1 < slots(table, stride)) {
      setTags(table, stride, first, slot, tag(table, stride, slot + 1));
    } else {
      int last = tag(table, stride, first - 1);
      int value = value(table, stride, first - 1);
      setTags(table, stride, first, slot, last);
      set(table, stride, slot, last, value);
    }
    setHeader(table, size - 1, stride);
    return table;
  }

  /**
   * A copy of other measures: each entry goes to the slot that its tag is expected at, or the next
   * that is left.
   */
  private static byte[] resized(byte[] from, int slots, int stride) {
    byte[] into = new byte[HEADER + slots * stride];
    int left = size(from);
    setHeader(into, left, stride);
    int oldStride = stride(from);
    int oldSlots = slots(from, oldStride);
    int source = 0;
    for (int slot = 0; left > 0; slot++) {
      while (isFree(from, oldStride, oldSlots, source)) {
        source++;
      }
      int tag = tag(from, oldStride, source);
      set(into, stride, slot, tag, value(from, oldStride, source));
      boolean due = left > 1 && expected(tag, slots) <= slot;
      if (due || slots - slot == left) {
        source++;
        left--;
      }
    }
    return into;
  }

  /** The last slot whose tag is at most this one, or -1. */
  private static int floor(byte[] table, int stride, int tag) {
    int slots = slots(table, stride);
    int slot = expected(tag, slots);
    while (slot >= 0 && tag(table, stride, slot) > tag) {
      slot--;
    }
    while (slot + 1 < slots && tag(table, stride, slot + 1) <= tag) {
      slot++;
    }
    return slot;
  }

  /** The slot that a tag would have, were all tags equally far apart; -1 if there is no slot. */
  private static int expected(int tag, int slots) {
    return (int) (((tag + 1L) * slots - 1) >> Short.SIZE);
  }

  private static boolean isFree(byte[] table, int stride, int slots, int slot) {
    return slot + 1 < slots && repeats((long) LONGS.get(table, address(stride, slot)), stride);
  }

  /** Whether the two tags in eight bytes that begin with a slot are the same. */
  private static boolean repeats(long pair, int stride) {
    return (short) pair == (short) (pair >>> (stride * Byte.SIZE));
  }

  /** Moves the entries of the slots {@code from..end-1}. */
  private static void move(byte[] table, int stride, int from, int end, int to) {
    int bytes = (end - from) * stride;
    System.arraycopy(table, address(stride, from), table, address(stride, to), bytes);
  }

  private static int slots(byte[] table, int stride) {
    int bytes = table.length - HEADER;
    return stride == NARROW ? bytes / NARROW : bytes / WIDE;
  }

  /** Bytes a slot. */
  private static int stride(byte[] table) {
    return (table[0] & 1) == 0 ? NARROW : WIDE;
  }

  /** Bytes that a slot must have for a value. */
  private static int stride(int value) {
    return value << Byte.SIZE >> Byte.SIZE == value ? NARROW : WIDE;
  }

  private static void setHeader(byte[] table, int size, int stride) {
    INTS.set(table, 0, size << 1 | (stride - NARROW));
  }

  private static int address(int stride, int slot) {
    return HEADER + slot * stride;
  }

  private static int tag(byte[] table, int stride, int slot) {
    return Short.toUnsignedInt((short) SHORTS.get(table, address(stride, slot)));
  }

  private static int value(byte[] table, int stride, int slot) {
    int highest = (int) INTS.get(table, address(stride, slot + 1) - Integer.BYTES);
    return highest >> unused(stride);
  }

  /** Writes a value by the four bytes that end it, then the tag, a byte of which these may hit. */
  private static void set(byte[] table, int stride, int slot, int tag, int value) {
    INTS.set(table, address(stride, slot + 1) - Integer.BYTES, value << unused(stride));
    setTags(table, stride, slot, slot, tag);
  }

  private static void setTags(byte[] table, int stride, int first, int last, int tag) {
    for (int slot = first; slot <= last; slot++) {
      SHORTS.set(table, address(stride, slot), (short) tag);
    }
  }

  /** Bits of an {@code int} that a value has no room for. */
  private static int unused(int stride) {
    return (WIDE - stride) * Byte.SIZE;
  }
}
