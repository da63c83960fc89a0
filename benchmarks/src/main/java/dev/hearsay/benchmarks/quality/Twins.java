package dev.hearsay.benchmarks.quality;

import java.util.HashMap;
import java.util.Map;

/** Articles of which one stands for the other. */
final class Twins {

  private final Map<String, String> standsFor = new HashMap<>();

  void join(String a, String b) {
    String first = first(a);
    String other = first(b);
    if (!first.equals(other)) {
      standsFor.put(other, first);
    }
  }

  String first(String id) {
    String first = id;
    for (String next = first; next != null; next = standsFor.get(first)) {
      first = next;
    }
    return first;
  }

  Pair firsts(Pair pair) {
    return Pair.of(first(pair.a()), first(pair.b()));
  }
}
