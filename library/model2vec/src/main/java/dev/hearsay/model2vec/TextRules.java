package dev.hearsay.model2vec;

/**
 * How a text is folded before it is split, as {@code BertNormalizer} has it.
 *
 * @param cleans whether characters that are no text are left out
 * @param partsIdeographs whether each ideograph of Chinese is a word of its own
 * @param stripsAccents whether letters are decomposed and lose their marks
 * @param lowercases whether letters are made small, one by one and by no locale
 */
record TextRules(
    boolean cleans, boolean partsIdeographs, boolean stripsAccents, boolean lowercases) {

  private static final int REPLACEMENT = 0xFFFD;

  /** The blocks of ideographs, first and last of each in turn. */
  private static final int[] IDEOGRAPHS = {
    0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x2A6DF, 0x2A700, 0x2B73F, 0x2B740,
    0x2B81F, 0x2B920, 0x2CEAF, 0x2F800, 0x2FA1F
  };

  /** Whether a code point is no text: control, format, private use, half of a pair. */
  static boolean isNoText(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r' -> false;
      case REPLACEMENT -> true;
      default ->
          switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
                true;
            default -> false;
          };
    };
  }

  /** Whether a code point has Unicode's property White_Space. */
  static boolean isSpace(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || (codePoint >= '\t' && codePoint <= '\r')
        || codePoint == 0x85;
  }

  /** Whether a code point is a word of its own: ASCII's signs, and punctuation of any script. */
  static boolean isPunctuation(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint > ' ' && codePoint < 0x7F && !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Whether a code point is an ideograph of Chinese, which Japanese and Korean use too. */
  static boolean isIdeograph(int codePoint) {
    for (int i = 0; i < IDEOGRAPHS.length && codePoint >= IDEOGRAPHS[i]; i += 2) {
      if (codePoint <= IDEOGRAPHS[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
