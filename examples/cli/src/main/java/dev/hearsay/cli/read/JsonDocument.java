package dev.hearsay.cli.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A .json file: one article, a list of articles, or an object that holds such a list under {@code
 * articles}.
 */
final class JsonDocument implements Drafts {
  private final Complaints complaints;
  private final JsonParser json;
  private boolean begun;

  /** Whether the parser is inside a list of articles. */
  private boolean inList;

  private int number;

  JsonDocument(InputStream in, Complaints complaints) throws IOException {
    this.complaints = complaints;
    try {
      this.json = Json.FACTORY.createParser(Json.CONTEXT, in);
    } catch (JacksonException e) {
      Json.rethrowReading(e);
      throw new UnreadableException(Json.reason(e));
    }
  }

  @Override
  public @Nullable Draft next() throws IOException {
    try {
      if (!begun) {
        begun = true;
        Draft only = begin();
        if (only != null || !inList) {
          return only;
        }
      }
      return inList ? nextInList() : null;
    } catch (JacksonException e) {
      Json.rethrowReading(e);
      throw new UnreadableException(Json.line(e), Json.reason(e));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      json.close();
    } catch (JacksonException e) {
      Json.rethrowReading(e);
    }
  }

  /** Reads up to the first article of a list, or the one article that the file is. */
  private @Nullable Draft begin() throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new UnreadableException("empty");
    }
    if (first == JsonToken.START_ARRAY) {
      inList = true;
      return null;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new UnreadableException(
          "an article or a list of articles is expected, here stands " + Json.kind(first));
    }
    ArticleObject object = new ArticleObject();
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      JsonToken value = json.nextToken();
      if (key.equals("articles") && value == JsonToken.START_ARRAY) {
        inList = true;
        return null;
      }
      object.take(key, json);
    }
    if (json.nextToken() != null) {
      complaints.error(
          json.currentTokenLocation().getLineNr(),
          "more follows after the article; a file with an article a line is named .jsonl");
    }
    return object.draft("", 0, complaints);
  }

  private @Nullable Draft nextInList() throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      int line = json.currentTokenLocation().getLineNr();
      number++;
      if (token == JsonToken.END_ARRAY) {
        inList = false;
        return null;
      }
      if (token != JsonToken.START_OBJECT) {
        json.skipChildren();
        complaints.error(line, "an article is expected, here stands " + Json.kind(token));
        continue;
      }
      try {
        return ArticleObject.read(json, "#" + number, line, complaints);
      } catch (UnreadableException e) {
        complaints.error(line, String.valueOf(e.getMessage()));
      }
    }
    throw new UnreadableException("the list of articles is not closed");
  }
}
