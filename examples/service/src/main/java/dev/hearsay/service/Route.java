package dev.hearsay.service;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One thing that can be asked for.
 *
 * @param method of HTTP
 * @param path with at most one variable, a segment in braces
 * @param parameters known in the query
 * @param answer to a request for it
 */
record Route(String method, String path, Set<String> parameters, Function<Call, Reply> answer) {

  Route {
    parameters = Set.copyOf(parameters);
  }

  /** Whether it takes a body. */
  boolean takesBody() {
    return method.equals("POST") || method.equals("PUT");
  }

  /** Whether the path of a request, in segments, is this one. */
  boolean fits(List<String> segments) {
    List<String> own = segments(path);
    if (own.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      String segment = segments.get(i);
      if (isVariable(own.get(i)) ? segment.isEmpty() : !own.get(i).equals(segment)) {
        return false;
      }
    }
    return true;
  }

  /** The segment that stands for the variable; the empty string if there is none. */
  String name(List<String> segments) {
    List<String> own = segments(path);
    for (int i = 0; i < own.size(); i++) {
      if (isVariable(own.get(i))) {
        return segments.get(i);
      }
    }
    return "";
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /** A path cut at its slashes, before anything is decoded, so that an id may have slashes. */
  static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
