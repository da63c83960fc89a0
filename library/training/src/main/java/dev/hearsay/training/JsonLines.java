package dev.hearsay.training;

import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads files with an object a line, also compressed by gzip. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** Makes something of a line. */
  interface LineReader<T> {

    /** What a line says; {@code where} names file and line. */
    T read(JsonNode object, String where) throws IOException;
  }

  /** What the lines of a file say, of which there must be one. */
  static <T> List<T> read(Path file, String what, LineReader<T> reader) throws IOException {
    List<T> read = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8.newDecoder()))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          String where = file + ":" + number;
          read.add(reader.read(object(line, where), where));
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not in UTF-8", e);
    } catch (ZipException | EOFException e) {
      throw new IOException(file + ": damaged gzip: " + e.getMessage(), e);
    }
    if (read.isEmpty()) {
      throw new IOException(file + ": no " + what + " in it");
    }
    return read;
  }

  private static JsonNode object(String line, String where) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IOException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A text that must be there. */
  static String text(JsonNode object, String name, String where) throws IOException {
    JsonNode text = object.path(name);
    if (!text.isString() || text.asString().isBlank()) {
      throw new IOException(where + ": must be an object with a string \"" + name + "\"");
    }
    return text.asString();
  }

  /** A text, or null where there is none. */
  static @Nullable String optional(JsonNode object, String name, String where) throws IOException {
    JsonNode text = object.path(name);
    if (text.isMissingNode() || text.isNull()) {
      return null;
    }
    if (!text.isString()) {
      throw new IOException(where + ": \"" + name + "\" is no string");
    }
    return text.asString().isBlank() ? null : text.asString();
  }

  /** When and by whom something was published, under "date" and "source" with what comes after. */
  static Context context(JsonNode object, String side, String where) throws IOException {
    String name = "date" + side;
    @Nullable String date = optional(object, name, where);
    @Nullable String source = optional(object, "source" + side, where);
    try {
      return new Context(date == null ? null : Instant.parse(date), source);
    } catch (DateTimeParseException e) {
      throw new IOException(
          where + ": \"" + name + "\" is '" + date + "', must be like 2031-03-03T15:00:00Z", e);
    }
  }

  /** A kind of conflict, or null where none is told. */
  static @Nullable Kind kind(JsonNode object, String where) throws IOException {
    @Nullable String kind = optional(object, "kind", where);
    try {
      return kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          where + ": \"kind\" is '" + kind + "', must be one of " + Arrays.toString(Kind.values()),
          e);
    }
  }
}
