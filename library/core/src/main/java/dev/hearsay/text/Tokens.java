package dev.hearsay.text;

/**
 * The tokens of a text: runs of letters, digits and other numbers with their marks, each with its
 * place in the text as it was given and a keyed hash of its folded form.
 *
 * <p>Folding lower-cases by code point, whatever the default locale (a final sigma is a sigma),
 * composes letters and marks (NFC), and drops invisible format characters (soft hyphens, joiners),
 * so that the same words hash alike however they are encoded. Scripts that put no spaces between
 * words (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) are cut into overlapping pairs of
 * characters; a single such character is a token by itself. Anything else, unpaired surrogates
 * included, separates tokens.
 *
 * <p>Immutable.
 */
public final class Tokens {

  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final Digest digest;

  Tokens(int[] starts, int[] ends, long[] hashes, Digest digest) {
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
    this.digest = digest;
  }

  /**
   * Cuts a text into tokens.
   *
   * @param text any text
   * @param seed key of the hashes
   * @return its tokens, in order
   */
  public static Tokens of(String text, long seed) {
    return new Shingler(seed).read(text).shingles().tokens();
  }

  /**
   * Their number.
   *
   * @return tokens
   */
  public int size() {
    return hashes.length;
  }

  /**
   * Where a token stands.
   *
   * @param index 0..size-1
   * @return its place in the text
   */
  public Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /**
   * Where a run of tokens stands.
   *
   * @param first first token
   * @param count tokens, at least 1
   * @return from the start of the first to the end of the last
   */
  public Span span(int first, int count) {
    return new Span(starts[first], ends[first + count - 1]);
  }

  /**
   * Where they all stand.
   *
   * @return from the start of the first to the end of the last; [0,0) if there are none
   */
  public Span extent() {
    return size() == 0 ? new Span(0, 0) : span(0, size());
  }

  /**
   * A token's hash.
   *
   * @param index 0..size-1
   * @return the keyed hash of its folded form
   */
  public long hash(int index) {
    return hashes[index];
  }

  /**
   * The whole sequence in one key: texts with the same tokens, and for all practical purposes only
   * those, have equal digests under one seed.
   *
   * @return the digest
   */
  public Digest digest() {
    return digest;
  }

  /**
   * A key of a sequence of tokens. Among ten million texts two with different tokens have the same
   * once in some hundred thousand times.
   *
   * @param hash keyed hash of the tokens
   * @param tokens their number
   */
  public record Digest(long hash, int tokens) {}
}
