package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.conflict.Neighbours.Told;
import dev.hearsay.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The conflicts of a story so far: one for each distinct pair of values. */
final class Tally {

  /** In so much time numbers grow. */
  private static final Duration CHANGED = Duration.ofHours(12);

  /** In so much time what is told can be undone: prices rise and fall within hours. */
  private static final Duration UNDONE = Duration.ofHours(1);

  private final List<Account> accounts;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private static final class Group {
    Told a;
    Told b;
    Clash clash;
    double confidence;
    Set<Guard> fired;
    final TreeSet<Integer> sayA = new TreeSet<>();
    final TreeSet<Integer> sayB = new TreeSet<>();

    Group(Told a, Told b, Clash clash, double confidence, Set<Guard> fired) {
      this.a = a;
      this.b = b;
      this.clash = clash;
      this.confidence = confidence;
      this.fired = fired;
    }
  }

  Tally(List<Account> accounts) {
    this.accounts = accounts;
  }

  void add(Told a, Told b, Clash clash, double confidence, Set<Guard> fired) {
    String valueA = Values.canonical(clash, a.passage(), clash.placeA(), clash.a());
    String valueB = Values.canonical(clash, b.passage(), clash.placeB(), clash.b());
    boolean turned = valueA.compareTo(valueB) > 0;
    String key = clash.kind() + "\n" + (turned ? valueB + "\n" + valueA : valueA + "\n" + valueB);
    Group group = groups.computeIfAbsent(key, k -> new Group(a, b, clash, confidence, fired));
    boolean sameSide =
        Values.canonical(group.clash, group.a.passage(), group.clash.placeA(), group.clash.a())
            .equals(valueA);
    group.sayA.addAll((sameSide ? a : b).accounts());
    group.sayB.addAll((sameSide ? b : a).accounts());
    if (confidence > group.confidence) {
      group.a = a;
      group.b = b;
      group.clash = clash;
      group.confidence = confidence;
      group.fired = fired;
      if (!sameSide) {
        TreeSet<Integer> swapped = new TreeSet<>(group.sayA);
        group.sayA.clear();
        group.sayA.addAll(group.sayB);
        group.sayB.clear();
        group.sayB.addAll(swapped);
      }
    }
  }

  List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Group group : groups.values()) {
      conflicts.add(
          new Conflict(
              group.clash.kind(),
              nature(group),
              group.confidence,
              side(group.a, group.clash.a(), group.sayA),
              side(group.b, group.clash.b(), group.sayB),
              Reason.of(
                  group.clash,
                  group.a.passage(),
                  accounts.get(group.a.account()).text(),
                  group.b.passage(),
                  accounts.get(group.b.account()).text(),
                  group.fired)));
    }
    conflicts.sort(Comparator.comparingDouble((Conflict c) -> -c.confidence()));
    return conflicts;
  }

  /** How two values stand to one another, by when each was told. */
  private Nature nature(Group group) {
    Nature nature = Natures.of(group.fired, true);
    if (nature == Nature.CONFLICT && hasMovedOn(group)) {
      nature = Nature.UPDATE;
    }
    boolean repeated = isRepeated(group.sayA, group.sayB) || isRepeated(group.sayB, group.sayA);
    return nature == Nature.UPDATE && repeated ? Nature.STALE : nature;
  }

  /**
   * Whether what was told first was undone, or has grown, by the time that the other was told: a
   * road is closed and reopened, a toll rises.
   */
  private boolean hasMovedOn(Group group) {
    List<Instant> a = dates(group.sayA);
    List<Instant> b = dates(group.sayB);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Duration apart = group.clash.sort() == Clash.Sort.REVERSAL ? UNDONE : CHANGED;
    boolean later = a.get(a.size() - 1).plus(apart).isBefore(b.get(0));
    boolean earlier = b.get(b.size() - 1).plus(apart).isBefore(a.get(0));
    return switch (group.clash.sort()) {
      case REVERSAL -> later || earlier;
      case NUMBERS -> (later && grows(group)) || (earlier && shrinks(group));
      default -> false;
    };
  }

  private static boolean grows(Group group) {
    return value(group.a, group.clash.a()) < value(group.b, group.clash.b());
  }

  private static boolean shrinks(Group group) {
    return value(group.a, group.clash.a()) > value(group.b, group.clash.b());
  }

  private static double value(Told told, Span span) {
    Quantity quantity = told.passage().quantity(span);
    return quantity == null ? Double.NaN : quantity.value();
  }

  /** Whether a value is told before another, and again after it. */
  private boolean isRepeated(Set<Integer> some, Set<Integer> others) {
    List<Instant> told = dates(some);
    List<Instant> otherwise = dates(others);
    return !told.isEmpty()
        && !otherwise.isEmpty()
        && told.get(0).isBefore(otherwise.get(0))
        && told.get(told.size() - 1).isAfter(otherwise.get(0));
  }

  /** When some articles came out, as far as that is known; in order. */
  private List<Instant> dates(Set<Integer> some) {
    return some.stream()
        .map(account -> accounts.get(account).context().published())
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private Conflict.Side side(Told told, Span value, SortedSet<Integer> by) {
    Account account = accounts.get(told.account());
    List<String> also = new ArrayList<>(account.copies());
    for (int other : by) {
      if (other != told.account()) {
        also.add(accounts.get(other).article());
        also.addAll(accounts.get(other).copies());
      }
    }
    return new Conflict.Side(account.article(), value, told.read().span(), told.sentence(), also);
  }
}
