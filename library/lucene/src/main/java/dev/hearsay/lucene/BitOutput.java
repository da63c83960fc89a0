package dev.hearsay.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/** Writes numbers of some bits, the lowest bit first, into bytes that grow. For one thread. */
final class BitOutput {

  private static final int MOST_ZEROS = 31;

  private byte[] bytes = new byte[1 << 10];
  private int size;

  /** Bits that do not make up a byte yet. */
  private long held;

  private int bits;

  void clear() {
    size = 0;
    held = 0;
    bits = 0;
  }

  /**
   * Writes the lowest bits of a number.
   *
   * @param count how many, 0..32
   */
  void write(int value, int count) {
    held |= (value & ((1L << count) - 1)) << bits;
    bits += count;
    while (bits >= Byte.SIZE) {
      put((byte) held);
      held >>>= Byte.SIZE;
      bits -= Byte.SIZE;
    }
  }

  /** Writes so many zeros and a one. */
  void writeUnary(int zeros) {
    int left = zeros;
    while (left >= MOST_ZEROS) {
      write(0, MOST_ZEROS);
      left -= MOST_ZEROS;
    }
    write(1 << left, left + 1);
  }

  /** Fills up the byte that was begun, if one was. */
  void align() {
    if (bits > 0) {
      write(0, Byte.SIZE - bits);
    }
  }

  /** Writes a number above -1, a byte for seven bits. Only where a byte begins. */
  void writeVInt(int value) {
    int left = value;
    while (left > 0x7F) {
      put((byte) (left | 0x80));
      left >>>= 7;
    }
    put((byte) left);
  }

  /** Writes a number of four bytes. Only where a byte begins. */
  void writeInt(int value) {
    makeRoom(Integer.BYTES);
    BitUtil.VH_LE_INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.addExact(size, more) + (size >> 1));
    }
  }

  /** Writes bytes. Only where a byte begins. */
  void write(byte[] from, int offset, int length) {
    makeRoom(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  private void put(byte value) {
    makeRoom(1);
    bytes[size++] = value;
  }

  /** What was written, for as long as nothing else is. Only where a byte begins. */
  BytesRef written() {
    return new BytesRef(bytes, 0, size);
  }
}
