package dev.hearsay.benchmarks.corpus;

import dev.hearsay.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines of articles, {@code {"id","title","text","date","source"}}, of which {@code id} and
 * {@code text} are required; compressed if the name ends in {@code .gz}. A date is taken if it is
 * in ISO 8601 or RFC 1123, by UTC where it names no zone; any other counts as none.
 */
public final class ArticleFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]");

  private ArticleFile() {}

  /**
   * Reads a whole file.
   *
   * @param file to read
   * @return its articles, in order
   * @throws IOException if it cannot be read, or a line is not an article; the message says which
   */
  public static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    forEachObject(file, line -> articles.add(article(line)));
    return articles;
  }

  /**
   * Reads the objects of a JSON Lines file.
   *
   * @param file to read; compressed if its name ends in {@code .gz}
   * @param into given one object after the other
   * @throws IOException if it cannot be read; the message names the line
   */
  public static void forEachObject(Path file, Consumer<JsonNode> into) throws IOException {
    try (BufferedReader reader = open(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          into.accept(JSON.readTree(line));
        } catch (JacksonException | IllegalArgumentException e) {
          throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain =
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  private static Article article(JsonNode line) {
    String id = text(line, "id");
    String text = text(line, "text");
    if (id == null || text == null) {
      throw new IllegalArgumentException("an article needs \"id\" and \"text\"");
    }
    return new Article(
        id, text(line, "title"), text, instant(text(line, "date")), text(line, "source"), null);
  }

  private static @Nullable String text(JsonNode line, String name) {
    JsonNode value = line.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  /**
   * Reads a date.
   *
   * @param date in ISO 8601 or RFC 1123, by UTC where it names no zone
   * @return the moment, or null if it is in no such form
   */
  public static @Nullable Instant instant(@Nullable String date) {
    if (date == null) {
      return null;
    }
    Instant iso = instant(date, ISO);
    return iso != null ? iso : instant(date, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static @Nullable Instant instant(String date, DateTimeFormatter format) {
    try {
      return switch (format.parseBest(
          date, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
        case ZonedDateTime zoned -> zoned.toInstant();
        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
        case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
