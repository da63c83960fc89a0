package dev.hearsay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles stay. Of two the later one stays; articles without a date go only for their
 * number, and then before all others.
 *
 * @param since articles that came out before go; null for none
 * @param atMost articles that stay, at least 0
 */
public record Retention(@Nullable Instant since, int atMost) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Retention {
    if (atMost < 0) {
      throw new IllegalArgumentException("atMost is " + atMost + ", must be at least 0");
    }
  }

  /**
   * By age.
   *
   * @param since articles that came out before go
   * @return the retention
   */
  public static Retention since(Instant since) {
    return new Retention(since, Integer.MAX_VALUE);
  }

  /**
   * By number.
   *
   * @param articles that stay, at least 0
   * @return the retention
   */
  public static Retention atMost(int articles) {
    return new Retention(null, articles);
  }
}
