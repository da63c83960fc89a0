package dev.hearsay.service;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** How JSON is read and written. */
final class Json {
  private static final int DEEPEST = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Where a message names the programmer's way out. */
  private static final Pattern SETTING = Pattern.compile(",? from `[^`]*`");

  private Json() {}

  static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(
        ObjectWriteContext.empty(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** What is wrong with the text, in one line, with its place. */
  static String reason(JacksonException e) {
    String[] lines = e.getOriginalMessage().split("\\R", 2);
    TokenStreamLocation at = e.getLocation();
    String place =
        at == null || at.getLineNr() < 1
            ? ""
            : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return "broken JSON" + place + ": " + SETTING.matcher(lines[0].strip()).replaceAll("");
  }
}
