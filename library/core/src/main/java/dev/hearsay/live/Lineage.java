package dev.hearsay.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The groups by their ids, and which group has taken over the id of one that is no more. */
final class Lineage {

  private final NavigableMap<Long, Group> living = new TreeMap<>();
  private final Map<Long, Long> heirs = new LinkedHashMap<>();
  private final int remembered;
  private long last;

  /** No groups; of those that were taken over {@code remembered} ids are, the last ones. */
  Lineage(int remembered) {
    this.remembered = remembered;
  }

  Group create() {
    return restored(last + 1);
  }

  /** The group of an id, which it gets if there is none. */
  Group restored(long id) {
    last = Math.max(last, id);
    return living.computeIfAbsent(id, Group::new);
  }

  /** Ends a group whose things are gone. */
  void end(Group group) {
    living.remove(group.id());
  }

  /** Has a group take over another, which ends. */
  void takeOver(Group heir, Group former) {
    end(former);
    heirs(former.id(), heir.id());
  }

  void heirs(long id, long heir) {
    heirs.put(id, heir);
    if (heirs.size() > remembered) {
      heirs.remove(heirs.keySet().iterator().next());
    }
  }

  /** The group that has an id, or has taken it over. */
  @Nullable Group get(long id) {
    long now = id;
    // An id that has ended never lives again, so there is no circle.
    for (int step = 0; step <= remembered; step++) {
      Group group = living.get(now);
      if (group != null) {
        return group;
      }
      Long heir = heirs.get(now);
      if (heir == null) {
        return null;
      }
      now = heir;
    }
    return null;
  }

  NavigableMap<Long, Group> living() {
    return living;
  }

  Map<Long, Long> heirs() {
    return heirs;
  }

  long last() {
    return last;
  }

  void last(long id) {
    last = Math.max(last, id);
  }
}
