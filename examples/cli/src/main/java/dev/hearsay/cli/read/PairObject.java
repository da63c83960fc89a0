package dev.hearsay.cli.read;

import dev.hearsay.Limits;
import dev.hearsay.conflict.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A pair of texts written as a JSON object; keys other than its own are passed over. */
final class PairObject {
  private static final int LONGEST = Limits.defaults().textLength();

  private @Nullable String id;
  private boolean isNumber;
  private @Nullable String a;
  private @Nullable String b;
  private @Nullable String dateA;
  private @Nullable String dateB;
  private @Nullable String sourceA;
  private @Nullable String sourceB;

  private PairObject() {}

  /**
   * Reads the object whose opening brace the parser stands on, up to its closing brace.
   *
   * @param line line in the file, from 1
   * @throws UnreadableException if it is well-formed but no pair
   */
  static TextPair read(JsonParser json, int line) throws UnreadableException {
    PairObject object = new PairObject();
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      object.take(key, json, line);
    }
    if (object.id == null) {
      throw new UnreadableException(line, "no \"id\": a pair needs one, a string or a number");
    }
    return new TextPair(
        object.id,
        object.isNumber,
        text("a", object.a, line),
        context(object.dateA, object.sourceA),
        text("b", object.b, line),
        context(object.dateB, object.sourceB));
  }

  private void take(String key, JsonParser json, int line) throws UnreadableException {
    JsonToken token = json.currentToken();
    boolean isString = token == JsonToken.VALUE_STRING;
    switch (key) {
      case "id" -> {
        isNumber = token != null && token.isNumeric();
        id = isString || isNumber ? json.getString() : null;
      }
      case "a" -> a = isString ? json.getString() : refuse(key, token, line);
      case "b" -> b = isString ? json.getString() : refuse(key, token, line);
      case "date_a" -> dateA = scalar(json, token);
      case "date_b" -> dateB = scalar(json, token);
      case "source_a" -> sourceA = scalar(json, token);
      case "source_b" -> sourceB = scalar(json, token);
      default -> {}
    }
    json.skipChildren();
  }

  /** A string or a number; anything else says as little as nothing. */
  private static @Nullable String scalar(JsonParser json, @Nullable JsonToken token) {
    boolean isScalar = token == JsonToken.VALUE_STRING || (token != null && token.isNumeric());
    return isScalar ? json.getString() : null;
  }

  /** A date that is not understood is none. */
  private static Context context(@Nullable String date, @Nullable String source) {
    boolean isBlank = source == null || source.isBlank();
    return new Context(date == null ? null : Dates.parse(date), isBlank ? null : source);
  }

  private static @Nullable String refuse(String key, @Nullable JsonToken token, int line)
      throws UnreadableException {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    throw new UnreadableException(line, "\"" + key + "\" must be a string, is " + Json.kind(token));
  }

  private static String text(String key, @Nullable String text, int line)
      throws UnreadableException {
    if (text == null) {
      throw new UnreadableException(line, "no \"" + key + "\": a pair needs one, a string");
    }
    if (text.length() > LONGEST) {
      throw new UnreadableException(
          line,
          String.format(
              Locale.ROOT,
              "\"%s\" has %,d characters, more than %,d",
              key,
              text.length(),
              LONGEST));
    }
    return text;
  }
}
