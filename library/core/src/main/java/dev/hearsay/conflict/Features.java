package dev.hearsay.conflict;

import java.util.ArrayList;
import java.util.List;

/**
 * Named numbers that a model weighs. Those of a pair tell how exactly values are told, and more of
 * how alike the slot is: a model of stories, which has few conflicts to learn from, does not weigh
 * them.
 */
final class Features {

  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /** The places of those that are not only of a pair. */
  private final List<Integer> ofStories = new ArrayList<>();

  void add(String name, double value) {
    ofStories.add(names.size());
    addOfPair(name, value);
  }

  void addOfPair(String name, double value) {
    names.add(name);
    values.add(value);
  }

  void both(String name, double a, double b) {
    add(name + ".min", Math.min(a, b));
    add(name + ".max", Math.max(a, b));
  }

  void bothOfPair(String name, double a, double b) {
    addOfPair(name + ".min", Math.min(a, b));
    addOfPair(name + ".max", Math.max(a, b));
  }

  List<String> names() {
    return names;
  }

  List<Integer> ofStories() {
    return ofStories;
  }

  double[] values() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
