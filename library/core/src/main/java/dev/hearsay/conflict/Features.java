package dev.hearsay.conflict;

import java.util.ArrayList;
import java.util.List;

/** Named numbers that a model weighs. */
final class Features {

  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(String name, double value) {
    names.add(name);
    values.add(value);
  }

  void both(String name, double a, double b) {
    add(name + ".min", Math.min(a, b));
    add(name + ".max", Math.max(a, b));
  }

  List<String> names() {
    return names;
  }

  double[] values() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
