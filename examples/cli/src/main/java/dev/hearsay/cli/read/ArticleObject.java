package dev.hearsay.cli.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An article written as a JSON object; of several keys that mean the same, the first counts. */
final class ArticleObject {
  private static final List<String> IDS = List.of("id");
  private static final List<String> TITLES = List.of("title", "headline");
  private static final List<String> TEXTS = List.of("text", "body", "content");
  private static final List<String> DATES =
      List.of("date", "published", "published_at", "publishedAt", "datePublished");
  private static final List<String> SOURCES = List.of("source", "publisher", "site", "outlet");
  private static final List<String> URLS = List.of("url");

  private final Value id = new Value(IDS);
  private final Value title = new Value(TITLES);
  private final Value text = new Value(TEXTS);
  private final Value source = new Value(SOURCES);
  private final Value url = new Value(URLS);
  private final Value date = new Value(DATES);
  private @Nullable Instant moment;

  /** The value of the best key met so far. */
  private static final class Value {
    private final List<String> keys;
    private int rank;
    private @Nullable String value;

    Value(List<String> keys) {
      this.keys = keys;
      this.rank = keys.size();
    }

    /** Whether the key is meant here and none better was met. */
    boolean wants(String key) {
      int place = keys.indexOf(key);
      return place >= 0 && place <= rank;
    }

    void set(String key, @Nullable String given) {
      if (given != null) {
        rank = keys.indexOf(key);
        value = given;
      }
    }

    @Nullable String orNull() {
      return value == null || value.isBlank() ? null : value;
    }
  }

  /**
   * Reads the object whose opening brace the parser stands on, up to its closing brace.
   *
   * @param suffix what makes an id of its own of the file's name
   * @param line line in the file, from 1
   * @throws UnreadableException if it is well-formed but no article
   */
  static Draft read(JsonParser json, String suffix, int line, Complaints complaints)
      throws UnreadableException {
    ArticleObject object = new ArticleObject();
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      object.take(key, json);
    }
    return object.draft(suffix, line, complaints);
  }

  /** Reads the value under one key; the parser stands on it. */
  void take(String key, JsonParser json) {
    if (text.wants(key)) {
      text.set(key, json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : null);
      json.skipChildren();
    } else if (date.wants(key)) {
      takeDate(key, json);
    } else if (id.wants(key)) {
      id.set(key, scalar(json));
    } else if (title.wants(key)) {
      title.set(key, scalar(json));
    } else if (source.wants(key)) {
      source.set(key, json.isExpectedStartObjectToken() ? nameIn(json) : scalar(json));
    } else if (url.wants(key)) {
      url.set(key, scalar(json));
    } else {
      json.skipChildren();
    }
  }

  private void takeDate(String key, JsonParser json) {
    JsonToken token = json.currentToken();
    if (token != null && token.isNumeric()) {
      moment = Dates.ofNumber(json.getDoubleValue());
      date.set(key, json.getString());
    } else {
      String written = scalar(json);
      if (written != null && !written.isBlank()) {
        moment = Dates.parse(written);
        date.set(key, written);
      }
    }
  }

  /** The text of a string, number or boolean; null for null, and for lists and objects. */
  private static @Nullable String scalar(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      json.skipChildren();
      return null;
    }
    return json.getString();
  }

  private static @Nullable String nameIn(JsonParser json) {
    String name = null;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      String value = scalar(json);
      name = key.equals("name") ? value : name;
    }
    return name;
  }

  /**
   * The article, of what was taken.
   *
   * @param suffix what makes an id of its own of the file's name
   * @param line line in the file, from 1; 0 if the article is the whole file
   */
  Draft draft(String suffix, int line, Complaints complaints) throws UnreadableException {
    if (text.value == null) {
      throw new UnreadableException(line, "no \"text\": an article needs one, a string");
    }
    if (date.value != null && moment == null) {
      complaints.note(line, Dates.notUnderstood(date.value));
    }
    return new Draft(
        id.orNull(),
        title.orNull(),
        text.value,
        moment,
        source.orNull(),
        url.orNull(),
        suffix,
        line,
        0);
  }
}
