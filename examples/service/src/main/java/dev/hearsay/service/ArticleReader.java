package dev.hearsay.service;

import dev.hearsay.Article;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an article written in JSON, and nothing that is not one.
 *
 * @param textLimit UTF-16 code units that a text may have
 */
record ArticleReader(int textLimit) {
  private static final int LAST_YEAR = 9_999;

  private enum Key {
    ID(Integer.MAX_VALUE),
    TITLE(2_000),
    TEXT(Integer.MAX_VALUE),
    DATE(64),
    SOURCE(500),
    URL(2_000);

    private static final String ALL =
        Arrays.stream(values()).map(Key::spelled).collect(Collectors.joining(", "));

    private final int longest;

    Key(int longest) {
      this.longest = longest;
    }

    String spelled() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Key of(String name) {
      for (Key key : values()) {
        if (key.spelled().equals(name)) {
          return key;
        }
      }
      throw Refusal.at(
          pointer(name), "an article has no such key", "Leave it out; the keys are " + ALL + ".");
    }
  }

  /**
   * Reads an article that names its id.
   *
   * @param json its JSON
   * @throws Refusal if it is none
   */
  Article read(String json) {
    return article(values(json), null);
  }

  /**
   * Reads an article that has an id by its URL.
   *
   * @param json its JSON
   * @param id what stands in the URL
   * @throws Refusal if it is none, or has another id
   */
  Article read(String json, String id) {
    return article(values(json), id);
  }

  private Article article(Map<Key, String> values, @Nullable String idOfUrl) {
    String id = values.getOrDefault(Key.ID, idOfUrl);
    if (id == null) {
      throw Refusal.at("/id", "the id is missing", "Give the article an id of its own.");
    }
    String complaint = Ids.complaint(id);
    if (!complaint.isEmpty()) {
      throw Refusal.at(
          "/id", complaint, "Give it an id of 1 to " + Ids.LONGEST + " visible characters.");
    }
    if (idOfUrl != null && !id.equals(idOfUrl)) {
      throw Refusal.at(
          "/id", "the id is another than that of the URL", "Leave it out, or repeat that one.");
    }
    String body = values.get(Key.TEXT);
    if (body == null) {
      throw Refusal.at("/text", "the text is missing", "Send the article's text, if empty.");
    }
    if (body.length() > textLimit) {
      throw Refusal.at(
          "/text", "the text has more than " + textLimit + " characters", "Send it in parts.");
    }
    String date = values.get(Key.DATE);
    return new Article(
        id,
        values.get(Key.TITLE),
        body,
        date == null ? null : moment(date),
        values.get(Key.SOURCE),
        values.get(Key.URL));
  }

  private static Map<Key, String> values(String text) {
    Map<Key, String> values = new EnumMap<>(Key.class);
    try (JsonParser json = Json.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.at(
            "", "an article is expected, a JSON object", "Send {\"id\":…,\"text\":…}.");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Key key = Key.of(name);
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_STRING) {
          values.put(key, checked(key, json.getString()));
        } else if (token != JsonToken.VALUE_NULL) {
          throw Refusal.at(
              pointer(name), "the value is no string", "Send a string, or leave it out.");
        }
      }
      if (json.nextToken() != null) {
        throw Refusal.at("", "more follows after the article", "Send one article a request.");
      }
      return values;
    } catch (JacksonException e) {
      throw Refusal.of(400, Json.reason(e), "Send one JSON object in UTF-8.");
    }
  }

  private static String checked(Key key, String value) {
    if (value.length() > key.longest) {
      throw Refusal.at(
          pointer(key.spelled()),
          "the value has more than " + key.longest + " characters",
          "Shorten it.");
    }
    for (int at = 0; at < value.length(); at = value.offsetByCodePoints(at, 1)) {
      int point = value.codePointAt(at);
      if (Character.getType(point) == Character.SURROGATE) {
        throw Refusal.at(
            pointer(key.spelled()),
            "half a surrogate pair stands at " + at,
            "Escape a character beyond \\uFFFF as two halves, or not at all.");
      }
    }
    return value;
  }

  private static Instant moment(String date) {
    try {
      OffsetDateTime moment =
          date.indexOf('T') < 0
              ? LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(date);
      if (moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR) {
        return moment.toInstant();
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw Refusal.at(
        "/date",
        "the date is no day and no moment of ISO 8601",
        "Write 2026-03-04 or 2026-03-04T10:40:00+01:00.");
  }

  private static String pointer(String name) {
    String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
    return "/" + shown.replace("~", "~0").replace("/", "~1");
  }
}
