package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * One pass over one text after the other: cuts it into tokens and hashes them on the way, into
 * columns that are used again. Words of ASCII are found and hashed by {@link AsciiMap}, those of
 * Latin-1 with a table; the rest is asked by code point. All have the same outcome. For one thread.
 */
final class Tokenizer {

  /** Past this many characters, the columns are given up after the text. */
  private static final int KEPT = 1 << 18;

  private static final int LATIN_1 = 256;

  /** In {@link #FOLDED}: a character that separates tokens. */
  private static final byte SEPARATOR = 0;

  /** In {@link #FOLDED}: a character that the table cannot settle. */
  private static final short ASK = -1;

  /** For each Latin-1 character, its folded form. */
  private static final short[] FOLDED = new short[LATIN_1];

  static {
    for (int c = 0; c < LATIN_1; c++) {
      FOLDED[c] =
          switch (Glyph.of(c)) {
            case LETTER -> (short) Glyph.fold(c);
            case OTHER -> SEPARATOR;
            case UNSPACED, MARK, FORMAT -> ASK;
          };
    }
  }

  /**
   * Marks in a row past which letters are not composed: putting marks in order takes quadratic
   * time. No language comes near (30 in the stream-safe format of UAX #15).
   */
  private static final int MARKS = 30;

  private final KeyedHash hash;
  private final WordHash word;
  private final AsciiMap map = new AsciiMap();

  /** The text, closed by a separator. */
  private char[] text = new char[64];

  private int length;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private long[] hashes = new long[16];
  private int size;

  Tokenizer(KeyedHash hash) {
    this.hash = hash;
    this.word = new WordHash(hash);
  }

  /** Takes in the first characters of a text in place of the one before. */
  void read(String given, int characters) {
    length = characters;
    size = 0;
    if (text.length <= length || text.length > KEPT) {
      text = new char[length + (length >> 2) + 1];
    }
    if (hashes.length > KEPT) {
      resize(16);
    }
    if (hashes.length < length / 5) {
      resize(length / 5 + 8);
    }
    given.getChars(0, length, text, 0);
    text[length] = ' ';
    map.read(text, length);
    for (int at = map.next(0); at < length; at = map.next(at)) {
      at = map.isLetter(at) ? asciiWord(at) : foreign(at);
    }
  }

  int size() {
    return size;
  }

  /** Where each token starts; the first {@link #size()} count, until the next text. */
  int[] starts() {
    return starts;
  }

  /** Where each token ends; the first {@link #size()} count, until the next text. */
  int[] ends() {
    return ends;
  }

  /** The hash of each token; the first {@link #size()} count, until the next text. */
  long[] hashes() {
    return hashes;
  }

  /** Whether a token is of ASCII all through. */
  boolean isAscii(int token) {
    return map.isLetter(starts[token]) && map.end(starts[token]) == ends[token];
  }

  /** The ASCII letters of the text. */
  AsciiMap ascii() {
    return map;
  }

  /** Takes the word that starts with an ASCII letter; returns the position after it. */
  private int asciiWord(int start) {
    int end = map.end(start);
    if (map.isForeign(end) && !separates(end)) {
      return word(start);
    }
    add(start, end, map.hash(hash, start, end));
    return end;
  }

  private boolean separates(int at) {
    char c = text[at];
    return c < LATIN_1 ? FOLDED[c] == SEPARATOR : Glyph.of(codePoint(at)) == Glyph.OTHER;
  }

  /** Takes what starts with a character beyond ASCII; returns the position after it. */
  private int foreign(int at) {
    char c = text[at];
    if (c >= LATIN_1) {
      return other(at);
    }
    short folded = FOLDED[c];
    return folded == SEPARATOR ? at + 1 : folded == ASK ? other(at) : word(at);
  }

  private int other(int at) {
    int cp = codePoint(at);
    return switch (Glyph.of(cp)) {
      case LETTER -> anyWord(at);
      case UNSPACED -> unspaced(at);
      case MARK, FORMAT, OTHER -> at + Character.charCount(cp);
    };
  }

