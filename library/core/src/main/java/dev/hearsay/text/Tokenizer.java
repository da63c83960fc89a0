package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;
import java.text.Normalizer;

/**
 * One pass over one text: cuts it into tokens and hashes them on the way; ASCII takes a table, the
 * rest is asked by code point.
 */
final class Tokenizer {

  /** For each ASCII character, its folded form, or 0 if it separates tokens. */
  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = '0'; c <= '9'; c++) {
      ASCII[c] = (byte) c;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      ASCII[c] = (byte) c;
      ASCII[c - 'a' + 'A'] = (byte) c;
    }
  }

  /**
   * Marks in a row past which letters are not composed: putting marks in order takes quadratic
   * time. No language comes near (30 in the stream-safe format of UAX #15).
   */
  private static final int MARKS = 30;

  private final String text;
  private final KeyedHash hash;
  private final Tokens.Builder tokens;

  Tokenizer(String text, KeyedHash hash) {
    this.text = text;
    this.hash = hash;
    this.tokens = new Tokens.Builder(text.length() / 5 + 8);
  }

  Tokens run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 128) {
        at = ASCII[c] == 0 ? at + 1 : word(at);
      } else {
        int cp = text.codePointAt(at);
        at =
            switch (Glyph.of(cp)) {
              case LETTER -> word(at);
              case UNSPACED -> unspaced(at);
              case MARK, FORMAT, OTHER -> at + Character.charCount(cp);
            };
      }
    }
    return tokens.build();
  }

  /** Takes the word that starts at {@code start}; returns the position after it. */
  private int word(int start) {
    int at = start;
    int end = start;
    long state = hash.start();
    boolean composed = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 128) {
        if (ASCII[c] == 0) {
          break;
        }
        state = hash.step(state, ASCII[c]);
        end = ++at;
        continue;
      }
      int cp = text.codePointAt(at);
      Glyph glyph = Glyph.of(cp);
      if (glyph == Glyph.OTHER || glyph == Glyph.UNSPACED) {
        break;
      }
      at += Character.charCount(cp);
      if (glyph != Glyph.FORMAT) {
        end = at;
        state = hash.step(state, Glyph.fold(cp));
        composed &= glyph == Glyph.LETTER && !Glyph.mayCompose(cp);
      }
    }
    tokens.add(start, end, KeyedHash.finish(composed ? state : composedState(start, end)));
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
    while (at < text.length() && Glyph.of(text.codePointAt(at)) == Glyph.UNSPACED) {
      int end = characterEnd(at);
      if (previous >= 0) {
        tokens.add(previous, end, KeyedHash.finish(composedState(previous, end)));
        paired = true;
      }
      previous = at;
      previousEnd = end;
      at = end;
    }
    if (!paired) {
      tokens.add(previous, previousEnd, KeyedHash.finish(composedState(previous, previousEnd)));
    }
    return at;
  }

  /** The end of a character with the marks and format characters that follow it. */
  private int characterEnd(int start) {
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      Glyph glyph = cp < 128 ? Glyph.OTHER : Glyph.of(cp);
      if (glyph != Glyph.MARK && glyph != Glyph.FORMAT) {
        break;
      }
      at += Character.charCount(cp);
    }
    return at;
  }

  private long composedState(int start, int end) {
    StringBuilder visible = new StringBuilder(end - start);
    int marks = 0;
    int most = 0;
    for (int i = start; i < end; ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      Glyph glyph = Glyph.of(cp);
      if (glyph != Glyph.FORMAT) {
        visible.appendCodePoint(cp);
        marks = glyph == Glyph.MARK ? marks + 1 : 0;
        most = Math.max(most, marks);
      }
    }
    CharSequence composed =
        most > MARKS ? visible : Normalizer.normalize(visible, Normalizer.Form.NFC);
    long state = hash.start();
    for (int i = 0; i < composed.length(); ) {
      int cp = Character.codePointAt(composed, i);
      i += Character.charCount(cp);
      state = hash.step(state, Glyph.fold(cp));
    }
    return state;
  }
}
