package dev.hearsay.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of groups.
 *
 * @param last the last that was given; 0 if none was
 * @param heirs for an id of a group that is no more the id of the one that took it over, the oldest
 *     event first
 */
public record Ids(long last, Map<Long, Long> heirs) {

  /** Makes the map unmodifiable. */
  public Ids {
    heirs = Collections.unmodifiableMap(new LinkedHashMap<>(heirs));
  }
}
