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
    return days(publishedAt, other.publishedAt);
  }

  /**
   * The time between two moments.
   *
   * @param one a moment, or null
   * @param other another, or null
   * @return days, 0 or more; NaN if one is null
   */
  public static double days(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return Double.NaN;
    }
    long seconds = one.getEpochSecond() - other.getEpochSecond();
    int nanos = one.getNano() - other.getNano();
    return Math.abs(seconds + nanos * 1e-9) / SECONDS_A_DAY;
  }
}
