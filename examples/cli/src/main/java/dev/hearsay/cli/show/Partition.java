package dev.hearsay.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things numbered from 0, in groups that grow together (union-find). */
final class Partition {
  private final int[] parents;

  Partition(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  void join(int a, int b) {
    parents[root(b)] = root(a);
  }

  /** The groups, in the order of their first members. */
  List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private int root(int of) {
    int at = of;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
