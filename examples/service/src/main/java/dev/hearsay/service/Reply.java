package dev.hearsay.service;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What a client gets.
 *
 * @param status of HTTP
 * @param headers besides those that the server sets
 * @param body read only
 */
record Reply(int status, Map<String, String> headers, ByteBuffer body) {

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), ByteBuffer.allocate(0));
  }

  static Reply text(String type, String text) {
    return new Reply(
        200, Map.of("Content-Type", type), StandardCharsets.UTF_8.encode(text).asReadOnlyBuffer());
  }

  /** A JSON object with the keys that the writer writes. */
  static Reply object(int status, Consumer<JsonGenerator> keys) {
    return object(status, "application/json", keys);
  }

  /** A JSON object of a type of its own. */
  static Reply object(int status, String type, Consumer<JsonGenerator> keys) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.writeStartObject();
      keys.accept(json);
      json.writeEndObject();
    }
    return new Reply(
        status,
        Map.of("Content-Type", type),
        ByteBuffer.wrap(bytes.toByteArray()).asReadOnlyBuffer());
  }

  Reply with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Reply(status, all, body);
  }

  Reply with(String header, String value) {
    return with(Map.of(header, value));
  }
}
