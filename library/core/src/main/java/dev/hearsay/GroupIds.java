package dev.hearsay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of live groups that are to be stored besides the {@linkplain Membership memberships}.
 *
 * @param lastCluster the last id given to a cluster; 0 if none was
 * @param lastStory the last id given to a story; 0 if none was
 * @param formerClusters for an id of a cluster that was merged into another the id of that, the
 *     oldest event first; at most {@link Limits#formerGroups}
 * @param formerStories the same of stories
 */
public record GroupIds(
    long lastCluster,
    long lastStory,
    Map<Long, Long> formerClusters,
    Map<Long, Long> formerStories) {

  /** Makes the maps unmodifiable. */
  public GroupIds {
    formerClusters = Collections.unmodifiableMap(new LinkedHashMap<>(formerClusters));
    formerStories = Collections.unmodifiableMap(new LinkedHashMap<>(formerStories));
  }

  /**
   * None given as yet.
   *
   * @return ids of a collection without groups
   */
  public static GroupIds none() {
    return new GroupIds(0, 0, Map.of(), Map.of());
  }
}
