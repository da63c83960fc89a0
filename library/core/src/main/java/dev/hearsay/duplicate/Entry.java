package dev.hearsay.duplicate;

import dev.hearsay.sketch.Sampler;
import dev.hearsay.text.Shingler;
import dev.hearsay.text.Span;
import dev.hearsay.text.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as the engine holds it: what was given, and what its shingles say of it. Halves of the
 * shingles are held while there is room, to tell soon that a pair shares too little; to verify one,
 * the shingles are made anew from the text. Immutable, and so must be what extends it.
 */
public class Entry {

  private static final long UNDATED = Long.MIN_VALUE;
  private static final Instant EARLIEST = Instant.ofEpochSecond(0, Long.MIN_VALUE + 1);
  private static final Instant LATEST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

  /**
   * What shingling says of an article, but for its fingerprints.
   *
   * @param date when it came out, in nanoseconds since 1970; {@link Long#MIN_VALUE} if unknown
   * @param digest the key of its tokens
   * @param extent from its first token to its last
   * @param size distinct shingles
   */
  public record Outline(long date, Tokens.Digest digest, Span extent, int size) {}

  private final String id;

  /** The text itself, or a {@link Text} where it is kept elsewhere. */
  private final Object text;

  private final @Nullable String source;

  /** The date as nanoseconds since 1970, or {@link #UNDATED}. */
  private final long date;

  private final long digest;
  private final int tokens;
  private final int start;
  private final int end;
  private final int size;
  private final int[] fingerprints;
  private final int @Nullable [] shingles;

  /**
   * An article whose text has just been shingled.
   *
   * @param id its id
   * @param text its text; kept, unless it is elsewhere
   * @param elsewhere gets its text when it is asked for
   * @param source where it is from, if known
   * @param publishedAt when it came out, if known; beyond the years 1677 to 2262 the nearest moment
   *     within counts
   * @param shingler has read the text
   * @param sampler chooses the fingerprints
   * @param room for shingles to be held; those of the article are if it suffices
   */
  public Entry(
      String id,
      String text,
      @Nullable Text elsewhere,
      @Nullable String source,
      @Nullable Instant publishedAt,
      Shingler shingler,
      Sampler sampler,
      Room room) {
    Tokens.Digest key = shingler.digest();
    Span extent = shingler.extent();
    this.id = id;
    this.text = elsewhere == null ? text : elsewhere;
    this.source = source;
    this.date = publishedAt == null ? UNDATED : nanos(publishedAt);
    this.digest = key.hash();
    this.tokens = key.tokens();
    this.start = extent.start();
    this.end = extent.end();
    this.fingerprints = sampler.sample(shingler.hashes(), shingler.size());
    this.size = sampler.distinct();
    this.shingles = room.take(size) ? sampler.halves() : null;
  }

  /**
   * An article that was shingled before.
   *
   * @param id its id
   * @param source where it is from, if known
   * @param outline its {@link #outline}
   * @param fingerprints its {@link #fingerprints}; kept
   * @param text gets its text when it is asked for
   */
  public Entry(String id, @Nullable String source, Outline outline, int[] fingerprints, Text text) {
    this.id = id;
    this.text = text;
    this.source = source;
    this.date = outline.date;
    this.digest = outline.digest.hash();
    this.tokens = outline.digest.tokens();
    this.start = outline.extent.start();
    this.end = outline.extent.end();
    this.fingerprints = fingerprints;
    this.size = outline.size;
    this.shingles = null;
  }

  private static long nanos(Instant instant) {
    if (instant.isBefore(EARLIEST)) {
      return Long.MIN_VALUE + 1;
    }
    return instant.isAfter(LATEST)
        ? Long.MAX_VALUE
        : Duration.between(Instant.EPOCH, instant).toNanos();
  }

  /**
   * The article's id.
   *
   * @return its id
   */
  public final String id() {
    return id;
  }

  /**
   * The article's text, from where it is kept.
   *
   * @return as it was given
   */
  public final String text() {
    return text instanceof Text kept ? kept.read() : (String) text;
  }

  /**
   * What is to be kept of it, besides its id, source, text and fingerprints, to have it again.
   *
   * @return its outline
   */
  public final Outline outline() {
    return new Outline(date, digest(), extent(), size);
  }

  /**
   * The key of its tokens.
   *
   * @return equal for articles with the same tokens
   */
  public final Tokens.Digest digest() {
    return new Tokens.Digest(digest, tokens);
  }

  /**
   * The size of its set of shingles.
   *
   * @return distinct shingles
   */
  public final int size() {
    return size;
  }

  /**
   * Its fingerprints.
   *
   * @return ascending; not to be changed
   */
  public final int[] fingerprints() {
    return fingerprints;
  }

  /** One half of each of its distinct shingles, if they are held. */
  final int @Nullable [] shingles() {
    return shingles;
  }

  /** Tokens, repeats included. */
  final int tokens() {
    return tokens;
  }

  /** From its first token to its last. */
  final Span extent() {
    return new Span(start, end);
  }

  /**
   * Where it is from.
   *
   * @return its source, if it is known
   */
  public final @Nullable String source() {
    return source;
  }

  /**
   * When it came out.
   *
   * @return the moment, if it is known
   */
  public final @Nullable Instant publishedAt() {
    return date == UNDATED ? null : Instant.ofEpochSecond(0, date);
  }

  /** Its date as a number that orders articles: those without one last. */
  final long dateRank() {
    return date == UNDATED ? Long.MAX_VALUE : date;
  }

  /** Puts the earlier of two articles first, and those without a date last. */
  final int compareDate(Entry other) {
    return date == UNDATED || other.date == UNDATED
        ? Boolean.compare(date == UNDATED, other.date == UNDATED)
        : Long.compare(date, other.date);
  }
}
