package dev.hearsay.story;

import dev.hearsay.story.StoryFinder.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups articles by event: average linkage (Sokal & Michener 1958), nearest pair first. Two groups
 * become one if the articles of the one are near enough to those of the other in the mean, and half
 * of the pairs are near at all; of large groups a few articles, evenly spread over time, speak for
 * all. The outcome depends on the articles alone.
 */
final class Grouping {

  /** The articles that speak for a group. */
  static final int SPEAKERS = 8;

  private final Linkage linkage;
  private final int limit;
  private final Group[] groups;

  /** For two groups that stayed apart, how many articles they had together. */
  private final Map<Long, Integer> apart = new HashMap<>();

  private int cut;

  /** Says whether two groups are to become one, each told by some of its articles. */
  @FunctionalInterface
  interface Linkage {
    boolean belongTogether(int[] some, int[] others);
  }

  private static final class Group {
    private final int first;
    private int[] members;

    Group(int only) {
      first = only;
      members = new int[] {only};
    }
  }

  /** A grouping of so many articles, in order of time; a group may have {@code limit} of them. */
  Grouping(int articles, Linkage linkage, int limit) {
    this.linkage = linkage;
    this.limit = limit;
    this.groups = new Group[articles];
    Arrays.setAll(groups, Group::new);
  }

  /** Groups of two articles or more, each ascending, ordered by their first. */
  List<int[]> of(List<Pair> pairs) {
    pairs.stream()
        .sorted(
            Comparator.comparingDouble(Pair::nearness)
                .reversed()
                .thenComparingInt(Pair::earlier)
                .thenComparingInt(Pair::later))
        .forEach(pair -> merge(groups[pair.earlier()], groups[pair.later()]));
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      if (groups[i].members[0] == i && groups[i].members.length > 1) {
        found.add(groups[i].members);
      }
    }
    return found;
  }

  /** Merges that the limit prevented. */
  int cut() {
    return cut;
  }

  private void merge(Group p, Group q) {
    if (p == q) {
      return;
    }
    int together = p.members.length + q.members.length;
    long key = ((long) Math.min(p.first, q.first) << 32) | Math.max(p.first, q.first);
    if (apart.getOrDefault(key, 0) == together) {
      return;
    }
    if (together > limit) {
      cut++;
      apart.put(key, together);
      return;
    }
    if (!belongTogether(p, q)) {
      apart.put(key, together);
      return;
    }
    Group larger = p.members.length >= q.members.length ? p : q;
    Group smaller = larger == p ? q : p;
    for (int member : smaller.members) {
      groups[member] = larger;
    }
    int[] members = Arrays.copyOf(larger.members, together);
    System.arraycopy(smaller.members, 0, members, larger.members.length, smaller.members.length);
    Arrays.sort(members);
    larger.members = members;
  }

  private boolean belongTogether(Group p, Group q) {
    return linkage.belongTogether(Spread.of(p.members, SPEAKERS), Spread.of(q.members, SPEAKERS));
  }
}
