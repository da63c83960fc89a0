package dev.hearsay.duplicate;

import dev.hearsay.sketch.Sampling;
import dev.hearsay.text.Shingles;
import dev.hearsay.text.Span;
import dev.hearsay.text.Tokens;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as the engine holds it: what was given, and its set of shingles. Immutable. */
public final class Entry {

  private final String id;
  private final String text;
  private final @Nullable String source;
  private final @Nullable Instant publishedAt;
  private final Tokens.Digest digest;
  private final Span extent;
  private final long[] shingles;
  private final int size;
  private final long[] fingerprints;
  private final List<Repetition> repetitions;

  /**
   * Shingles and sketches an article.
   *
   * @param id its id
   * @param text its text
   * @param source where it is from, if known
   * @param publishedAt when it came out, if known
   * @param seed key of the shingle hash
   * @param sampling which shingles become fingerprints
   * @param thresholds the shortest passage worth showing
   */
  public Entry(
      String id,
      String text,
      @Nullable String source,
      @Nullable Instant publishedAt,
      long seed,
      Sampling sampling,
      Thresholds thresholds) {
    Shingles inOrder = Shingles.of(text, seed);
    this.id = id;
    this.text = text;
    this.source = source;
    this.publishedAt = publishedAt;
    this.digest = inOrder.tokens().digest();
    this.extent = inOrder.tokens().extent();
    this.shingles = inOrder.distinct();
    this.size = shingles.length;
    this.fingerprints = sampling.sample(shingles);
    this.repetitions =
        shingles.length == inOrder.size()
            ? List.of()
            : Repetitions.of(id, inOrder, thresholds.passageTokens());
  }

  /**
   * The article's id.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * The article's text.
   *
   * @return as it was given
   */
  public String text() {
    return text;
  }

  /**
   * The key of its tokens.
   *
   * @return equal for articles with the same tokens
   */
  public Tokens.Digest digest() {
    return digest;
  }

  /**
   * The size of its set of shingles.
   *
   * @return distinct shingles
   */
  public int size() {
    return size;
  }

  /**
   * Its fingerprints.
   *
   * @return ascending; not to be changed
   */
  public long[] fingerprints() {
    return fingerprints;
  }

  /**
   * Passages that stand twice in it.
   *
   * @return the repetitions, in order
   */
  public List<Repetition> repetitions() {
    return repetitions;
  }

  /** From its first token to its last. */
  Span extent() {
    return extent;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable Instant publishedAt() {
    return publishedAt;
  }

  long[] shingles() {
    return shingles;
  }
}