  /**
   * Takes the word that starts at {@code start}, if it is of Latin-1 all through; returns the
   * position after it. The steps are those of {@link WordHash}, in registers.
   */
  private int word(int start) {
    char[] chars = text;
    long state = hash.start();
    long block = 0;
    int bits = 0;
    int at = start;
    while (true) {
      char c = chars[at];
      if (c >= LATIN_1) {
        if (Glyph.of(codePoint(at)) == Glyph.OTHER) {
          break;
        }
        return anyWord(start);
      }
      int folded = FOLDED[c];
      if (folded == SEPARATOR) {
        break;
      }
      if (folded == ASK) {
        return anyWord(start);
      }
      if (folded >= 0x80) {
        block |= (0xC0L | (folded >> 6)) << bits;
        bits += Byte.SIZE;
        if (bits == Long.SIZE) {
          state = hash.step(state, block);
          block = 0;
          bits = 0;
        }
        folded = 0x80 | (folded & 0x3F);
      }
      block |= (long) folded << bits;
      bits += Byte.SIZE;
      if (bits == Long.SIZE) {
        state = hash.step(state, block);
        block = 0;
        bits = 0;
      }
      at++;
    }
    add(start, at, KeyedHash.finish(bits == 0 ? state : hash.step(state, block)));
    return at;
  }

  /** Takes the word that starts at {@code start}; returns the position after it. */
  private int anyWord(int start) {
    int at = start;
    int end = start;
    boolean composed = true;
    word.start();
    while (at < length) {
      int cp = codePoint(at);
      Glyph glyph = Glyph.of(cp);
      if (glyph == Glyph.OTHER || glyph == Glyph.UNSPACED) {
        break;
      }
      at += Character.charCount(cp);
      if (glyph != Glyph.FORMAT) {
        end = at;
        word.add(Glyph.fold(cp));
        composed &= glyph == Glyph.LETTER && !Glyph.mayCompose(cp);
      }
    }
    add(start, end, composed ? word.finish() : composedHash(start, end));
    return at;
  }

  /**
   * Takes the run of unspaced script that starts at {@code start} as overlapping pairs of
   * characters.
   */
  private int unspaced(int start) {
    int at = start;
    int previous = -1;
    int previousEnd = -1;
    boolean paired = false;
    while (at < length && Glyph.of(codePoint(at)) == Glyph.UNSPACED) {
      int end = characterEnd(at);
      if (previous >= 0) {
        add(previous, end, composedHash(previous, end));
        paired = true;
      }
      previous = at;
      previousEnd = end;
      at = end;
    }
    if (!paired) {
      add(previous, previousEnd, composedHash(previous, previousEnd));
    }
    return at;
  }

  /** The end of a character with the marks and format characters that follow it. */
  private int characterEnd(int start) {
    int at = start + Character.charCount(codePoint(start));
    while (at < length) {
      int cp = codePoint(at);
      Glyph glyph = cp < 128 ? Glyph.OTHER : Glyph.of(cp);
      if (glyph != Glyph.MARK && glyph != Glyph.FORMAT) {
        break;
      }
      at += Character.charCount(cp);
    }
    return at;
  }

  /** Whether a word has so few marks in a row that composing it is cheap. */
  static boolean isComposable(CharSequence word) {
    int marks = 0;
    for (int i = 0; i < word.length() && marks <= MARKS; ) {
      int cp = Character.codePointAt(word, i);
      i += Character.charCount(cp);
      Glyph glyph = Glyph.of(cp);
      if (glyph != Glyph.FORMAT) {
        marks = glyph == Glyph.MARK ? marks + 1 : 0;
      }
    }
    return marks <= MARKS;
  }

  private long composedHash(int start, int end) {
    StringBuilder visible = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int cp = codePoint(i);
      i += Character.charCount(cp);
      if (Glyph.of(cp) != Glyph.FORMAT) {
        visible.appendCodePoint(cp);
      }
    }
    CharSequence composed =
        isComposable(visible) ? Normalizer.normalize(visible, Normalizer.Form.NFC) : visible;
    word.start();
    for (int i = 0; i < composed.length(); ) {
      int cp = Character.codePointAt(composed, i);
      i += Character.charCount(cp);
      word.add(Glyph.fold(cp));
    }
    return word.finish();
  }

  private int codePoint(int at) {
    return Character.codePointAt(text, at, length);
  }

  private void add(int start, int end, long hashed) {
    if (size == hashes.length) {
      resize(size + (size >> 1) + 8);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = hashed;
  }

  private void resize(int capacity) {
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
  }
}
