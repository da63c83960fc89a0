package dev.hearsay.duplicate;

import dev.hearsay.internal.PairSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Groups duplicates, strongest pair first, so that every cluster has a representative of which each
 * member is a verified duplicate. Two clusters are merged over a pair if every member of the
 * lighter one is a duplicate of the representative of the heavier one. Between two of one weight
 * the earlier representative leads, without two dates the clearly shorter one, else the one that
 * precedes. So a round-up that holds two stories joins the copies of one of them and does not chain
 * them to those of the other, as single linkage would.
 *
 * <p>The outcome depends on the pairs and the articles alone. Articles are known by their place in
 * order of precedence.
 */
public final class Clustering {

  private final IntFunction<Entry> entries;
  private final int[] copies;
  private final double trim;
  private final int limit;
  private final List<Edge> edges = new ArrayList<>();
  private final PairSet linked = new PairSet();
  private final Group[] groups;
  private int cut;

  private record Edge(int a, int b, double weight) {}

  /** A cluster in the making. */
  private static final class Group {
    private int representative;
    private int[] members;
    private long weight;

    Group(int only, long weight) {
      representative = only;
      members = new int[] {only};
      this.weight = weight;
    }
  }

  /**
   * A clustering of articles without pairs as yet.
   *
   * @param entries the articles in order of precedence, no two with the same tokens
   * @param copies for each, how many articles have its tokens, itself included
   * @param trim largest size of the clearly shorter of two, as a share of the longer
   * @param limit entries that a cluster may hold
   */
  public Clustering(IntFunction<Entry> entries, int[] copies, double trim, int limit) {
    this.entries = entries;
    this.copies = copies;
    this.trim = trim;
    this.limit = limit;
    this.groups = new Group[copies.length];
  }

  /**
   * Notes a pair of duplicates.
   *
   * @param a one entry's place
   * @param b the other's
   * @param overlap what they share
   */
  public void link(int a, int b, Overlap overlap) {
    edges.add(new Edge(Math.min(a, b), Math.max(a, b), overlap.jaccard()));
    linked.add(a, b);
  }

  /**
   * Builds the clusters.
   *
   * @return for each cluster of two entries or more the places of its members, the canonical one
   *     first and the others ascending; ordered by their first member
   */
  public List<int[]> clusters() {
    edges.sort(
        Comparator.comparingDouble(Edge::weight)
            .reversed()
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b));
    for (Edge edge : edges) {
      merge(group(edge.a), group(edge.b));
    }
    List<int[]> clusters = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      Group group = groups[i];
      if (group != null && group.members.length > 1) {
        Arrays.sort(group.members);
        if (group.members[0] == i) {
          clusters.add(canonicalFirst(group));
        }
      }
    }
    return clusters;
  }

  /**
   * Merges refused.
   *
   * @return how many merges the limit prevented
   */
  public int cut() {
    return cut;
  }

  private Group group(int place) {
    Group group = groups[place];
    if (group == null) {
      group = new Group(place, copies[place]);
      groups[place] = group;
    }
    return group;
  }

  private void merge(Group p, Group q) {
    if (p == q) {
      return;
    }
    Group lead = leads(p, q) ? p : q;
    Group other = lead == p ? q : p;
    for (int member : other.members) {
      if (!linked.has(lead.representative, member)) {
        return;
      }
    }
    if (lead.members.length + other.members.length > limit) {
      cut++;
      return;
    }
    Group larger = lead.members.length >= other.members.length ? lead : other;
    Group smaller = larger == lead ? other : lead;
    int size = larger.members.length;
    int[] members = Arrays.copyOf(larger.members, size + smaller.members.length);
    System.arraycopy(smaller.members, 0, members, size, smaller.members.length);
    for (int member : smaller.members) {
      groups[member] = larger;
    }
    larger.members = members;
    larger.representative = lead.representative;
    larger.weight = p.weight + q.weight;
  }

  /** Whether the representative of p, rather than that of q, is to be the one of both. */
  private boolean leads(Group p, Group q) {
    if (p.weight != q.weight) {
      return p.weight > q.weight;
    }
    Entry a = entries.apply(p.representative);
    Entry b = entries.apply(q.representative);
    Instant dateA = a.publishedAt();
    Instant dateB = b.publishedAt();
    if (dateA != null && dateB != null && !dateA.equals(dateB)) {
      return dateA.isBefore(dateB);
    }
    if (Math.min(a.size(), b.size()) <= trim * Math.max(a.size(), b.size())) {
      return a.size() < b.size();
    }
    return p.representative < q.representative;
  }

  private int[] canonicalFirst(Group group) {
    int canonical = group.representative;
    for (int member : group.members) {
      if (member == canonical || isLinkedToAll(member, group.members)) {
        canonical = member;
        break;
      }
    }
    int[] ordered = new int[group.members.length];
    ordered[0] = canonical;
    int at = 1;
    for (int member : group.members) {
      if (member != canonical) {
        ordered[at++] = member;
      }
    }
    return ordered;
  }

  private boolean isLinkedToAll(int candidate, int[] members) {
    for (int member : members) {
      if (member != candidate && !linked.has(candidate, member)) {
        return false;
      }
    }
    return true;
  }
}
