package dev.hearsay.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things linked in pairs, held in groups that are renewed where something changes. Changes are
 * noted as they come and take effect together when they are {@linkplain #settle settled}.
 *
 * <p>What is linked to what has changed, directly or through others, is grouped anew, as long as it
 * has no more links than the bound; so the outcome is that of grouping all. Past the bound as much
 * of the surroundings as it allows is: what is linked directly, with the groups of that; else the
 * groups that lost something. A new thing for whose surroundings there is no room joins the group
 * of its strongest link that the rule lets it join. So no change costs more than the bound.
 *
 * <p>A group gets its id when it first has two members. Of groups that become one the oldest id
 * lives on; of one that falls apart the part that keeps most of its members has the id, of equal
 * ones that with the earliest, a member by itself being a part only if all are by themselves. A
 * group that has come to one member is remembered: if that one gets company other than that of a
 * group, the id lives on.
 *
 * <p>Links are known from when a thing comes, or found again when they are needed. Not thread-safe
 * for writing; any number of threads may read while nobody writes.
 */
public final class Groups {

  /** What a thing whose links have to be found counts against the bound, in links. */
  private static final int FINDING = 50;

  /** Links of a thing that are tried when it is to join a group. */
  private static final int TRIED = 64;

  private final GroupRule rule;
  private final int bound;
  private final Lineage lineage;
  private final List<@Nullable Thing> things = new ArrayList<>();

  private final Set<Integer> touched = new LinkedHashSet<>();
  private final Set<Integer> newcomers = new LinkedHashSet<>();
  private final Set<Group> diminished = new LinkedHashSet<>();
  private final List<Move> moves = new ArrayList<>();

  /**
   * Things that have come to another group since this was last asked, or that lead or no longer.
   */
  private final BitSet unsaved = new BitSet();

  private long work;

  private static final class Thing {
    private Links links = new Links();

    /** Whether all links are there, not only those to things that came or were found later. */
    private boolean isKnown;

    /** Whether links that it loses may give way to others. */
    private boolean isPartial;

    private @Nullable Group group;
    private long weight;
    private boolean isNew = true;

    /** Groups whose members it stands for from now on, with their weight; usually none. */
    private @Nullable Map<Group, Long> inherited;
  }

  /**
   * No groups as yet.
   *
   * @param rule what the things are
   * @param bound links that are looked at for a change
   * @param remembered ids of groups taken over by others that are remembered
   */
  public Groups(GroupRule rule, int bound, int remembered) {
    this.rule = rule;
    this.bound = bound;
    this.lineage = new Lineage(remembered);
  }

  /**
   * Adds a thing.
   *
   * @param number its number, free until now
   * @param links its links to things held, which from now on belong to this; null to have them
   *     found when they are needed
   */
  public void add(int number, @Nullable Links links) {
    while (things.size() <= number) {
      things.add(null);
    }
    Thing thing = new Thing();
    thing.weight = rule.weight(number);
    things.set(number, thing);
    if (links != null) {
      know(number, thing, links);
    }
    touched.add(number);
    newcomers.add(number);
    unsaved.set(number);
  }

  /** Adds the links of a thing on both sides. */
  private void know(int number, Thing thing, Links found) {
    found.forEach(
        (other, strength) -> {
          thing.links.put(other, strength);
          thing(other).links.put(number, strength);
        });
    thing.isKnown = true;
    thing.isPartial = found.isPartial();
  }

  /** Takes out the links of a thing on the other side. */
  private void forget(int number, Thing thing) {
    thing.links.forEach(
        (other, strength) -> {
          Thing left = thing(other);
          left.links.remove(number);
          left.isKnown &= !left.isPartial;
        });
    work += thing.links.size();
    touch(thing.links);
  }

  /**
   * Has a thing stand for members that another stood for.
   *
   * @param number the thing
   * @param from the other
   * @param weight how many members
   */
  public void inherit(int number, int from, long weight) {
    Group group = thing(from).group;
    if (group != null) {
      Thing heir = thing(number);
      if (heir.inherited == null) {
        heir.inherited = new LinkedHashMap<>();
      }
      heir.inherited.merge(group, weight, Long::sum);
      diminished.add(group);
    }
  }

  /**
   * Removes a thing.
   *
   * @param number its number, free from now on
   */
  public void remove(int number) {
    Thing thing = thing(number);
    moves.add(new Move(number, leadOf(number, thing), Move.NONE));
    forget(number, thing);
    Group group = thing.group;
    if (group != null) {
      group.remove(number, thing.weight);
      group.change();
      diminished.add(group);
    }
    things.set(number, null);
    touched.remove(number);
    newcomers.remove(number);
  }

  /** Has things looked at anew; where they are too many for the bound, some. */
  private void touch(Links links) {
    for (int other : links.others()) {
      touched.add(other);
      if (touched.size() > bound) {
        return;
      }
    }
  }

  /**
   * Has the links of a thing found anew.
   *
   * @param number its number
   */
  public void renew(int number) {
    Thing thing = thing(number);
    forget(number, thing);
    thing.links = new Links();
    know(number, thing, rule.find(number));
    touched.add(number);
  }

  /**
   * Notes that a thing counts for more or for less than it did, or precedes others than it did.
   *
   * @param number its number
   */
  public void weigh(int number) {
    Thing thing = thing(number);
    long weight = rule.weight(number);
    if (thing.group != null) {
      thing.group.weigh(weight - thing.weight);
      thing.group.change();
    }
    thing.weight = weight;
    touched.add(number);
    moves.add(new Move(number, leadOf(number, thing), leadOf(number, thing)));
    unsaved.set(number);
  }

  /**
   * Notes that a thing counts for more or for less than it did, where that does not bear on how
   * things are grouped.
   *
   * @param number its number
   */
  public void recount(int number) {
    Thing thing = thing(number);
    long weight = rule.weight(number);
    if (thing.group != null) {
      thing.group.weigh(weight - thing.weight);
      thing.group.change();
    } else if (weight != thing.weight) {
      touched.add(number);
    }
    thing.weight = weight;
  }

  /**
   * Puts a thing, just added, into the group that it was in when it was stored; not to be settled.
   *
   * @param number its number
   * @param id id of the group; 0 if it was in none
   * @param leads whether it led the group
   */
  public void restore(int number, long id, boolean leads) {
    Thing thing = thing(number);
    thing.isNew = false;
    touched.remove(number);
    newcomers.remove(number);
    if (id != 0) {
      Group group = lineage.restored(id);
      group.add(number, thing.weight);
      thing.group = group;
      if (leads || group.size() == 1) {
        group.lead(number);
      }
    }
  }

  /** Has all that was noted take effect. */
  public void settle() {
    if (!touched.isEmpty() || !diminished.isEmpty()) {
      int[] all = seeds(touched, diminished);
      int[] region = surroundings(all);
      if (region == null) {
        settleEach();
      } else {
        regroup(region);
      }
      diminished.forEach(this::close);
    }
    touched.clear();
    newcomers.clear();
    diminished.clear();
  }

  private int[] seeds(Set<Integer> some, Set<Group> groups) {
    Set<Integer> seeds = new LinkedHashSet<>(some);
    for (Group group : groups) {
      for (int member : group.size() > bound ? new int[0] : group.things()) {
        seeds.add(member);
      }
    }
    return seeds.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Settles what has no room together. */
  private void settleEach() {
    for (Group group : List.copyOf(diminished)) {
      int[] region = region(seeds(Set.of(), Set.of(group)), 0);
      if (region != null && group.size() <= bound) {
        regroup(region);
      }
    }
    for (int number : newcomers) {
      int[] region = surroundings(new int[] {number});
      if (region == null) {
        join(number);
      } else {
        regroup(region);
      }
    }
    for (int number : touched) {
      openAlone(number, thing(number));
    }
  }

  /** Gives a thing by itself a group, if it counts for two members or more. */
  private void openAlone(int number, Thing thing) {
    if (thing.group == null && thing.weight > 1) {
      Group group = lineage.create();
      put(number, thing, group);
      group.lead(number);
      unsaved.set(number);
    }
  }

  /** Ends a group if it is empty, and has it led if its lead is gone. */
  private void close(Group group) {
    if (group.size() == 0) {
      lineage.end(group);
    } else if (!group.isLed()) {
      int before = group.lead();
      group.leadByFirst();
      unsaved.set(group.lead());
      group.change();
      moves.add(new Move(group.lead(), before, group.lead()));
    }
  }

  /** The region of all that some things hang together with, else of what is next to them. */
  private int @Nullable [] surroundings(int[] seeds) {
    int[] all = region(seeds, Integer.MAX_VALUE);
    return all == null ? region(seeds, 1) : all;
  }

  /**
   * Some things with the groups that they are in, and so often what is linked to those with the
   * groups of that; null if that has more links than the bound. In order of precedence.
   */
  private int @Nullable [] region(int[] seeds, int steps) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> region = new ArrayList<>();
    long room = 2L * bound;
    for (int seed : seeds) {
      room -= take(seed, seen, region);
      if (room < 0) {
        return null;
      }
    }
    int from = 0;
    for (int step = 0; step < steps && from < region.size(); step++) {
      int to = region.size();
      for (; from < to; from++) {
        for (int other : links(region.get(from), thing(region.get(from))).others()) {
          room -= take(other, seen, region);
          if (room < 0) {
            return null;
          }
        }
      }
    }
    return region.stream().sorted(rule::compare).mapToInt(Integer::intValue).toArray();
  }

  /** Takes a thing with its group into a region; returns what that counts against the bound. */
  private long take(int number, Set<Integer> seen, List<Integer> region) {
    if (!seen.add(number)) {
      return 0;
    }
    region.add(number);
    long cost = cost(number);
    Group group = thing(number).group;
    if (group == null) {
      return cost;
    }
    if (group.size() > 2L * bound) {
      return Integer.MAX_VALUE;
    }
    for (int member : group.things()) {
      if (seen.add(member)) {
        region.add(member);
        cost += cost(member);
      }
    }
    return cost;
  }

  private long cost(int number) {
    Thing thing = thing(number);
    work++;
    return (long) thing.links.size() + (thing.isKnown ? 0 : FINDING);
  }

  private Links links(int number, Thing thing) {
    if (!thing.isKnown) {
      know(number, thing, rule.find(number));
    }
    work += thing.links.size();
    return thing.links;
  }

  /** One of the groups that a region falls into. */
  private static final class Part {
    private final int[] members;
    private long weight;
    private final List<Group> inherits = new ArrayList<>();

    Part(int[] members) {
      this.members = members;
    }
  }

  /** What a part keeps of a group: how much, and the rank of the earliest. */
  private static final class Kept {
    private long weight;
    private int earliest = Integer.MAX_VALUE;
  }

  private void regroup(int[] region) {
    Links places = places(region);
    List<Part> parts = parts(region, places);
    inherit(parts, places);
    int[] leads = new int[region.length];
    List<@Nullable Group> before = new ArrayList<>(region.length);
    Map<Group, Long> weights = new LinkedHashMap<>();
    for (int i = 0; i < region.length; i++) {
      Group group = thing(region[i]).group;
      leads[i] = leadOf(region[i], thing(region[i]));
      before.add(group);
      if (group != null) {
        weights.put(group, group.weight());
      }
    }
    weights.keySet().forEach(Group::clear);
    parts.forEach(part -> open(part, weights));
    Set<Group> changed = new HashSet<>(diminished);
    for (int i = 0; i < region.length; i++) {
      Group group = thing(region[i]).group;
      Group left = before.get(i);
      if (!Objects.equals(group, left)) {
        Stream.of(left, group).filter(Objects::nonNull).forEach(changed::add);
        unsaved.set(region[i]);
      } else if ((leads[i] == region[i]) != (leadOf(region[i], thing(region[i])) == region[i])) {
        unsaved.set(region[i]);
      }
    }
    changed.forEach(Group::change);
    for (int i = 0; i < region.length; i++) {
      note(region[i], leads[i], changed);
    }
  }

  /** For each thing of a region its place there, which is its rank. */
  private static Links places(int[] region) {
    Links places = new Links();
    for (int i = 0; i < region.length; i++) {
      places.put(region[i], i);
    }
    return places;
  }

  /** The groups of a region, those of one thing included, by their first. */
  private List<Part> parts(int[] region, Links places) {
    List<Part> parts = new ArrayList<>();
    Set<Integer> grouped = new HashSet<>();
    for (int[] members : rule.group(region, visitor -> showPairs(region, places, visitor))) {
      parts.add(new Part(members));
      for (int member : members) {
        grouped.add(member);
      }
    }
    for (int number : region) {
      if (!grouped.contains(number)) {
        parts.add(new Part(new int[] {number}));
      }
    }
    for (Part part : parts) {
      for (int member : part.members) {
        part.weight += thing(member).weight;
      }
    }
    return parts;
  }

  /** Shows the linked pairs of a region. */
  private void showPairs(int[] region, Links places, GroupRule.PairVisitor visitor) {
    for (int place = 0; place < region.length; place++) {
      int later = place;
      links(region[later], thing(region[later]))
          .forEach(
              (other, link) -> {
                int earlier = places.get(other);
                if (earlier != Links.ABSENT && earlier < later) {
                  visitor.visit(earlier, later, link);
                }
              });
    }
  }

  /** Finds for each group the part that has its id. */
  private void inherit(List<Part> parts, Links places) {
    Map<Group, Map<Part, Kept>> kept = new LinkedHashMap<>();
    for (Part part : parts) {
      for (int member : part.members) {
        int rank = places.get(member);
        Thing thing = thing(member);
        if (thing.group != null) {
          keep(kept, thing.group, part, thing.weight, rank);
        }
        if (thing.inherited != null) {
          thing.inherited.forEach(
              (group, weight) -> {
                if (isWithin(group, places)) {
                  keep(kept, group, part, weight, rank);
                }
              });
          thing.inherited = null;
        }
      }
    }
    kept.forEach(
        (group, shares) ->
            shares.entrySet().stream()
                .min(
                    Comparator.comparing((Map.Entry<Part, Kept> e) -> e.getKey().weight < 2)
                        .thenComparingLong(e -> -e.getValue().weight)
                        .thenComparingInt(e -> e.getValue().earliest))
                .ifPresent(e -> e.getKey().inherits.add(group)));
  }

  private static boolean isWithin(Group group, Links places) {
    return Arrays.stream(group.things()).allMatch(thing -> places.get(thing) != Links.ABSENT);
  }

  private static void keep(
      Map<Group, Map<Part, Kept>> kept, Group group, Part part, long weight, int rank) {
    Kept share =
        kept.computeIfAbsent(group, g -> new LinkedHashMap<>())
            .computeIfAbsent(part, p -> new Kept());
    share.weight += weight;
    share.earliest = Math.min(share.earliest, rank);
  }

  /** Makes a group of a part, under the id of one whose members it keeps or under a new one. */
  private void open(Part part, Map<Group, Long> weights) {
    Group group = part.inherits.isEmpty() ? null : oldest(part.inherits, weights);
    for (Group other : part.inherits) {
      if (group != null && other.id() != group.id()) {
        lineage.takeOver(group, other);
      }
    }
    if (group == null && part.weight > 1) {
      group = lineage.create();
    }
    for (int member : part.members) {
      Thing thing = thing(member);
      thing.group = null;
      if (group != null) {
        put(member, thing, group);
      }
    }
    if (group != null) {
      group.lead(part.members[0]);
    }
  }

  /** Of some groups the oldest, one that is but the memory of one only if all are. */
  private static Group oldest(List<Group> groups, Map<Group, Long> weights) {
    return groups.stream()
        .min(
            Comparator.comparing((Group group) -> weights.getOrDefault(group, 0L) == 1)
                .thenComparingLong(Group::id))
        .orElseThrow();
  }

  private static void put(int number, Thing thing, Group group) {
    group.add(number, thing.weight);
    thing.group = group;
  }

  private void note(int number, int before, Set<Group> changed) {
    Thing thing = thing(number);
    int now = leadOf(number, thing);
    int from = thing.isNew ? Move.NONE : before;
    if (from != now || (now == number && thing.group != null && changed.contains(thing.group))) {
      moves.add(new Move(number, from, now));
    }
    thing.isNew = false;
  }

  /** Has a new thing join a group, or one other thing, to which it has a strong link. */
  private void join(int number) {
    Thing thing = thing(number);
    Links links = links(number, thing);
    List<int[]> strongest = new ArrayList<>(links.size());
    links.forEach((other, link) -> strongest.add(new int[] {other, link}));
    strongest.sort(
        Comparator.comparingDouble((int[] link) -> -rule.strength(number, link[0], link[1]))
            .thenComparing((p, q) -> rule.compare(p[0], q[0])));
    joinHeritage(number, thing);
    Set<Group> tried = new HashSet<>();
    for (int[] link : strongest.subList(0, Math.min(TRIED, strongest.size()))) {
      Group group = thing(link[0]).group;
      if (thing.group == null && (group == null || tried.add(group))) {
        join(number, thing, link[0]);
      }
    }
    openAlone(number, thing);
    unsaved.set(number);
    moves.add(new Move(number, Move.NONE, leadOf(number, thing)));
    if (thing.group != null) {
      thing.group.change();
      moves.add(new Move(thing.group.lead(), thing.group.lead(), thing.group.lead()));
    }
    thing.isNew = false;
  }

  /** Has a thing be in the group most of whose members it inherits. */
  private void joinHeritage(int number, Thing thing) {
    if (thing.inherited != null) {
      thing.inherited.entrySet().stream()
          .max(Map.Entry.<Group, Long>comparingByValue())
          .ifPresent(most -> put(number, thing, most.getKey()));
      thing.inherited = null;
    }
  }

  private void join(int number, Thing thing, int other) {
    Thing mate = thing(other);
    if (mate.group == null) {
      Group group = lineage.create();
      int lead = rule.compare(number, other) < 0 ? number : other;
      put(other, mate, group);
      put(number, thing, group);
      group.lead(lead);
      moves.add(new Move(other, other, lead));
      unsaved.set(other);
    } else if (rule.joins(number, thing.links, mate.group)) {
      work += Math.min(TRIED, mate.group.size());
      put(number, thing, mate.group);
    }
  }

  private static int leadOf(int number, Thing thing) {
    return thing.group == null ? number : thing.group.lead();
  }

  private Thing thing(int number) {
    return Objects.requireNonNull(things.get(number));
  }

  /**
   * Whether a thing is held.
   *
   * @param number any number
   * @return true if it is
   */
  public boolean has(int number) {
    return number >= 0 && number < things.size() && things.get(number) != null;
  }

  /**
   * What leads the group of a thing.
   *
   * @param number its number
   * @return the number of the lead; its own if it is in no group
   */
  public int lead(int number) {
    return leadOf(number, thing(number));
  }

  /**
   * The group of a thing.
   *
   * @param number its number
   * @return the group; null if it is in none, or alone with the memory of one
   */
  public @Nullable Group group(int number) {
    Group group = thing(number).group;
    return group == null || !group.isLive() ? null : group;
  }

  /**
   * What is to be stored of a thing.
   *
   * @param number its number
   * @return id of its group, or of the one that it is the memory of; else 0
   */
  public long remembered(int number) {
    Group group = thing(number).group;
    return group == null ? 0 : group.id();
  }

  /**
   * What a thing counted for when it was last looked at.
   *
   * @param number its number
   * @return its weight
   */
  public long weight(int number) {
    return thing(number).weight;
  }

  /**
   * The group of an id.
   *
   * @param id an id, which another group may have taken over
   * @return the group; null if it is gone
   */
  public @Nullable Group byId(long id) {
    Group group = lineage.get(id);
    return group == null || !group.isLive() ? null : group;
  }

  /**
   * Groups by age.
   *
   * @param before an id that those asked for are less than
   * @param most how many at the most, at least 1
   * @return the newest of them first
   */
  public List<Group> newest(long before, int most) {
    NavigableMap<Long, Group> older = lineage.living().headMap(before, false).descendingMap();
    return older.values().stream().filter(Group::isLive).limit(most).toList();
  }

  /**
   * Takes the things for which what {@link #restore} needs has changed since this was last asked,
   * those removed not among them.
   *
   * @return their numbers, ascending
   */
  public int[] takeUnsaved() {
    int[] taken = unsaved.stream().filter(this::has).toArray();
    unsaved.clear();
    return taken;
  }

  /**
   * The links of a thing, as far as they are known.
   *
   * @param number its number
   * @return not to be changed
   */
  public Links known(int number) {
    return thing(number).links;
  }

  /**
   * Takes what has moved since this was last asked.
   *
   * @return in the order in which it came about
   */
  public List<Move> takeMoves() {
    List<Move> taken = List.copyOf(moves);
    moves.clear();
    return taken;
  }

  /**
   * The ids, to be stored.
   *
   * @return the last id given, and which ids others have taken over
   */
  public Ids ids() {
    return new Ids(lineage.last(), lineage.heirs());
  }

  /**
   * Goes on from ids that were stored.
   *
   * @param ids the ids
   */
  public void restore(Ids ids) {
    lineage.last(ids.last());
    ids.heirs().forEach(lineage::heirs);
  }

  /** Things and links looked at so far. */
  long work() {
    return work;
  }
}
