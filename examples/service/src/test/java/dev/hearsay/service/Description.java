package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What openapi.yaml says, to hold replies against it. */
final class Description {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  private final JsonNode all;
  private final Set<String> replies = new TreeSet<>();

  private Description(JsonNode all) {
    this.all = all;
    for (String path : all.get("paths").propertyNames()) {
      JsonNode item = all.get("paths").get(path);
      for (String method : item.propertyNames()) {
        if (METHODS.contains(method)) {
          for (String status : item.get(method).get("responses").propertyNames()) {
            replies.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + status);
          }
        }
      }
    }
  }

  static Description read() {
    try (InputStream in = Service.class.getResourceAsStream("openapi.yaml")) {
      return new Description(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A line "METHOD path status" for each reply that is described. */
  Set<String> replies() {
    return replies;
  }

  /** Whether a path, without ids, is described. */
  boolean has(String path) {
    return all.get("paths").has(path);
  }

  /** Names of the query's parameters. */
  Set<String> parameters(String method, String path) {
    Set<String> names = new TreeSet<>();
    JsonNode item = all.get("paths").get(path);
    for (JsonNode operation : List.of(item, item.get(method.toLowerCase(Locale.ROOT)))) {
      for (JsonNode parameter : operation.path("parameters")) {
        JsonNode resolved = resolved(parameter);
        if (resolved.get("in").asString().equals("query")) {
          names.add(resolved.get("name").asString());
        }
      }
    }
    return names;
  }

  /** Fails if a reply is none that is described. */
  void check(String method, String path, int status, String type, String body) {
    String name = method + " " + path + " " + status;
    assertTrue(replies.contains(name), () -> "not described: " + name + " " + body);
    JsonNode reply =
        resolved(
            all.get("paths")
                .get(path)
                .get(method.toLowerCase(Locale.ROOT))
                .get("responses")
                .get(Integer.toString(status)));
    JsonNode content = reply.path("content");
    if (content.isEmpty()) {
      assertEquals("", body, name);
      return;
    }
    String described = content.propertyNames().iterator().next();
    assertEquals(described, type.split(";", -1)[0], name);
    if (described.endsWith("json")) {
      check(name, content.get(described).get("schema"), new JsonMapper().readTree(body));
    }
  }

  private void check(String at, JsonNode reference, JsonNode value) {
    JsonNode schema = resolved(reference);
    if (schema.has("oneOf")) {
      boolean isNull = value.isNull();
      check(at, schema.get("oneOf").get(isNull ? 1 : 0), value);
      return;
    }
    if (schema.has("enum")) {
      assertTrue(schema.get("enum").valueStream().anyMatch(value::equals), at + ": " + value);
      return;
    }
    switch (schema.get("type").asString()) {
      case "object" -> {
        assertTrue(value.isObject(), at);
        schema
            .path("required")
            .forEach(key -> assertTrue(value.has(key.asString()), at + " lacks " + key));
        for (String key : value.propertyNames()) {
          assertTrue(schema.get("properties").has(key), at + " has " + key);
          check(at + "/" + key, schema.get("properties").get(key), value.get(key));
        }
      }
      case "array" -> {
        assertTrue(value.isArray(), at);
        value.forEach(element -> check(at + "/0", schema.get("items"), element));
      }
      case "string" -> assertTrue(value.isString(), at);
      case "integer" -> assertTrue(value.isIntegralNumber(), at);
      case "boolean" -> assertTrue(value.isBoolean(), at);
      case "null" -> assertTrue(value.isNull(), at);
      case "number" -> {
        double number = value.doubleValue();
        assertTrue(number >= schema.get("minimum").asDouble(), at);
        assertTrue(number <= schema.get("maximum").asDouble(), at);
      }
      default -> throw new AssertionError("unknown type at " + at);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? all.at(node.get("$ref").asString().substring(1)) : node;
  }
}
