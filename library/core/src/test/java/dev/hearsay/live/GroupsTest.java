package dev.hearsay.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

  /** Things of a graph; a group is what hangs together, led by the least. */
  private static final class Graph implements GroupRule {
    private final Map<Integer, Set<Integer>> edges = new TreeMap<>();
    private final Map<Integer, Long> weights = new HashMap<>();
    private int found;

    void add(int thing, Set<Integer> to) {
      edges.put(thing, new TreeSet<>(to));
      to.forEach(other -> of(other).add(thing));
    }

    void remove(int thing) {
      of(thing).forEach(other -> of(other).remove(thing));
      edges.remove(thing);
      weights.remove(thing);
    }

    private Set<Integer> of(int thing) {
      return Objects.requireNonNull(edges.get(thing));
    }

    @Override
    public int compare(int a, int b) {
      return Integer.compare(a, b);
    }

    @Override
    public long weight(int thing) {
      return weights.getOrDefault(thing, 1L);
    }

    @Override
    public Links find(int thing) {
      found++;
      Links links = new Links();
      of(thing).forEach(other -> links.put(other, 1));
      return links;
    }

    @Override
    public double strength(int a, int b, int link) {
      return link;
    }

    @Override
    public List<int[]> group(int[] things, Consumer<PairVisitor> pairs) {
      Map<Integer, Set<Integer>> linked = new HashMap<>();
      pairs.accept(
          (earlier, later, link) -> {
            assertTrue(earlier < later);
            assertTrue(link(linked, things[earlier], things[later]));
            assertTrue(link(linked, things[later], things[earlier]));
          });
      Set<Integer> open = new TreeSet<>(Arrays.stream(things).boxed().toList());
      List<int[]> groups = new ArrayList<>();
      for (int thing : things) {
        Set<Integer> group =
            reach(
                thing,
                open,
                other -> linked.getOrDefault(other, Set.of()).stream().mapToInt(i -> i).toArray());
        open.removeAll(group);
        if (group.size() > 1) {
          groups.add(group.stream().mapToInt(i -> i).toArray());
        }
      }
      return groups;
    }

    @Override
    public boolean joins(int thing, Links links, Group group) {
      return true;
    }

    private static boolean link(Map<Integer, Set<Integer>> linked, int from, int to) {
      return linked.computeIfAbsent(from, f -> new TreeSet<>()).add(to);
    }

    Set<Set<Integer>> components() {
      Set<Set<Integer>> components = new HashSet<>();
      for (int thing : edges.keySet()) {
        components.add(
            reach(thing, edges.keySet(), other -> of(other).stream().mapToInt(i -> i).toArray()));
      }
      return components;
    }

    private static Set<Integer> reach(int from, Set<Integer> within, IntFunction<int[]> next) {
      Set<Integer> seen = new TreeSet<>();
      Deque<Integer> waiting = new ArrayDeque<>();
      if (within.contains(from)) {
        seen.add(from);
        waiting.add(from);
      }
      while (!waiting.isEmpty()) {
        for (int other : next.apply(waiting.remove())) {
          if (within.contains(other) && seen.add(other)) {
            waiting.add(other);
          }
        }
      }
      return seen;
    }
  }

  /** Ids given by the definition. */
  private static final class Ids {
    private final Map<Integer, Long> ids = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();
    private long last;

    void follow(Set<Set<Integer>> groups, GroupRule rule) {
      List<Set<Integer>> inOrder = new ArrayList<>(groups);
      inOrder.sort(
          Comparator.comparing((Set<Integer> group) -> group.size() == 1)
              .thenComparingInt(group -> new TreeSet<>(group).first()));
      Map<Set<Integer>, List<Long>> heirs = new HashMap<>();
      for (long id : new TreeSet<>(ids.values())) {
        inOrder.stream()
            .filter(group -> weight(group, id, rule) > 0)
            .min(
                Comparator.comparing((Set<Integer> group) -> all(group, rule) < 2)
                    .thenComparingLong(group -> -weight(group, id, rule))
                    .thenComparingInt(group -> first(group, id)))
            .ifPresent(group -> heirs.computeIfAbsent(group, g -> new ArrayList<>()).add(id));
      }
      Map<Integer, Long> now = new HashMap<>();
      for (Set<Integer> group : inOrder) {
        Long id =
            heirs.getOrDefault(group, List.of()).stream()
                .min(
                    Comparator.comparing((Long old) -> sizes.getOrDefault(old, 0) < 2)
                        .thenComparing(old -> old))
                .orElse(null);
        if (id == null && all(group, rule) > 1) {
          id = ++last;
        }
        for (int thing : group) {
          if (id != null) {
            now.put(thing, id);
          }
        }
      }
      ids.clear();
      ids.putAll(now);
      sizes.clear();
      now.forEach((thing, id) -> sizes.merge(id, (int) rule.weight(thing), Integer::sum));
    }

    private static long all(Set<Integer> group, GroupRule rule) {
      return group.stream().mapToLong(rule::weight).sum();
    }

    private long weight(Set<Integer> group, long id, GroupRule rule) {
      return group.stream().filter(t -> is(t, id)).mapToLong(rule::weight).sum();
    }

    private int first(Set<Integer> group, long id) {
      return group.stream().filter(t -> is(t, id)).min(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean is(int thing, long id) {
      return ids.getOrDefault(thing, 0L) == id;
    }
  }

  private final Graph graph = new Graph();

  private void check(Groups groups, Ids ids) {
    Set<Set<Integer>> components = graph.components();
    ids.follow(components, graph);
    for (Set<Integer> component : components) {
      for (int thing : component) {
        assertEquals(ids.ids.getOrDefault(thing, 0L), groups.remembered(thing), "id of " + thing);
        assertEquals(component.iterator().next(), groups.lead(thing));
        Group group = groups.group(thing);
        if (Ids.all(component, graph) < 2) {
          assertNull(group);
        } else {
          assertNotNull(group);
          assertEquals(component, Set.copyOf(Arrays.stream(group.things()).boxed().toList()));
          assertEquals(Ids.all(component, graph), group.weight());
          assertEquals(group, groups.byId(group.id()));
        }
      }
    }
  }

  private static Group group(Groups groups, long id) {
    return Objects.requireNonNull(groups.byId(id));
  }

  private Set<Integer> some(Random random, int most) {
    List<Integer> held = new ArrayList<>(graph.edges.keySet());
    Set<Integer> some = new TreeSet<>();
    for (int i = random.nextInt(most + 1); i > 0 && !held.isEmpty(); i--) {
      some.add(held.get(random.nextInt(held.size())));
    }
    return some;
  }

  private int free(Random random) {
    int number = random.nextInt(60);
    while (graph.edges.containsKey(number)) {
      number = random.nextInt(60);
    }
    return number;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void groupsAndIdsAreThoseOfTheDefinition(long seed) {
    Random random = new Random(seed);
    Groups groups = new Groups(graph, 1_000, 100);
    Ids ids = new Ids();
    for (int step = 0; step < 600; step++) {
      int size = graph.edges.size();
      if (size < 10 || (size < 40 && random.nextInt(5) > 1)) {
        int thing = free(random);
        graph.weights.put(thing, random.nextInt(5) == 0 ? 2L : 1L);
        graph.add(thing, some(random, 2));
        groups.add(thing, graph.find(thing));
      } else if (random.nextInt(4) > 0) {
        int thing = new ArrayList<>(graph.edges.keySet()).get(random.nextInt(size));
        graph.remove(thing);
        groups.remove(thing);
      } else {
        int thing = new ArrayList<>(graph.edges.keySet()).get(random.nextInt(size));
        long weight = graph.weight(thing);
        Set<Integer> edges = some(random, 2);
        edges.remove(thing);
        graph.remove(thing);
        graph.weights.put(thing, weight);
        graph.add(thing, edges);
        groups.renew(thing);
      }
      groups.settle();
      check(groups, ids);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatWasStoredGoesOnAsIfNothingHadHappened(long seed) {
    Random random = new Random(seed);
    Groups groups = new Groups(graph, 10_000, 100);
    Ids ids = new Ids();
    for (int round = 0; round < 12; round++) {
      for (int step = 0; step < 25; step++) {
        if (graph.edges.size() < 40 && random.nextInt(5) > 1) {
          int thing = free(random);
          graph.add(thing, some(random, 2));
          groups.add(thing, graph.find(thing));
        } else if (!graph.edges.isEmpty()) {
          int thing = graph.edges.keySet().iterator().next();
          graph.remove(thing);
          groups.remove(thing);
        }
        groups.settle();
        check(groups, ids);
      }
      Groups opened = new Groups(graph, 10_000, 100);
      opened.restore(groups.ids());
      for (int thing : graph.edges.keySet()) {
        opened.add(thing, null);
        opened.restore(thing, groups.remembered(thing), groups.lead(thing) == thing);
      }
      for (int thing : graph.edges.keySet()) {
        assertEquals(groups.remembered(thing), opened.remembered(thing));
        assertEquals(groups.lead(thing), opened.lead(thing));
      }
      assertEquals(groups.ids(), opened.ids());
      groups = opened;
    }
  }

  @Test
  void nothingIsFoundBeforeItIsNeeded() {
    Groups groups = new Groups(graph, 1_000, 10);
    for (int thing = 0; thing < 20; thing++) {
      graph.add(thing, thing % 2 == 0 ? Set.of() : Set.of(thing - 1));
      groups.add(thing, null);
      groups.restore(thing, thing / 2 + 1, thing % 2 == 0);
    }
    assertEquals(0, graph.found);
    graph.add(20, Set.of(7));
    groups.add(20, graph.find(20));
    groups.settle();
    assertEquals(3, graph.found);
    assertArrayEquals(new int[] {6, 7, 20}, group(groups, 4).things());
  }

  @Test
  void whatIsToBeStoredIsWhatHasChanged() {
    Groups groups = new Groups(graph, 1_000, 10);
    for (int thing = 0; thing < 4; thing++) {
      graph.add(thing, thing % 2 == 0 ? Set.of() : Set.of(thing - 1));
      groups.add(thing, graph.find(thing));
      groups.settle();
    }
    assertArrayEquals(new int[] {0, 1, 2, 3}, groups.takeUnsaved());
    assertArrayEquals(new int[0], groups.takeUnsaved());
    graph.add(4, Set.of(3));
    groups.add(4, graph.find(4));
    groups.settle();
    assertArrayEquals(new int[] {4}, groups.takeUnsaved());
    graph.add(5, Set.of(1, 3));
    groups.add(5, graph.find(5));
    groups.settle();
    assertArrayEquals(new int[] {2, 3, 4, 5}, groups.takeUnsaved());
    graph.remove(0);
    groups.remove(0);
    groups.settle();
    assertArrayEquals(new int[] {1}, groups.takeUnsaved());
  }

  @Test
  void whoeverIsMergedLeadsToTheOtherForAWhile() {
    Groups groups = new Groups(graph, 1_000, 2);
    for (int thing = 0; thing < 10; thing++) {
      graph.add(thing, thing % 2 == 0 ? Set.of() : Set.of(thing - 1));
      groups.add(thing, graph.find(thing));
      groups.settle();
    }
    for (int i = 0; i < 3; i++) {
      int joint = 10 + i;
      graph.add(joint, Set.of(1, 2 * i + 3));
      groups.add(joint, graph.find(joint));
      groups.settle();
    }
    assertNull(groups.byId(2));
    assertEquals(1, group(groups, 3).id());
    assertEquals(1, group(groups, 4).id());
    assertEquals(5, group(groups, 5).id());
    assertEquals(List.of(5L, 1L), groups.newest(9, 9).stream().map(Group::id).toList());
    assertEquals(List.of(1L), groups.newest(5, 9).stream().map(Group::id).toList());
    assertEquals(List.of(5L), groups.newest(9, 1).stream().map(Group::id).toList());
  }

  /** A crowd in which each is linked to the first eight and to the last eight before it. */
  private long workOfCrowd(int size) {
    Graph crowd = new Graph();
    Groups groups = new Groups(crowd, 50, 10);
    for (int thing = 0; thing < size; thing++) {
      Set<Integer> to = new TreeSet<>();
      for (int i = 0; i < Math.min(8, thing); i++) {
        to.add(i);
        to.add(thing - 1 - i);
      }
      crowd.add(thing, to);
      groups.add(thing, crowd.find(thing));
      groups.settle();
    }
    assertEquals(size, group(groups, 1).size());
    for (int thing = 0; thing < size / 2; thing++) {
      crowd.remove(thing);
      groups.remove(thing);
      groups.settle();
    }
    assertEquals(size - size / 2, group(groups, 1).size());
    assertEquals(size / 2, group(groups, 1).lead());
    return groups.work();
  }

  @Test
  void aCrowdCostsWhatItHasMembers() {
    long some = workOfCrowd(1_000);
    long more = workOfCrowd(4_000);
    assertTrue(more <= 4.5 * some, "links looked at: " + some + ", four times as many: " + more);
  }

  @Test
  void linksAreAMap() {
    Random random = new Random(5);
    Map<Integer, Integer> expected = new HashMap<>();
    Links links = new Links();
    for (int step = 0; step < 20_000; step++) {
      int key = random.nextInt(4) * 1_000_003 + random.nextInt(60);
      if (random.nextInt(3) > 0) {
        int value = random.nextInt() | 1;
        links.put(key, value);
        expected.put(key, value);
      } else {
        links.remove(key);
        expected.remove(key);
      }
      assertEquals(expected.size(), links.size());
      assertEquals(expected.getOrDefault(key, Links.ABSENT), links.get(key));
    }
    Map<Integer, Integer> shown = new HashMap<>();
    links.forEach(shown::put);
    assertEquals(expected, shown);
    assertArrayEquals(
        expected.keySet().stream().mapToInt(i -> i).sorted().toArray(), links.others());
  }
}
