package dev.hearsay.cli.read;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** What the JSON readers share. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();
  static final ObjectReadContext CONTEXT = ObjectReadContext.empty();

  /** Where a message names the programmer's way out. */
  private static final Pattern SETTING = Pattern.compile(",? from `[^`]*`");

  private Json() {}

  /** The reason in one line, with its column. */
  static String reason(JacksonException e) {
    String[] lines = e.getOriginalMessage().split("\\R", 2);
    TokenStreamLocation at = e.getLocation();
    String column = at == null || at.getColumnNr() < 1 ? "" : " at column " + at.getColumnNr();
    return "broken JSON" + column + ": " + SETTING.matcher(lines[0].strip()).replaceAll("");
  }

  /** The failure to read, if that is what is behind a failure to parse. */
  static void rethrowReading(JacksonException e) throws IOException {
    if (e.getCause() instanceof IOException reading) {
      throw reading;
    }
  }

  /** The line in which parsing failed, from 1; 0 if unknown. */
  static int line(JacksonException e) {
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
  }

  /** What a value is that should be an object. */
  static String kind(@Nullable JsonToken first) {
    if (first == null) {
      return "nothing";
    }
    return switch (first) {
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> first.asString() == null ? first.name() : first.asString();
    };
  }
}
