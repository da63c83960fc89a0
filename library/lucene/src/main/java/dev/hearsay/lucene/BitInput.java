package dev.hearsay.lucene;

import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what {@link BitOutput} has written. Ends with an {@link IndexOutOfBoundsException} where
 * there is nothing more.
 */
final class BitInput {

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Bits of the byte that was begun. */
  private long held;

  private int bits;

  BitInput(BytesRef bytes) {
    this.bytes = bytes.bytes;
    this.at = bytes.offset;
    this.end = bytes.offset + bytes.length;
  }

  private static IndexOutOfBoundsException tooShort() {
    return new IndexOutOfBoundsException("the value ends too early");
  }

  private int next() {
    if (at == end) {
      throw tooShort();
    }
    return bytes[at++] & 0xFF;
  }

  /**
   * Reads a number.
   *
   * @param count of bits, 0..32
   */
  int read(int count) {
    while (bits < count) {
      held |= (long) next() << bits;
      bits += Byte.SIZE;
    }
    int value = (int) (held & ((1L << count) - 1));
    held >>>= count;
    bits -= count;
    return value;
  }

  /** Reads zeros and a one; returns how many zeros. */
  int readUnary() {
    int zeros = 0;
    while (held == 0) {
      zeros += bits;
      held = next();
      bits = Byte.SIZE;
    }
    int more = Long.numberOfTrailingZeros(held);
    held >>>= more + 1;
    bits -= more + 1;
    return zeros + more;
  }

  /** Leaves the rest of the byte that was begun. */
  void align() {
    held = 0;
    bits = 0;
  }

  /** Reads a number above -1. Only where a byte begins. */
  int readVInt() {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = next();
      value |= (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0 && shift < Integer.SIZE);
    if (value < 0) {
      throw new IndexOutOfBoundsException("a number is below 0");
    }
    return value;
  }

  /** Reads a number of four bytes. Only where a byte begins. */
  int readInt() {
    if (left() < Integer.BYTES) {
      throw tooShort();
    }
    int value = (int) BitUtil.VH_LE_INT.get(bytes, at);
    at += Integer.BYTES;
    return value;
  }

  /** Reads bytes. Only where a byte begins. */
  byte[] read(byte[] into) {
    if (end - at < into.length) {
      throw tooShort();
    }
    System.arraycopy(bytes, at, into, 0, into.length);
    at += into.length;
    return into;
  }

  /** Bytes that are left. Only where a byte begins. */
  int left() {
    return end - at;
  }
}
