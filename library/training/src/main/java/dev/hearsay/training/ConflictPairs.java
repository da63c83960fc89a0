package dev.hearsay.training;

import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads pairs of texts with what people say of them: an object a line, also compressed by gzip. */
final class ConflictPairs {

  private static final String CONTRADICTION = "contradiction";

  private ConflictPairs() {}

  /** A pair as it stands in a file. */
  record Line(
      String id,
      String a,
      Context contextA,
      String b,
      Context contextB,
      boolean contradiction,
      @Nullable Kind kind,
      String type) {}

  /** Reads a file of at least one pair. */
  static List<Line> read(Path file) throws IOException {
    return JsonLines.read(file, "pairs", ConflictPairs::pair);
  }

  private static Line pair(JsonNode object, String where) throws IOException {
    return new Line(
        JsonLines.text(object, "id", where),
        JsonLines.text(object, "a", where),
        JsonLines.context(object, "_a", where),
        JsonLines.text(object, "b", where),
        JsonLines.context(object, "_b", where),
        JsonLines.text(object, "label", where).equals(CONTRADICTION),
        JsonLines.kind(object, where),
        Objects.requireNonNullElse(JsonLines.optional(object, "type", where), ""));
  }
}
