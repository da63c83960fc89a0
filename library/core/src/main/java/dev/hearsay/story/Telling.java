package dev.hearsay.story;

import dev.hearsay.similarity.Profile;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a story sees it.
 *
 * @param publishedAt when it came out, if known
 * @param profile what it is about
 */
public record Telling(@Nullable Instant publishedAt, Profile profile) {

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  /**
   * The time between two articles.
   *
   * @param other another article
   * @return days, 0 or more; NaN if one has no date
   */
  public double daysFrom(Telling other) {
    if (publishedAt == null || other.publishedAt == null) {
      return Double.NaN;
    }
    long seconds = publishedAt.getEpochSecond() - other.publishedAt.getEpochSecond();
    int nanos = publishedAt.getNano() - other.publishedAt.getNano();
    return Math.abs(seconds + nanos * 1e-9) / SECONDS_A_DAY;
  }
}
