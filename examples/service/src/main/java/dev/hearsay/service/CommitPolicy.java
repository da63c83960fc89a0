package dev.hearsay.service;

import java.time.Duration;

/**
 * When changes are made durable, unless a request waits for it.
 *
 * @param changes as soon as so many are not; at least 1
 * @param interval as soon as the first of them is so old; above 0
 */
record CommitPolicy(int changes, Duration interval) {

  CommitPolicy {
    if (changes < 1) {
      throw new IllegalArgumentException("changes is " + changes + ", must be at least 1");
    }
    if (!interval.isPositive()) {
      throw new IllegalArgumentException("interval is " + interval + ", must be above 0");
    }
  }
}
