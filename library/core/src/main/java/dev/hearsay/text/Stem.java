package dev.hearsay.text;

/**
 * What is left of an English word without its ending, so that forms of one word meet: plurals and
 * the forms of verbs, after Harman's S-stemmer (How effective is suffixing?, 1991) and the first
 * step of Porter's (1980). Short words and words of other languages lose little or nothing.
 */
final class Stem {

  /** Letters that a stem keeps at least. */
  private static final int LEAST = 3;

  private Stem() {}

  /** The end of the stem of a word of ASCII that stands at [start,end). */
  static int end(AsciiMap letters, int start, int end) {
    int stem = withoutEnding(letters, start, end);
    byte last = letters.letter(stem - 1);
    boolean vowel = last == 'e' || last == 'y' || last == 'i';
    boolean doubled = stem < end && last == letters.letter(stem - 2) && last != 's' && last != 'l';
    return (vowel || doubled) && stem - 1 - start >= LEAST ? stem - 1 : stem;
  }

  private static int withoutEnding(AsciiMap letters, int start, int end) {
    int most = end - start - LEAST;
    if (most < 1) {
      return end;
    }
    byte last = letters.letter(end - 1);
    byte before = letters.letter(end - 2);
    if (last == 's') {
      if (before == 's' || before == 'u' || before == 'i') {
        return end;
      }
      return before == 'e' && most >= 2 ? end - 2 : end - 1;
    }
    if (last == 'd' && before == 'e' && most >= 2) {
      return end - 2;
    }
    boolean ing = last == 'g' && before == 'n' && most >= 3 && letters.letter(end - 3) == 'i';
    return ing ? end - 3 : end;
  }
}
