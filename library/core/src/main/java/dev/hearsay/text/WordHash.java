package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;

/**
 * The hash of one word, taken in letter by letter: its letters in UTF-8, eight bytes to a step of a
 * {@link KeyedHash}, the last step filled up with zeros. No letter has a zero byte, so that is
 * unambiguous. For one thread; made to be used again.
 */
final class WordHash {

  private final KeyedHash hash;
  private long state;
  private long block;
  private int bits;

  WordHash(KeyedHash hash) {
    this.hash = hash;
  }

  void start() {
    state = hash.start();
    block = 0;
    bits = 0;
  }

  void add(int cp) {
    if (cp < 0x80) {
      addByte(cp);
    } else if (cp < 0x800) {
      addByte(0xC0 | (cp >> 6));
      addTail(cp);
    } else if (cp < 0x10000) {
      addByte(0xE0 | (cp >> 12));
      addTail(cp >> 6);
      addTail(cp);
    } else {
      addByte(0xF0 | (cp >> 18));
      addTail(cp >> 12);
      addTail(cp >> 6);
      addTail(cp);
    }
  }

  private void addTail(int cp) {
    addByte(0x80 | (cp & 0x3F));
  }

  private void addByte(int unit) {
    block |= (long) unit << bits;
    bits += Byte.SIZE;
    if (bits == Long.SIZE) {
      state = hash.step(state, block);
      block = 0;
      bits = 0;
    }
  }

  /** The hash of what was added since the start. */
  long finish() {
    return KeyedHash.finish(bits == 0 ? state : hash.step(state, block));
  }
}
