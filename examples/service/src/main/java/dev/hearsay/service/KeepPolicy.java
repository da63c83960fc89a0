package dev.hearsay.service;

import dev.hearsay.Retention;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles stay, and how often the others are removed.
 *
 * @param age articles that came out longer ago go; null for none; at least a day
 * @param articles of more than so many the oldest go, those without a date first; at least 1
 * @param interval from the end of one time to the next; at least a second
 */
record KeepPolicy(@Nullable Duration age, int articles, Duration interval) {

  /** A thousand years: more is a mistake. */
  private static final Duration LONGEST = Duration.ofDays(365_000);

  private static final Duration SHORTEST = Duration.ofDays(1);

  KeepPolicy {
    if (age != null && (age.compareTo(SHORTEST) < 0 || age.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(
          "days to keep articles are " + age.toDays() + ", must be in 1 to " + LONGEST.toDays());
    }
    if (articles < 1) {
      throw new IllegalArgumentException(
          "articles to keep are " + articles + ", must be at least 1");
    }
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "time between expunges is " + interval + ", must be at least 1 s");
    }
  }

  /** All articles stay. */
  static KeepPolicy everything() {
    return new KeepPolicy(null, Integer.MAX_VALUE, Duration.ofHours(1));
  }

  /** Whether all articles stay. */
  boolean isEverything() {
    return age == null && articles == Integer.MAX_VALUE;
  }

  /** What stays at a moment. */
  Retention at(Instant now) {
    return new Retention(age == null ? null : now.minus(age), articles);
  }
}
