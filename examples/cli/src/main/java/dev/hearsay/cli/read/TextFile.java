package dev.hearsay.cli.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Articles in plain text and Markdown. */
final class TextFile {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\s*---[ \\t]*\\R(.*?\\R)?---[ \\t]*(?:\\R|$)", Pattern.DOTALL);
  private static final Pattern FRONT_MATTER_LINE =
      Pattern.compile("(?m)^([A-Za-z_]+):[ \\t]*(.*?)[ \\t]*\\r?$");
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*(?:# +(?<hash>[^\\r\\n]*?)[ #]*(?:\\R|$)|(?<under>[^\\r\\n]+)\\R=+[ \\t]*(?:\\R|$))");

  private TextFile() {}

  static Draft plain(String text, Complaints complaints) {
    return draft(text, Header.of(text), Map.of(), complaints);
  }

  static Draft markdown(String text, Complaints complaints) {
    int start = 0;
    Map<String, String> front = new HashMap<>();
    Matcher matter = FRONT_MATTER.matcher(text);
    if (matter.lookingAt()) {
      start = matter.end();
      Matcher line = FRONT_MATTER_LINE.matcher(matter.group(1) == null ? "" : matter.group(1));
      while (line.find()) {
        front.put(line.group(1).toLowerCase(Locale.ROOT), unquoted(line.group(2)));
      }
    }
    String title = front.get("title");
    Matcher heading = HEADING.matcher(text).region(start, text.length());
    if (heading.lookingAt()) {
      String first = heading.group("hash") != null ? heading.group("hash") : heading.group("under");
      title = title == null ? first.strip() : title;
      start = heading.end();
    }
    return draft(text, Header.of(text, start, title), front, complaints);
  }

  private static Draft draft(
      String text, Header header, Map<String, String> front, Complaints complaints) {
    int start = header.body();
    String body = text.substring(start);
    Dateline dateline = Dateline.of(body);
    String written = first(front, "date", "published");
    Instant date = Dates.parse(written == null ? header.date() : written, complaints);
    String source = first(front, "source", "publisher");
    return new Draft(
        null,
        header.title(),
        body,
        date == null ? dateline.date() : date,
        source == null ? dateline.source() : source,
        first(front, "url", "canonical"),
        "",
        0,
        start);
  }

  private static @Nullable String first(Map<String, String> front, String key, String other) {
    String value = front.getOrDefault(key, front.getOrDefault(other, ""));
    return value.isBlank() ? null : value;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && ((value.startsWith("\"") && value.endsWith("\""))
                || (value.startsWith("'") && value.endsWith("'")));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
