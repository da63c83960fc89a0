package dev.hearsay.service;

import dev.hearsay.Options;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.story.StoryRule;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs; start from {@link #defaults()}.
 *
 * @param host name or address that it listens at (default 127.0.0.1)
 * @param port where it listens, 0 for any that is free (default 8080)
 * @param index folder of the durable index; null to hold the articles in memory (default null)
 * @param commits when changes are made durable (default every 1,000 or after a second)
 * @param keep which articles stay (default all)
 * @param limits what a client may take
 * @param grace time that requests under way have to end when the service stops (default 30 s)
 * @param engine how articles are compared (default with stories and conflicts)
 */
record Settings(
    String host,
    int port,
    @Nullable Path index,
    CommitPolicy commits,
    KeepPolicy keep,
    Limits limits,
    Duration grace,
    Options engine) {

  /**
   * What a client may take.
   *
   * @param body bytes of a request's body
   * @param connections open at once; further ones wait to be accepted
   * @param idle time without a byte after which a connection is closed
   * @param arrival time in which a body must have come
   * @param running requests of one kind, changes or questions, that are worked on at once; of
   *     findings half
   * @param waiting requests of one kind that wait for their turn
   * @param patience time that one of them waits at the most
   */
  record Limits(
      int body,
      int connections,
      Duration idle,
      Duration arrival,
      int running,
      int waiting,
      Duration patience) {

    Limits {
      atLeast("body", body, 1);
      atLeast("connections", connections, 1);
      atLeast("running", running, 1);
      atLeast("waiting", waiting, 0);
      positive("idle", idle);
      positive("arrival", arrival);
      positive("patience", patience);
    }

    static Limits defaults() {
      return new Limits(
          1 << 20,
          256,
          Duration.ofSeconds(40),
          Duration.ofSeconds(20),
          Runtime.getRuntime().availableProcessors(),
          200,
          Duration.ofSeconds(10));
    }

    Limits withBody(int bytes) {
      return new Limits(bytes, connections, idle, arrival, running, waiting, patience);
    }

    Limits withTimes(Duration silence, Duration time) {
      return new Limits(body, connections, silence, time, running, waiting, patience);
    }

    Limits withQueue(int atOnce, int length, Duration time) {
      return new Limits(body, connections, idle, arrival, atOnce, length, time);
    }
  }

  Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port + ", must be in 0 to 65535");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace is " + grace + ", must not be negative");
    }
  }

  static Settings defaults() {
    return new Settings(
        "127.0.0.1",
        8080,
        null,
        new CommitPolicy(1_000, Duration.ofSeconds(1)),
        KeepPolicy.everything(),
        Limits.defaults(),
        Duration.ofSeconds(30),
        Options.defaults()
            .withStories(StoryRule.defaults())
            .withConflicts(ConflictRule.defaults()));
  }

  Settings withPort(int number) {
    return new Settings(host, number, index, commits, keep, limits, grace, engine);
  }

  Settings withIndex(@Nullable Path folder) {
    return new Settings(host, port, folder, commits, keep, limits, grace, engine);
  }

  Settings withCommits(CommitPolicy policy) {
    return new Settings(host, port, index, policy, keep, limits, grace, engine);
  }

  Settings withKeep(KeepPolicy policy) {
    return new Settings(host, port, index, commits, policy, limits, grace, engine);
  }

  Settings withLimits(Limits bounds) {
    return new Settings(host, port, index, commits, keep, bounds, grace, engine);
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at least " + least);
    }
  }

  private static void positive(String name, Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(name + " is " + time + ", must be above 0");
    }
  }
}
