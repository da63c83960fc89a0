package dev.hearsay.text;

import dev.hearsay.internal.SortedLongs;

/**
 * The shingles of a text: every run of five consecutive tokens, as a 64-bit hash (Broder 1997). A
 * text of fewer than five tokens has none. The hash is a polynomial over the keyed token hashes,
 * rolled from one shingle to the next, then finalized.
 *
 * <p>Immutable.
 */
public final class Shingles {

  /** Tokens in a shingle. */
  public static final int SIZE = 5;

  /**
   * Version of tokens and hash together: the same text and seed give the same numbers for as long
   * as this does not change.
   */
  public static final int VERSION = 2;

  private final Tokens tokens;
  private final long[] hashes;

  Shingles(Tokens tokens, long[] hashes) {
    this.tokens = tokens;
    this.hashes = hashes;
  }

  /**
   * Shingles a text.
   *
   * @param text any text
   * @param seed key of the hashes
   * @return its shingles, in order
   */
  public static Shingles of(String text, long seed) {
    return new Shingler(seed).read(text).shingles();
  }

  /**
   * The tokens that they are made of.
   *
   * @return the text's tokens
   */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * Their number, repeats included.
   *
   * @return shingles
   */
  public int size() {
    return hashes.length;
  }

  /**
   * A shingle's hash.
   *
   * @param index 0..size-1, the index of its first token
   * @return the hash
   */
  public long hash(int index) {
    return hashes[index];
  }

  /**
   * The set of shingles.
   *
   * @return distinct hashes, ascending as signed numbers; a new array
   */
  public long[] distinct() {
    return SortedLongs.distinct(hashes.clone());
  }

  /**
   * Where a run of shingles stands.
   *
   * @param first first shingle
   * @param count shingles, at least 1
   * @return from the start of its first token to the end of its last
   */
  public Span span(int first, int count) {
    return tokens.span(first, count + SIZE - 1);
  }
}
