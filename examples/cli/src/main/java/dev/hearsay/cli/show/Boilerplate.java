package dev.hearsay.cli.show;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles that pairs of shared boilerplate connect.
 *
 * @param articles their ids
 * @param example one of the pairs
 */
record Boilerplate(List<String> articles, Duplicate example) {

  /** The groups among some pairs, largest first. */
  static List<Boilerplate> groups(List<Duplicate> pairs) {
    List<Duplicate> shared =
        pairs.stream().filter(pair -> pair.relation() == Relation.SHARES_BOILERPLATE).toList();
    Map<String, String> parents = new HashMap<>();
    for (Duplicate pair : shared) {
      parents.put(root(parents, pair.b()), root(parents, pair.a()));
    }
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, Duplicate> examples = new HashMap<>();
    for (Duplicate pair : shared) {
      String root = root(parents, pair.a());
      List<String> group = members.computeIfAbsent(root, r -> new ArrayList<>());
      group.add(pair.a());
      group.add(pair.b());
      examples.putIfAbsent(root, pair);
    }
    List<Boilerplate> groups = new ArrayList<>();
    members.forEach(
        (root, ids) -> {
          Duplicate example = examples.get(root);
          if (example != null) {
            groups.add(new Boilerplate(ids.stream().distinct().toList(), example));
          }
        });
    groups.sort(Comparator.comparingInt(group -> -group.articles.size()));
    return groups;
  }

  /** The article that stands for a group, with the way to it shortened. */
  private static String root(Map<String, String> parents, String id) {
    String at = id;
    String parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      String above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }
}
