package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Reads the words of one text after the other, without allocating: the tokens of the text, each by
 * a hash of its folded form and one of its stem. Other than those of {@link Tokens} the hashes have
 * a fixed key, so that tables of words can be shipped.
 *
 * <p>For one thread.
 */
public final class WordReader {

  /** The key of the hashes of words. */
  private static final long KEY = 0x576F726473L;

  private static final KeyedHash HASH = new KeyedHash(KEY);

  private final Tokenizer tokenizer = new Tokenizer(HASH);
  private String text = "";
  private long[] stems = new long[16];
  private boolean stemmed;

  /**
   * The hash of a word.
   *
   * @param word one word, in upper or lower case
   * @return what {@link #words} has for it in a text
   * @throws IllegalArgumentException if it is not one word
   */
  public static long hash(String word) {
    WordReader reader = new WordReader().read(word);
    if (reader.size() != 1) {
      throw new IllegalArgumentException("'" + word + "' is not one word");
    }
    return reader.words()[0];
  }

  /**
   * Takes in a text in place of the one before.
   *
   * @param given any text
   * @return this
   */
  public WordReader read(String given) {
    text = given;
    tokenizer.read(given, given.length());
    stemmed = false;
    return this;
  }

  /**
   * The hash of a word without its ending.
   *
   * @param word 0..size-1
   * @return what {@link #stems} has for it, found out for this word alone
   */
  public long stemHash(int word) {
    int end = tokenizer.ends()[word];
    if (!tokenizer.isAscii(word)) {
      return tokenizer.hashes()[word];
    }
    int start = tokenizer.starts()[word];
    int stem = Stem.end(tokenizer.ascii(), start, end);
    return stem == end ? tokenizer.hashes()[word] : tokenizer.ascii().hash(HASH, start, stem);
  }

  /**
   * The number of words.
   *
   * @return words of the text, repeats included
   */
  public int size() {
    return tokenizer.size();
  }

  /**
   * The hashes of the words.
   *
   * @return at least {@link #size()} numbers, of which the first ones count; valid until the next
   *     text, not to be changed
   */
  public long[] words() {
    return tokenizer.hashes();
  }

  /**
   * The hashes of the words without their endings: for words of ASCII letters those of English, for
   * all others none.
   *
   * @return as for {@link #words}
   */
  public long[] stems() {
    if (!stemmed) {
      if (stems.length != tokenizer.hashes().length) {
        stems = new long[tokenizer.hashes().length];
      }
      for (int i = 0; i < tokenizer.size(); i++) {
        stems[i] = stemHash(i);
      }
      stemmed = true;
    }
    return stems;
  }

  /**
   * Where a word stands.
   *
   * @param word 0..size-1
   * @return its place in the text
   */
  public Span span(int word) {
    return new Span(tokenizer.starts()[word], tokenizer.ends()[word]);
  }

  /**
   * Whether a word is written with a capital.
   *
   * @param word 0..size-1
   * @return true if its first letter is upper case or title case
   */
  public boolean isCapitalized(int word) {
    int first = Character.codePointAt(text, tokenizer.starts()[word]);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /**
   * Whether a word is written as a name: with a capital though it begins no sentence or quotation.
   *
   * @param word 0..size-1
   * @return true for names, and in headlines that capitalise them for all words but the first
   */
  public boolean isName(int word) {
    return word > 0 && isCapitalized(word) && !opens(word);
  }

  private boolean opens(int word) {
    for (int i = tokenizer.ends()[word - 1]; i < tokenizer.starts()[word]; i++) {
      switch (text.charAt(i)) {
        case '.', '!', '?', ':', '"', '\u201C', '\n' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /**
   * Whether a word starts with a digit.
   *
   * @param word 0..size-1
   * @return true for numbers, and for words like "3rd"
   */
  public boolean isNumber(int word) {
    return Character.isDigit(Character.codePointAt(text, tokenizer.starts()[word]));
  }

  /**
   * A word in lower case, composed unless it has more marks in a row than any language.
   *
   * @param word 0..size-1
   * @return its folded form, as tables of words spell it
   */
  public String folded(int word) {
    String given =
        text.substring(tokenizer.starts()[word], tokenizer.ends()[word]).toLowerCase(Locale.ROOT);
    return tokenizer.isAscii(word) || !Tokenizer.isComposable(given)
        ? given
        : Normalizer.normalize(given, Normalizer.Form.NFC);
  }

  /**
   * What {@link #stems} has the hash of, spelled out.
   *
   * @param word 0..size-1
   * @return the folded form of the word without its ending
   */
  public String stem(int word) {
    if (!tokenizer.isAscii(word)) {
      return folded(word);
    }
    int start = tokenizer.starts()[word];
    int end = Stem.end(tokenizer.ascii(), start, tokenizer.ends()[word]);
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
