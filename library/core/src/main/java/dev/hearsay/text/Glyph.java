package dev.hearsay.text;

/** What a code point is to a {@link Tokenizer}. */
enum Glyph {
  /** A letter, digit or other number of a script that spaces its words. */
  LETTER,
  /** A letter of a script that puts no spaces between words. */
  UNSPACED,
  /** A combining mark: belongs to the letter before it. */
  MARK,
  /** An invisible format character: neither part of a word nor its end. */
  FORMAT,
  /** Everything else: ends a word. */
  OTHER;

  static Glyph of(int cp) {
    return switch (Character.getType(cp)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.OTHER_NUMBER ->
          LETTER;
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.LETTER_NUMBER ->
          isUnspaced(cp) ? UNSPACED : LETTER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.FORMAT -> FORMAT;
      default -> OTHER;
    };
  }

  /**
   * Whether canonical composition can change a letter: beyond Arabic it may, but for whole Hangul
   * syllables; before, it changes the Greek numeral sign only.
   */
  static boolean mayCompose(int cp) {
    return (cp >= 0x0900 && !(cp >= 0xAC00 && cp <= 0xD7A3)) || cp == 0x0374;
  }

  /** A letter without the distinction of case, or of where in its word it stands. */
  static int fold(int cp) {
    int lower = Character.toLowerCase(cp);
    return lower == 'ς' ? 'σ' : lower;
  }

  private static boolean isUnspaced(int cp) {
    if (cp < 0x0E00) {
      return false;
    }
    // Marks of long vowels and of voicing in Katakana count as common to several scripts.
    if (cp == 0x30FC || cp == 0xFF70 || cp == 0xFF9E || cp == 0xFF9F) {
      return true;
    }
    return switch (Character.UnicodeScript.of(cp)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
