package dev.hearsay.benchmarks.scale;

import java.util.Map;
import java.util.TreeMap;

/**
 * Requests of one kind.
 *
 * @param route method and path
 * @param perSecond requests a second
 * @param latencies from before the request to after the reply
 * @param statuses how many replies had which; 0 for none
 */
record RouteFigures(
    String route, double perSecond, Latencies latencies, Map<Integer, Integer> statuses) {

  RouteFigures {
    statuses = Map.copyOf(statuses);
  }

  /** Their number. */
  int requests() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Replies that say that something was wrong, by status. */
  Map<Integer, Integer> errors() {
    Map<Integer, Integer> errors = new TreeMap<>(statuses);
    errors.keySet().removeIf(status -> status >= 200 && status < 300);
    return errors;
  }
}
