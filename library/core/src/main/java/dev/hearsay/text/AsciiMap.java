package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text as far as ASCII goes, made eight characters at a time without a branch: its letters in
 * lower case, and for each character whether it is a letter (or digit) of ASCII, or not of ASCII at
 * all. Runs of letters are found in words of 64 bits, and hashed by eight bytes at once. For one
 * thread; made to be used again.
 */
final class AsciiMap {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = ONES << 7;
  private static final long LOWS = 0x7F * ONES;

  /** Takes the lowest bit of each byte to the highest byte of the product. */
  private static final long GATHER = 0x0102040810204080L;

  private byte[] folded = new byte[0];
  private long[] letters = new long[0];
  private long[] foreign = new long[0];
  private int words;

  /** Takes in the first characters of a text, in place of the one before. */
  void read(char[] text, int length) {
    // One character at least stands behind the text, a separator: there the last run ends.
    words = (length >> 6) + 1;
    if (letters.length < words || words < letters.length >> 8) {
      letters = new long[words];
      foreign = new long[words];
      folded = new byte[(words << 6) + Long.BYTES];
    }
    for (int i = 0; i < length; i++) {
      folded[i] = (byte) Math.min(text[i], 0x80);
    }
    Arrays.fill(folded, length, words << 6, (byte) 0);
    for (int i = 0; i < words; i++) {
      map(i);
    }
  }

  private void map(int word) {
    long letter = 0;
    long beyond = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      int at = (word << 6) + i * Byte.SIZE;
      long bytes = (long) LONGS.get(folded, at);
      long low = bytes & LOWS;
      long lower = low | (0x20 * ONES);
      long outside = ~HIGHS | (bytes & HIGHS);
      long alphabetic = between(lower, 'a', 'z') & ~outside;
      long alphanumeric = alphabetic | (between(low, '0', '9') & ~outside);
      LONGS.set(folded, at, bytes | (alphabetic >>> 2));
      letter |= gather(alphanumeric) << (i * Byte.SIZE);
      beyond |= gather(bytes & HIGHS) << (i * Byte.SIZE);
    }
    letters[word] = letter;
    foreign[word] = beyond;
  }

  /** Sets the high bit of each byte below 128 that lies in a range; other bits are anything. */
  private static long between(long bytes, int first, int last) {
    return (bytes + (0x80 - first) * ONES) & ~(bytes + (0x7F - last) * ONES);
  }

  /** The high bits of eight bytes, no other being set, as one byte. */
  private static long gather(long highs) {
    return ((highs >>> 7) * GATHER) >>> 56;
  }

  /** The first character from a place on that is a letter or not of ASCII, or one past the end. */
  int next(int from) {
    int word = from >> 6;
    long bits = (letters[word] | foreign[word]) & (-1L << from);
    while (bits == 0) {
      if (++word == words) {
        return words << 6;
      }
      bits = letters[word] | foreign[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  boolean isLetter(int at) {
    return (letters[at >> 6] >>> at & 1) != 0;
  }

  boolean isForeign(int at) {
    return (foreign[at >> 6] >>> at & 1) != 0;
  }

  /** The end of the run of letters that a place is in. */
  int end(int from) {
    int word = from >> 6;
    long bits = ~letters[word] & (-1L << from);
    while (bits == 0) {
      bits = ~letters[++word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  /** A letter of ASCII in lower case. */
  byte letter(int at) {
    return folded[at];
  }

  /** The hash of a run of letters, as by {@link WordHash}. */
  long hash(KeyedHash hash, int start, int end) {
    long state = hash.start();
    int at = start;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      state = hash.step(state, (long) LONGS.get(folded, at));
    }
    if (at < end) {
      long block = (long) LONGS.get(folded, at) & ~(-1L << ((end - at) * Byte.SIZE));
      state = hash.step(state, block);
    }
    return KeyedHash.finish(state);
  }
}
