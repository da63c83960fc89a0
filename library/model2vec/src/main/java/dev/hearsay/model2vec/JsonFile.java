package dev.hearsay.model2vec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object of a model, whose values are asked for by JSON pointer. What is absent or null has
 * the default; what is of another type is an error that names the file and the place.
 *
 * @param path the file that it comes from
 * @param root the object
 */
record JsonFile(Path path, JsonNode root) {

  /** The bytes of a file at most. */
  static final int LONGEST = 64 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads a file.
   *
   * @param path of at most {@link #LONGEST} bytes
   * @return its one object
   * @throws IOException if it cannot be read, or holds anything else
   */
  static JsonFile read(Path path) throws IOException {
    long size = Files.size(path);
    if (size > LONGEST) {
      throw new IOException(path + ": " + size + " bytes of JSON, more than " + LONGEST);
    }
    return parse(path, Files.readAllBytes(path));
  }

  /**
   * Reads JSON that is part of a file.
   *
   * @param path the file, for messages
   * @param json UTF-8
   * @return its one object
   * @throws IOException if it is anything else
   */
  static JsonFile parse(Path path, byte[] json) throws IOException {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isObject()) {
        throw new IOException(path + ": not a JSON object");
      }
      return new JsonFile(path, root);
    } catch (JacksonException e) {
      throw new IOException(path + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The error that something in the file is wrong. */
  IOException error(String what) {
    return new IOException(path + ": " + what);
  }

  @Nullable JsonNode find(String pointer) {
    JsonNode node = root.at(pointer);
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  boolean flag(String pointer, boolean absent) throws IOException {
    JsonNode node = find(pointer);
    if (node != null && !node.isBoolean()) {
      throw error(pointer + " is not true or false");
    }
    return node == null ? absent : node.asBoolean();
  }

  int number(String pointer, int absent) throws IOException {
    JsonNode node = find(pointer);
    if (node != null && !node.canConvertToExactIntegral()) {
      throw error(pointer + " is not a whole number");
    }
    if (node != null && !node.canConvertToInt()) {
      throw error(pointer + " is out of range");
    }
    return node == null ? absent : node.asInt();
  }

  String string(String pointer, String absent) throws IOException {
    JsonNode node = find(pointer);
    if (node != null && !node.isString()) {
      throw error(pointer + " is not a string");
    }
    return node == null ? absent : node.asString();
  }

  /** Refuses the file unless a string is the one that is supported. */
  void require(String pointer, String supported) throws IOException {
    JsonNode node = find(pointer);
    if (node == null) {
      throw error(pointer + " is missing, only " + supported + " is supported");
    }
    if (!node.isString() || !node.asString().equals(supported)) {
      throw error(
          pointer
              + " is "
              + (node.isString() ? node.asString() : node.getNodeType())
              + ", only "
              + supported
              + " is supported");
    }
  }

  /** Refuses the file if it has a value that is not supported. */
  void refuse(String pointer) throws IOException {
    if (find(pointer) != null) {
      throw error(pointer + " is not supported");
    }
  }
}
