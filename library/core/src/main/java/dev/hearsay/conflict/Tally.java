package dev.hearsay.conflict;

import dev.hearsay.conflict.ConflictFinder.Told;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The conflicts of a story so far: one for each distinct pair of values. */
final class Tally {

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
              Natures.of(group.fired),
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

  private Conflict.Side side(Told told, Span value, SortedSet<Integer> by) {
    Account account = accounts.get(told.account());
    List<String> also = new ArrayList<>(account.copies());
    for (int other : by) {
      if (other != told.account()) {
        also.add(accounts.get(other).article());
        also.addAll(accounts.get(other).copies());
      }
    }
    return new Conflict.Side(
        account.article(),
        value,
        told.statement().span(),
        told.statement().span().of(account.text()),
        also);
  }
}
