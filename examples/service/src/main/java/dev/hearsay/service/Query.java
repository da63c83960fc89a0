package dev.hearsay.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark of a URL.
 *
 * @param values by name
 */
record Query(Map<String, String> values) {

  Query {
    values = Map.copyOf(values);
  }

  /**
   * Reads a query.
   *
   * @param known names that are understood
   * @throws Refusal if there is another, or one twice
   */
  static Query of(@Nullable String raw, Set<String> known) {
    Map<String, String> values = new HashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1));
        if (!known.contains(name)) {
          throw Refusal.of(
              400,
              "the URL has a parameter that is not known here",
              known.isEmpty()
                  ? "Leave it out."
                  : "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".");
        }
        if (values.put(name, value) != null) {
          throw Refusal.of(400, name + " stands twice in the URL", "Say it once.");
        }
      }
    }
    return new Query(values);
  }

  /** Whether something is asked for: by its name alone, or {@code true}. */
  boolean flag(String name) {
    String value = values.get(name);
    if (value == null) {
      return false;
    }
    return switch (value) {
      case "", "true" -> true;
      case "false" -> false;
      default -> throw Refusal.of(400, name + " is not true or false", "Say true or false.");
    };
  }

  /** A whole number from {@code least} to {@code most}. */
  long number(String name, long otherwise, long least, long most) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refusal.of(
        400,
        name + " is no whole number from " + least + " to " + most,
        "Say a number in that range.");
  }
}
