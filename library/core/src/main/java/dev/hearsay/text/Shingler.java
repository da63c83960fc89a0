package dev.hearsay.text;

import dev.hearsay.internal.KeyedHash;
import java.util.Arrays;

/**
 * Shingles one text after the other in one pass each, without allocating: the buffers are used
 * again, and grow to the longest text. {@link #shingles} takes a copy for keeping.
 *
 * <p>For one thread.
 */
public final class Shingler {

  private final KeyedHash hash;
  private final long leaving;
  private final Tokenizer tokenizer;
  private long[] shingles = new long[16];

  /** The state of the hash after all tokens. */
  private long state;

  /**
   * A shingler without a text.
   *
   * @param seed key of the hashes
   */
  public Shingler(long seed) {
    hash = new KeyedHash(seed);
    long factor = hash.factor();
    leaving = factor * factor * factor * factor;
    tokenizer = new Tokenizer(hash);
    state = hash.start();
  }

  /**
   * Takes in a text in place of the one before.
   *
   * @param text any text
   * @return this
   */
  public Shingler read(String text) {
    return read(text, text.length());
  }

  /**
   * Takes in the first characters of a text in place of the text before. If they end within a
   * token, the last token is not that of the text.
   *
   * @param text any text
   * @param characters how many, at most all
   * @return this
   */
  public Shingler read(String text, int characters) {
    tokenizer.read(text, characters);
    if (shingles.length != tokenizer.hashes().length) {
      shingles = new long[tokenizer.hashes().length];
    }
    long factor = hash.factor();
    long[] tokens = tokenizer.hashes();
    long rolling = 0;
    long sequence = hash.start();
    for (int i = 0; i < tokenizer.size(); i++) {
      sequence = hash.step(sequence, tokens[i]);
      rolling = rolling * factor + tokens[i];
      if (i >= Shingles.SIZE - 1) {
        shingles[i - Shingles.SIZE + 1] = KeyedHash.finish(rolling);
        rolling -= tokens[i - Shingles.SIZE + 1] * leaving;
      }
    }
    state = sequence;
    return this;
  }

  /**
   * The number of shingles, repeats included.
   *
   * @return shingles of the text
   */
  public int size() {
    return Math.max(0, tokenizer.size() - Shingles.SIZE + 1);
  }

  /**
   * Their hashes, in order.
   *
   * @return at least {@link #size()} numbers, of which the first ones count; valid until the next
   *     text, not to be changed
   */
  public long[] hashes() {
    return shingles;
  }

  /**
   * The key of the whole sequence of tokens.
   *
   * @return the digest
   * @see Tokens#digest
   */
  public Tokens.Digest digest() {
    return new Tokens.Digest(KeyedHash.finish(state), tokenizer.size());
  }

  /**
   * Where the tokens stand.
   *
   * @return from the start of the first to the end of the last; [0,0) if there are none
   */
  public Span extent() {
    int tokens = tokenizer.size();
    return tokens == 0
        ? new Span(0, 0)
        : new Span(tokenizer.starts()[0], tokenizer.ends()[tokens - 1]);
  }

  /**
   * A copy for keeping.
   *
   * @return the shingles of the text, with their tokens
   */
  public Shingles shingles() {
    int tokens = tokenizer.size();
    return new Shingles(
        new Tokens(
            Arrays.copyOf(tokenizer.starts(), tokens),
            Arrays.copyOf(tokenizer.ends(), tokens),
            Arrays.copyOf(tokenizer.hashes(), tokens),
            digest()),
        Arrays.copyOf(shingles, size()));
  }
}
