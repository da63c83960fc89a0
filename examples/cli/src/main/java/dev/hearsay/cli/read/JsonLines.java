package dev.hearsay.cli.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON object a line; a line that is none is complained of, and the rest goes on.
 *
 * @param <T> what an object means
 */
final class JsonLines<T> implements Closeable {
  private static final int FIRST_SIZE = 1 << 20;

  private final Complaints complaints;
  private final Meaning<T> meaning;
  private final int limit;
  private InputStream in;

  /** Holds what was read and not yet used: from {@code start} to {@code end}. */
  private byte[] buffer = new byte[FIRST_SIZE];

  private int start;
  private int end;
  private boolean drained;
  private int from;
  private int length;
  private int line;

  /** Reads what an object means. */
  @FunctionalInterface
  interface Meaning<T> {

    /**
     * Reads the object whose opening brace the parser stands on, up to its closing brace.
     *
     * @param line line in the file, from 1
     * @throws UnreadableException if it is well-formed and means nothing
     */
    T of(JsonParser json, int line) throws UnreadableException;
  }

  JsonLines(InputStream in, Complaints complaints, Meaning<T> meaning) {
    this(in, complaints, meaning, Bytes.LIMIT);
  }

  JsonLines(InputStream in, Complaints complaints, Meaning<T> meaning, int limit) {
    this.in = in;
    this.complaints = complaints;
    this.meaning = meaning;
    this.limit = limit;
  }

  /**
   * What the next object means.
   *
   * @return it, or null at the end
   * @throws IOException if the rest cannot be read
   */
  @Nullable T next() throws IOException {
    if (line == 0) {
      begin();
    }
    while (nextLine()) {
      line++;
      if (length > limit) {
        complaints.error(line, "line " + Bytes.TOO_LONG);
      } else if (!isBlank()) {
        T read = parse();
        if (read != null) {
          return read;
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void begin() throws IOException {
    fill();
    Bytes first = Bytes.of(Arrays.copyOf(buffer, end));
    if (end == 0) {
      throw new UnreadableException("empty");
    }
    if (first.wideCharset() != null) {
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(first.array()), in);
      byte[] utf8 = Bytes.readText(all).decode(complaints).getBytes(StandardCharsets.UTF_8);
      in = new ByteArrayInputStream(utf8);
      end = 0;
    } else {
      first.refuseBinary(Math.min(end, 1 << 12));
      start = first.utf8Mark();
    }
  }

  /**
   * Finds the next line and steps over it: afterwards it stands in the buffer from {@code from}, of
   * {@code length} bytes without the line feed. A line above the limit is not kept, only its length
   * is above the limit.
   *
   * @return whether there was one
   */
  private boolean nextLine() throws IOException {
    length = 0;
    while (true) {
      int feed = start + length;
      while (feed < end && buffer[feed] != '\n') {
        feed++;
      }
      length = feed - start;
      if (feed < end || drained) {
        from = start;
        start = Math.min(end, feed + 1);
        return feed < end || length > 0;
      }
      if (length > limit) {
        return passOver();
      }
      fill();
    }
  }

  /** Steps over the rest of a line that is above the limit. */
  private boolean passOver() throws IOException {
    do {
      start = end;
      fill();
      while (start < end && buffer[start] != '\n') {
        start++;
      }
    } while (start == end && !drained);
    start = Math.min(end, start + 1);
    length = limit + 1;
    return true;
  }

  /** Moves what is left to the front and reads more behind it. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      drained = true;
    } else {
      end += read;
    }
  }

  private boolean isBlank() {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable T parse() {
    try (JsonParser json = Json.FACTORY.createParser(Json.CONTEXT, buffer, from, length)) {
      return parse(json);
    } catch (JacksonException e) {
      Bytes bytes = Bytes.of(Arrays.copyOfRange(buffer, from, from + length));
      if (bytes.strict() == null) {
        return parseWindows1252(bytes.array());
      }
      complaints.error(line, Json.reason(e));
    } catch (UnreadableException e) {
      complaints.error(line, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private @Nullable T parseWindows1252(byte[] bytes) {
    String decoded = new String(bytes, Bytes.WINDOWS_1252);
    try (JsonParser json = Json.FACTORY.createParser(Json.CONTEXT, decoded)) {
      T read = parse(json);
      complaints.note(line, Bytes.NOT_UTF8);
      return read;
    } catch (JacksonException e) {
      complaints.error(line, Json.reason(e));
    } catch (UnreadableException e) {
      complaints.error(line, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private T parse(JsonParser json) throws UnreadableException {
    JsonToken first = json.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new UnreadableException(
          line, "a line holds one JSON object, here stands " + Json.kind(first));
    }
    T read = meaning.of(json, line);
    if (json.nextToken() != null) {
      throw new UnreadableException(line, "a line holds one JSON object, here stand more");
    }
    return read;
  }
}
