package dev.hearsay.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules of {@link Tokens} once more, slow and in another shape: characters with what clings to
 * them first, then runs of like characters, then tokens with their folded forms.
 */
final class ReferenceTokenizer {

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private ReferenceTokenizer() {}

  /** A token's place and folded form. */
  record Token(Span span, String folded) {}

  /**
   * A code point that is no mark or format character, with all of these that follow it.
   *
   * @param visibleEnd end without the format characters at the end
   */
  private record Cluster(int base, int start, int visibleEnd, int end) {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Cluster> clusters = clusters(text);
    int i = 0;
    while (i < clusters.size()) {
      int first = i;
      Cluster start = clusters.get(i++);
      if (isSpacedLetter(start.base)) {
        while (i < clusters.size() && isSpacedLetter(clusters.get(i).base)) {
          i++;
        }
        tokens.add(token(text, start.start, clusters.get(i - 1).visibleEnd));
      } else if (isUnspacedLetter(start.base)) {
        while (i < clusters.size() && isUnspacedLetter(clusters.get(i).base)) {
          i++;
        }
        if (i == first + 1) {
          tokens.add(token(text, start.start, start.end));
        }
        for (int k = first + 1; k < i; k++) {
          tokens.add(token(text, clusters.get(k - 1).start, clusters.get(k).end));
        }
      }
    }
    return tokens;
  }

  private static List<Cluster> clusters(String text) {
    List<Cluster> clusters = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    int at = 0;
    for (int i = 0; i < codePoints.length; ) {
      int base = codePoints[i++];
      int start = at;
      at += Character.charCount(base);
      int visibleEnd = at;
      while (i < codePoints.length && (isMark(codePoints[i]) || isFormat(codePoints[i]))) {
        at += Character.charCount(codePoints[i]);
        visibleEnd = isMark(codePoints[i]) ? at : visibleEnd;
        i++;
      }
      clusters.add(new Cluster(base, start, visibleEnd, at));
    }
    return clusters;
  }

  private static Token token(String text, int start, int end) {
    StringBuilder visible = new StringBuilder();
    text.substring(start, end)
        .codePoints()
        .filter(cp -> !isFormat(cp))
        .forEach(visible::appendCodePoint);
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(visible, Normalizer.Form.NFC)
        .codePoints()
        .map(cp -> Character.toLowerCase(cp) == 'ς' ? 'σ' : Character.toLowerCase(cp))
        .forEach(folded::appendCodePoint);
    return new Token(new Span(start, end), folded.toString());
  }

  private static boolean isFormat(int cp) {
    return Character.getType(cp) == Character.FORMAT;
  }

  private static boolean isMark(int cp) {
    int type = Character.getType(cp);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSpacedLetter(int cp) {
    int type = Character.getType(cp);
    return !isUnspacedLetter(cp)
        && (Character.isLetterOrDigit(cp)
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER);
  }

  private static boolean isUnspacedLetter(int cp) {
    boolean ofKatakana = "ーｰﾞﾟ".indexOf(cp) >= 0;
    boolean letter = Character.isLetter(cp) || Character.getType(cp) == Character.LETTER_NUMBER;
    return ofKatakana || (letter && UNSPACED.contains(UnicodeScript.of(cp)));
  }
}
