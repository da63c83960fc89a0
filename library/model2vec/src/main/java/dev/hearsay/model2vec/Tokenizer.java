package dev.hearsay.model2vec;

import java.text.Normalizer;

/**
 * Turns texts into tokens as BERT's uncased and cased tokenizers do: the text is folded, split at
 * white space and around punctuation, and its words into pieces. Tokens that stand in the text by
 * name, such as {@code [SEP]}, are taken as they are; none is added at the ends, and unknown words
 * have none.
 *
 * <p>Reads code point by code point and holds no more than a word, so that a text of any length
 * costs what is read of it. Immutable.
 */
final class Tokenizer {

  private static final int CAPITAL_I_WITH_DOT = 0x130;
  private static final int DOT_ABOVE = 0x307;

  /** Nothing below it is decomposed by NFD. */
  private static final int FIRST_COMPOSED = 0xC0;

  private final Trie named;
  private final TextRules rules;
  private final WordPieces pieces;
  private final int unknown;

  /**
   * A tokenizer.
   *
   * @param named tokens that may stand in a text by name
   * @param rules of folding
   * @param pieces of words
   * @param unknown the token of unknown words, or {@link Trie#NONE}
   */
  Tokenizer(Trie named, TextRules rules, WordPieces pieces, int unknown) {
    this.named = named;
    this.rules = rules;
    this.pieces = pieces;
    this.unknown = unknown;
  }

  /**
   * The first known tokens of a text.
   *
   * @param text any text
   * @param enough tokens wanted at most, at least 1
   * @return them, in order
   */
  int[] tokens(String text, int enough) {
    Reading reading = new Reading(enough);
    int i = 0;
    while (i < text.length() && !reading.ids.isFull()) {
      int end = reading.name(text, i);
      if (end == i) {
        int codePoint = text.codePointAt(i);
        end += Character.charCount(codePoint);
        reading.take(codePoint);
      }
      i = end;
    }
    reading.endWord();
    return reading.ids.toArray();
  }

  /** A text being read: the word so far, and the tokens of those before it. */
  private final class Reading {

    private final TokenIds ids;
    private final int[] word = new int[pieces.longest()];
    private int length;

    private Reading(int enough) {
      ids = new TokenIds(enough, unknown);
    }

    /** Takes in the longest name that stands there, and returns its end; else the start. */
    private int name(String text, int start) {
      int end = start;
      int token = Trie.NONE;
      int node = Trie.ROOT;
      for (int i = start; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        node = named.next(node, codePoint);
        if (node == Trie.NONE) {
          break;
        }
        if (named.value(node) != Trie.NONE) {
          token = named.value(node);
          end = i;
        }
      }
      if (end > start) {
        endWord();
        ids.add(token);
      }
      return end;
    }

    private void take(int codePoint) {
      if (rules.cleans() && TextRules.isNoText(codePoint)) {
        return;
      }
      if (TextRules.isSpace(codePoint)) {
        endWord();
      } else if (rules.partsIdeographs() && TextRules.isIdeograph(codePoint)) {
        endWord();
        decompose(codePoint);
        endWord();
      } else {
        decompose(codePoint);
      }
    }

    private void decompose(int codePoint) {
      if (codePoint < FIRST_COMPOSED || !rules.stripsAccents()) {
        fold(codePoint);
        return;
      }
      String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
      for (int i = 0; i < parts.length(); ) {
        int part = parts.codePointAt(i);
        i += Character.charCount(part);
        if (Character.getType(part) != Character.NON_SPACING_MARK) {
          fold(part);
        }
      }
    }

    private void fold(int codePoint) {
      if (!rules.lowercases()) {
        add(codePoint);
      } else if (codePoint == CAPITAL_I_WITH_DOT) {
        add('i');
        add(DOT_ABOVE);
      } else {
        add(Character.toLowerCase(codePoint));
      }
    }

    private void add(int codePoint) {
      if (TextRules.isPunctuation(codePoint)) {
        endWord();
        push(codePoint);
        endWord();
      } else {
        push(codePoint);
      }
    }

    /** Lengthens the word; of one that is too long only the length counts. */
    private void push(int codePoint) {
      if (length < word.length) {
        word[length] = codePoint;
      }
      if (length <= word.length) {
        length++;
      }
    }

    private void endWord() {
      if (length > 0 && length <= word.length) {
        pieces.split(word, length, ids);
      }
      length = 0;
    }
  }
}
